import { existsSync } from "node:fs";
import { networkInterfaces } from "node:os";
import path from "node:path";
import { serve } from "@hono/node-server";
import { createApp } from "./create-app.ts";
import { dataFiles } from "./data-files.ts";
import { embedAncestors } from "./embed-ancestors.ts";

const projectRoot = path.resolve(import.meta.dirname, "..");
const distDir = path.resolve(process.env.DIST_DIR ?? path.join(projectRoot, "dist"));
const dataDir = path.resolve(process.env.DATA_DIR ?? path.join(projectRoot, "public"));
const host = process.env.HOST ?? "127.0.0.1";
const ancestors = ancestorsFrom(process.env.EMBED_ANCESTORS ?? "");
const port = portFrom(process.env.PORT ?? "4173");

/** How long requests under way may take to end before the process stops anyway. */
const STOP_GRACE_MS = 3_000;

await start();

async function start(): Promise<void> {
  if (!existsSync(path.join(distDir, "index.html"))) {
    fail(`Chưa có bản dựng trong ${distDir}. Hãy chạy: npm run build`, `There is no build in ${distDir}. Run: npm run build`);
  }
  if (!existsSync(path.join(dataDir, "config.json"))) {
    fail(`Không thấy config.json trong thư mục dữ liệu ${dataDir}`, `No config.json in the data folder ${dataDir} (DATA_DIR)`);
  }

  const app = createApp({ distDir, data: dataFiles(dataDir), ancestors });
  await compressAhead(app);
  const server = serve({ fetch: app.fetch, hostname: host, port }, ({ port: chosen }) => announce(chosen));

  server.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EADDRINUSE") {
      fail(
        `Cổng ${port} đang có chương trình khác dùng. Chọn cổng khác: PORT=4180 npm start`,
        `Port ${port} is taken by another program. Choose another one: PORT=4180 npm start`,
      );
    }
    if (error.code === "EACCES" || error.code === "EADDRNOTAVAIL") {
      fail(`Không mở được ${host}:${port} (${error.code})`, `Cannot listen on ${host}:${port} (${error.code})`);
    }
    throw error;
  });

  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      server.close(() => process.exit(0));
      if ("closeIdleConnections" in server) server.closeIdleConnections();
      setTimeout(() => process.exit(0), STOP_GRACE_MS).unref();
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

function announce(chosen: number): void {
  const everywhere = host === "0.0.0.0" || host === "::";
  const addresses = everywhere ? ["127.0.0.1", ...ownAddresses()] : [host];
  const [first, ...others] = addresses.map((address) => `http://${address.includes(":") ? `[${address}]` : address}:${chosen}/`);
  const lines = [
    "Bảng theo dõi hỗ trợ xã · Commune Support Dashboard",
    `  Mở trình duyệt tại · Open       ${first}`,
    ...others.map((address) => `                                  ${address}`),
    `  Số liệu đọc từ · Data from      ${dataDir} (config.json, api/*.json)`,
    everywhere
      ? "  Máy khác trong mạng mở được · Other machines on the network can open it"
      : "  Chỉ máy này mở được; cho máy khác · This machine only; for others: HOST=0.0.0.0 npm start",
    "  Dừng · Stop                     Ctrl+C",
  ];
  console.log(lines.join("\n"));
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
