import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Context, Hono } from "hono";
import { etag, RETAINED_304_HEADERS } from "hono/etag";
import { secureHeaders } from "hono/secure-headers";
import { paths } from "#src/lib/paths.ts";
import type { WrittenFigures } from "#src/lib/written-figures.ts";
import { inlineSources, originsOf } from "./content-security-policy.ts";
import type { DataPart } from "./data-part.ts";
import type { FirstFigures } from "./first-figures.ts";
import type { Variables } from "./routes/route.ts";
import { sendFile } from "./send-file.ts";
import { type ServedFile, servedFile } from "./served-file.ts";
import { NOT_KEPT, SERVED } from "./served-header.ts";
import { writtenPage } from "./written-page.ts";

export type AppParts = {
  /** The production build, read once at start: a rebuild meanwhile cannot mix two builds in one page. */
  distDir: string;
  data: DataPart;
  /** What a page of the overview begins with; nothing where nothing is said. */
  firstFigures?: FirstFigures;
  /** The sites that may show `/embed/…` in a frame: origins; none where nothing is said. */
  ancestors?: readonly string[];
};

/**
 * Brotli's quality for a file of the build: compressed once and kept. The template of the review pack is compressed inside: the
 * best would save it half a per cent, for a second and a half before the first answer (15 on a busy machine, where the page gives up).
 */
function buildQuality(bytes: number): number {
  return bytes > PACKED_INSIDE_BYTES ? 5 : 11;
}

/** Of a page that holds figures: there is one for each choice of filters. */
const WRITTEN_QUALITY = 5;

/** Above this no script of the build comes. */
const PACKED_INSIDE_BYTES = 800_000;

/**
 * The application over HTTP: the build as a single-page app, the data as files.
 *
 * @throws when `distDir` holds no build.
 */
export function createApp({ distDir, data, firstFigures, ancestors = [] }: AppParts): Hono<{ Variables: Variables }> {
  const build = readBuild(distDir);
  const page = build.get("/index.html");
  if (!page) throw new Error(`No index.html in ${distDir}`);
  const app = new Hono<{ Variables: Variables }>();

  app.use(async (c, next) => {
    const config = await data.configText().catch(() => null);
    c.set("dataOrigins", config === null ? "" : originsOf(config).join(" "));
    await next();
  });
  app.use(async (c, next) => {
    await next();
    // The older header knows this origin or none; browsers that know both heed the policy.
    if (ancestors.length > 0 && isEmbed(c)) c.res.headers.delete("X-Frame-Options");
  });
  app.use(securityHeaders(page.body.toString("utf8"), ancestors));
  app.use(etag({ retainedHeaders: [...RETAINED_304_HEADERS, SERVED] }));

  data.mount(app);
  const opening = firstFigures ? writtenPages(page, firstFigures) : async () => page;
  app.get("/", async (c) => await sendFile(c, await opening(new URL(c.req.url).search), "no-cache"));
  app.get("/*", async (c) => {
    const requested = c.req.path;
    const built = build.get(decoded(requested));
    if (built) return sendFile(c, built, requested.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
    if (isNavigation(c)) return requested.endsWith("/") && requested !== "/" ? slashless(c) : sendFile(c, page, "no-cache");
    return c.text("Không tìm thấy · Not found\n", 404, NOT_KEPT);
  });
  app.all("/*", (c) => c.text("Method not allowed\n", 405, { Allow: "GET, HEAD" }));
  app.onError((error, c) => {
    console.error(`${c.req.method} ${c.req.path}:`, error);
    return c.text("Lỗi máy chủ · Server error\n", 500, NOT_KEPT);
  });
  return app;
}

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

/**
 * The page at the app's own address, with the figures that it begins with: made and compressed once for each of them. Other addresses, and the page by
 * its file's name, which a browser keeps on the device, are without.
 */
function writtenPages(page: ServedFile, figuresOf: FirstFigures): (search: string) => Promise<ServedFile> {
  const html = page.body.toString("utf8");
  const made = new WeakMap<WrittenFigures, ServedFile>();
  return async (search) => {
    const written = await figuresOf(search);
    if (written === null) return page;
    const known = made.get(written) ?? servedFile("index.html", Buffer.from(writtenPage(html, written)), WRITTEN_QUALITY);
    made.set(written, known);
    return known;
  };
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
