import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Context, Hono } from "hono";
import { accepts } from "hono/accepts";
import { etag, RETAINED_304_HEADERS } from "hono/etag";
import { secureHeaders } from "hono/secure-headers";
import { assertNever } from "#src/lib/assert-never.ts";
import { paths } from "#src/lib/paths.ts";
import { inlineSources, originsOf } from "./content-security-policy.ts";
import { type LiveFile, liveFiles } from "./live-files.ts";
import { type Encoding, type ServedFile, servedFile } from "./served-file.ts";

export type Folders = {
  /** The production build, read once at start: a rebuild meanwhile cannot mix two builds in one page. */
  distDir: string;
  /** The publication: `config.json` and `api/*.json`, read live. */
  dataDir: string;
  /** The sites that may show `/embed/…` in a frame: origins; none where nothing is said. */
  ancestors?: readonly string[];
};

type Variables = { dataOrigins: string };

/**
 * Brotli's quality for a file of the build: compressed once and kept. The template of the review pack is compressed inside: the
 * best would save it half a per cent, for a second and a half before the first answer (15 on a busy machine, where the page gives up).
 */
function buildQuality(bytes: number): number {
  return bytes > PACKED_INSIDE_BYTES ? 5 : 11;
}

/** Above this no script of the build comes. */
const PACKED_INSIDE_BYTES = 800_000;

/** One data file of the publication. No folder, no dot in front: nothing else of the data folder can be named. */
const DATA_FILE = /^\/(config\.json|api\/[A-Za-z0-9][A-Za-z0-9_.-]*\.json)$/;

/**
 * The application over HTTP: the build as a single-page app, the data as files.
 *
 * @throws when `distDir` holds no build.
 */
export function createApp({ distDir, dataDir, ancestors = [] }: Folders): Hono<{ Variables: Variables }> {
  const build = readBuild(distDir);
  const page = build.get("/index.html");
  if (!page) throw new Error(`No index.html in ${distDir}`);
  const dataFile = liveFiles(dataDir);
  const app = new Hono<{ Variables: Variables }>();

  app.use(async (c, next) => {
    const config = await dataFile("config.json").catch(() => undefined);
    c.set("dataOrigins", config?.kind === "served" ? originsOf(config.file.body.toString("utf8")).join(" ") : "");
    await next();
  });
  app.use(async (c, next) => {
    await next();
    // The older header knows this origin or none; browsers that know both heed the policy.
    if (ancestors.length > 0 && isEmbed(c)) c.res.headers.delete("X-Frame-Options");
  });
  app.use(securityHeaders(page.body.toString("utf8"), ancestors));
  app.use(etag({ retainedHeaders: [...RETAINED_304_HEADERS, SERVED] }));

  app.get("/*", async (c) => {
    const requested = c.req.path;
    const data = DATA_FILE.exec(requested)?.[1];
    if (data !== undefined) {
      return await dataAnswer(c, await dataFile(data));
    }
    const built = build.get(requested === "/" ? "/index.html" : decoded(requested));
    if (built) return answer(c, built, requested.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
    if (isNavigation(c)) return requested.endsWith("/") && requested !== "/" ? slashless(c) : answer(c, page, "no-cache");
    return c.text("Không tìm thấy · Not found\n", 404, NOT_KEPT);
  });
  app.all("/*", (c) => c.text("Method not allowed\n", 405, { Allow: "GET, HEAD" }));
  app.onError((error, c) => {
    console.error(`${c.req.method} ${c.req.path}:`, error);
    return c.text("Lỗi máy chủ · Server error\n", 500, NOT_KEPT);
  });
  return app;
}

const NOT_KEPT = { "Cache-Control": "no-store" };

/** Which version of a data file this is: "current", or "last-good; age=300", seconds since that one was written. The app says so on `/data`. */
const SERVED = "X-Served";

/** Of an answer that is compressed on its way: how many bytes its text has. */
const FULL_LENGTH = "X-Uncompressed-Length";

/** Half a file is worse than none: it would show as half the programme. The one before goes out, and says so. */
async function dataAnswer(c: Context, found: LiveFile): Promise<Response> {
  switch (found.kind) {
    case "served": {
      const { file, lastGoodOf } = found;
      const age = lastGoodOf === null ? null : Math.max(0, Math.round((Date.now() - lastGoodOf) / 1000));
      // Always, so that it takes the place of the one that a browser has kept.
      return answer(c, file, "no-cache", { [SERVED]: age === null ? "current" : `last-good; age=${age}` });
    }
    case "broken":
      return c.json({ error: BROKEN, path: c.req.path }, 503, { ...NOT_KEPT, "Retry-After": "1" });
    case "missing":
      return c.json({ error: "not found", path: c.req.path }, 404, NOT_KEPT);
    default:
      return assertNever(found);
  }
}

const BROKEN =
  "Tệp đang được ghi dở hoặc không phải JSON, và chưa có bản lành nào trước đó · The file is half-written or no JSON, and there was no good one before";

/** Every file of the build under its address. What is not in this table does not exist: no path can climb out of the folder. */
function readBuild(distDir: string): Map<string, ServedFile> {
  if (!existsSync(distDir)) return new Map();
  const entries = readdirSync(distDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.flatMap((entry): [string, ServedFile][] => {
    const location = path.join(entry.parentPath, entry.name);
    const address = `/${path.relative(distDir, location).replaceAll(path.sep, "/")}`;
    // Vite copies `public/` into the build; data comes from the data folder only. Dot folders hold the build's own records.
    if (address.startsWith("/api/") || address === "/config.json" || address.includes("/.")) return [];
    const body = readFileSync(location);
    return [[address, servedFile(address, body, buildQuality(body.length))]];
  });
  return new Map(files);
}

async function answer(
  c: Context,
  file: ServedFile,
  cacheControl: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  const encoding = file.compressible ? acceptedEncoding(c) : "identity";
  const body = await file.encoded(encoding);
  return c.body(body, 200, {
    "Content-Type": file.contentType,
    "Content-Length": String(body.length),
    "Cache-Control": cacheControl,
    ...headers,
    ETag: encoding === "identity" ? `"${file.digest}"` : `"${file.digest}-${encoding}"`,
    // A page hears the bytes of the text, and with this one how many there will be.
    ...(encoding === "identity" ? {} : { "Content-Encoding": encoding, [FULL_LENGTH]: String(file.body.length) }),
    ...(file.compressible ? { Vary: "Accept-Encoding" } : {}),
  });
}

function acceptedEncoding(c: Context): Encoding {
  const chosen = accepts(c, {
    header: "Accept-Encoding",
    supports: ["br", "gzip"],
    default: "identity",
    // Browsers list all with the same weight: then the smallest wins, not the first.
    match: (offered, { supports }) =>
      supports.find((encoding) => offered.some(({ type, q }) => type === encoding && q > 0)) ?? "identity",
  });
  return chosen === "br" || chosen === "gzip" ? chosen : "identity";
}

/** "/communes/" is the screen "/communes". From where the reader stands: what a proxy has taken off in front is not known here. */
function slashless(c: Context): Response {
  const { pathname, search } = new URL(c.req.url);
  const route = pathname.replace(/\/+$/, "");
  const up = "../".repeat(pathname.length - route.length);
  c.header("Cache-Control", "no-cache");
  return c.redirect(`${up}${route.slice(route.lastIndexOf("/") + 1)}${search}`, 301);
}

/** Somebody opens a page of the app, as against a script, a picture or a data file that is missing. */
function isNavigation(c: Context): boolean {
  const requested = c.req.path;
  if (requested.startsWith("/api/") || requested.startsWith("/assets/")) return false;
  if (requested.slice(requested.lastIndexOf("/") + 1).includes(".") && !namesOne(requested)) return false;
  const accept = c.req.header("Accept") ?? "*/*";
  // A reverse proxy on Node's `fetch` says "cors" of whatever it passes on; only a visit asks for HTML by name.
  if (accept.includes("text/html")) return true;
  const mode = c.req.header("Sec-Fetch-Mode");
  if (mode !== undefined) return mode === "navigate";
  // Browsers leave that header out over plain http from another machine.
  return accept.includes("*/*");
}

const ID_ROUTES = Object.values(paths).flatMap(({ pattern }) =>
  pattern.includes("/:") ? [pattern.slice(0, pattern.indexOf(":"))] : [],
);

/** The page of one commune or sponsor, whose id may have a dot: "/communes/xa.1" is no file. */
function namesOne(requested: string): boolean {
  return ID_ROUTES.some((start) => requested.startsWith(start) && !requested.slice(start.length).includes("/"));
}

/** What other sites may show, where they are allowed to; everything else stays with this one. */
function isEmbed(c: Context): boolean {
  return c.req.path.startsWith(paths.embed.href(""));
}

function securityHeaders(html: string, ancestors: readonly string[]) {
  const { scripts, styles, hasStyleAttributes } = inlineSources(html);
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'", ...scripts],
      styleSrc: ["'self'", ...styles],
      ...(hasStyleAttributes ? { styleSrcAttr: ["'unsafe-inline'"] } : {}),
      imgSrc: ["'self'", "data:", "blob:"],
      fontSrc: ["'self'", "data:"],
      // A large workbook is compressed in workers that the library makes of a text.
      workerSrc: ["'self'", "blob:"],
      connectSrc: ["'self'", (c: Context<{ Variables: Variables }>) => c.get("dataOrigins")],
      objectSrc: ["'none'"],
      baseUri: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'self'", (c: Context) => (isEmbed(c) ? ancestors.join(" ") : "")],
    },
    permissionsPolicy: { camera: [], geolocation: [], microphone: [], payment: [], usb: [] },
    // These three are for https alone: over plain http the browser ignores them, two of them with a message in the console.
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  });
}

function decoded(requested: string): string {
  try {
    return decodeURIComponent(requested);
  } catch {
    return requested;
  }
}
