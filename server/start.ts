import { existsSync } from "node:fs";
import { createServer as createHttpsServer } from "node:https";
import { networkInterfaces } from "node:os";
import path from "node:path";
import { serve } from "@hono/node-server";
import { createApp } from "./create-app.ts";
import { embedAncestors } from "./embed-ancestors.ts";
import { firstFigures, keepAhead } from "./first-figures.ts";
import { dataPlace, type OpenedData, openData } from "./open-data.ts";
import { type EntrySettings, entrySettings } from "./routes/entry-settings.ts";
import { type Log, type LogLine, logToOutput } from "./routes/log.ts";
import { SettingError } from "./setting-error.ts";

const projectRoot = path.resolve(import.meta.dirname, "..");
const distDir = path.resolve(process.env.DIST_DIR ?? path.join(projectRoot, "dist"));
/** What an empty store is filled with. */
const demonstration = path.join(projectRoot, "public");
const host = process.env.HOST ?? "127.0.0.1";
const ancestors = ancestorsFrom(process.env.EMBED_ANCESTORS ?? "");
const port = portFrom(process.env.PORT ?? "4173");

/** How long requests under way may take to end before the process stops anyway: less than a container is given (10 s). */
const STOP_GRACE_MS = 8_000;

await start();

async function start(): Promise<void> {
  if (!existsSync(path.join(distDir, "index.html"))) {
    fail(`Chưa có bản dựng trong ${distDir}. Hãy chạy: npm run build`, `There is no build in ${distDir}. Run: npm run build`);
  }
  const settings = await unlessWrong(async () => entrySettings(process.env));
  const log: Log = process.env.ACCESS_LOG === "off" ? logWithoutAccess : logToOutput;
  const data = await unlessWrong(() => openData(dataPlace(process.env, projectRoot), demonstration, settings, log));
  const figures = firstFigures(data.part.firstSource);
  const app = createApp({ distDir, data: data.part, firstFigures: figures, ancestors });
  await compressAhead(app);
  const { tls } = settings;
  const server = serve(
    {
      fetch: app.fetch,
      hostname: host,
      port,
      ...(tls ? { createServer: createHttpsServer, serverOptions: { cert: tls.cert, key: tls.key } } : {}),
    },
    ({ port: chosen }) => announce(chosen, data, settings),
  );

  keepAhead(figures);

  server.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EADDRINUSE") {
      fail(
        `Cổng ${port} đang có chương trình khác dùng. Chọn cổng khác: PORT=4180 npm start`,
        `Port ${port} is taken by another program. Choose another one: PORT=4180 npm start`,
      );
    }
    if (error.code === "EACCES" || error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND") {
      fail(`Không mở được ${host}:${port} (${error.code})`, `Cannot listen on ${host}:${port} (${error.code})`);
    }
    throw error;
  });

  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      // Nobody new is let in; who is inside is answered, and then the database is closed.
      server.close(() => void data.close().finally(() => process.exit(0)));
      if ("closeIdleConnections" in server) server.closeIdleConnections();
      setTimeout(() => void data.close().finally(() => process.exit(0)), STOP_GRACE_MS).unref();
    });
  }
}

/** The first reader should not wait for the best compression of the entry's files: a second at the start does it for all. */
async function compressAhead(app: ReturnType<typeof createApp>): Promise<void> {
  const headers = { "Accept-Encoding": "br", Accept: "text/html" };
  const html = await (await app.request("/", { headers: { Accept: "text/html" } })).text();
  const assets = [...html.matchAll(/\bassets\/[\w.-]+/g)].map(([file]) => `/${file}`);
  for (const address of ["/", ...assets]) await app.request(address, { headers });
}

function announce(chosen: number, { told, firstLink }: OpenedData, { tls, publicUrl }: EntrySettings): void {
  const everywhere = host === "0.0.0.0" || host === "::";
  const scheme = tls ? "https" : "http";
  const addresses = (everywhere ? ["127.0.0.1", ...ownAddresses()] : [host]).map(
    (address) => `${scheme}://${address.includes(":") ? `[${address}]` : address}:${chosen}/`,
  );
  const [first = "", ...others] = addresses;
  const lines = [
    "Bảng theo dõi hỗ trợ xã · Commune Support Dashboard",
    `  Mở trình duyệt tại · Open       ${first}`,
    ...others.map((address) => `                                  ${address}`),
    `  Số liệu đọc từ · Data from      ${told}`,
    everywhere
      ? "  Máy khác trong mạng mở được · Other machines on the network can open it"
      : "  Chỉ máy này mở được; cho máy khác · This machine only; for others: HOST=0.0.0.0 npm start",
    ...(everywhere && !tls && firstLink !== null
      ? [
          "  Qua http máy khác chỉ xem được · Over http others can only read; to enter: TLS_CERT, TLS_KEY (docs/operating/accounts.md)",
        ]
      : []),
    "  Dừng · Stop                     Ctrl+C",
    ...(firstLink === null
      ? []
      : [
          "",
          "Chưa có người quản trị. Mở liên kết này để tạo, dùng một lần, trong 24 giờ:",
          "There is no administrator yet. Open this link to make one; it is good once, for 24 hours:",
          `  ${new URL(`enter/link#token=${firstLink}`, publicUrl ?? first).href}`,
        ]),
  ];
  console.log(lines.join("\n"));
}

function logWithoutAccess(line: LogLine): void {
  if (line.kind !== "access") logToOutput(line);
}

async function unlessWrong<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof SettingError) return fail(error.vietnamese, error.english);
    throw error;
  }
}

function ownAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === "IPv4" && !internal)
    .map(({ address }) => address);
}

function portFrom(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= 65_535) return number;
  return fail(`PORT="${text}" không phải là số cổng (0–65535)`, `PORT="${text}" is no port number (0–65535)`);
}

function ancestorsFrom(text: string): string[] {
  try {
    return embedAncestors(text);
  } catch (error) {
    const wrong = error instanceof Error ? error.message : String(error);
    return fail(
      `EMBED_ANCESTORS: “${wrong}” không phải là địa chỉ gốc của một trang (https://cong.example.vn)`,
      `EMBED_ANCESTORS: “${wrong}” is no origin of a site (https://portal.example.vn)`,
    );
  }
}

function fail(vietnamese: string, english: string): never {
  console.error(`${vietnamese}\n${english}`);
  process.exit(1);
}
