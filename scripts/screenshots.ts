import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { type Browser, chromium, type Page } from "@playwright/test";
import { startServer } from "#test/e2e/start-server.ts";
import { CHROMIUM_FLAGS, findChromium } from "./chromium.ts";
import { DOCS_PICTURES, type DocsPicture, MOST_PICTURE_BYTES, PICTURE_TIME } from "./docs-pictures.ts";

const USAGE = `Usage: npm run screenshots -- [--route /communes/gia-minh] [--size 1440x900] [--theme light|dark] [--lang vi|en] [--no-print]
       npm run screenshots -- --docs
Every option may be given several times. Without options: all of them. --docs takes the pictures of docs/ into docs/pictures/, and nothing else.`;

const root = path.resolve(import.meta.dirname, "..");
const folder = path.join(root, "screenshots");
const docsFolder = path.join(root, "docs/pictures");

const THEMES = ["light", "dark"] as const;
const LANGUAGES = ["vi", "en"] as const;
type Theme = (typeof THEMES)[number];
type Shot = { route: string; width: number; height: number; theme: Theme; language: string };

const wanted = readOptions();
mkdirSync(wanted.docs ? docsFolder : folder, { recursive: true });
if (!existsSync(path.join(root, "dist/index.html"))) execFileSync("npm", ["run", "build"], { cwd: root, stdio: "inherit" });
const server = await startServer();
const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
try {
  if (wanted.docs) for (const picture of DOCS_PICTURES) await takeForDocs(browser, picture);
  else for (const shot of wanted.shots) await take(browser, shot);
  if (wanted.print && !wanted.docs) {
    for (const route of wanted.routes) for (const language of wanted.languages) await print(browser, route, language);
  }
} finally {
  await browser.close();
  await server.stop();
}

/** One picture of the first screen and one of the whole page. */
async function take(running: Browser, { route, width, height, theme, language }: Shot): Promise<void> {
  const context = await running.newContext({
    viewport: { width, height },
    colorScheme: theme,
    locale: language === "vi" ? "vi-VN" : "en-GB",
    timezoneId: "Asia/Ho_Chi_Minh",
    reducedMotion: "reduce",
    deviceScaleFactor: width < 600 ? 2 : 1,
  });
  const page = await open(context, route, language);
  const name = [slug(route), `${width}x${height}`, theme, language].join("_");
  await page.screenshot({ path: path.join(folder, `${name}_view.png`) });
  await page.screenshot({ path: path.join(folder, `${name}_page.png`), fullPage: true });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  console.log(`${name}${overflow > 0 ? `  ! scrolls sideways by ${overflow} px` : ""}`);
  await context.close();
}

/** Small enough for a page of documentation, or not at all. */
async function takeForDocs(
  running: Browser,
  { name, route, language, size: [width, height], shown }: DocsPicture,
): Promise<void> {
  const context = await running.newContext({
    viewport: { width, height },
    colorScheme: "light",
    locale: language === "vi" ? "vi-VN" : "en-GB",
    timezoneId: "Asia/Ho_Chi_Minh",
    reducedMotion: "reduce",
  });
  await context.clock.setFixedTime(PICTURE_TIME);
  const page = await open(context, route, language);
  const picture = await webpOf((await shown?.(page)) ?? page);
  if (picture.length > MOST_PICTURE_BYTES)
    throw new Error(`${name}.webp: ${picture.length} bytes, at most ${MOST_PICTURE_BYTES}`);
  await writeFile(path.join(docsFolder, `${name}.webp`), picture);
  console.log(`docs/pictures/${name}.webp  ${Math.round(picture.length / 1024)} KB`);
  await context.close();
}

/** Playwright writes no WebP, the browser does: less than half of a JPEG of like letters. */
async function webpOf(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality: 70 });
  return Buffer.from(data, "base64");
}

/** The page as it is printed: a PDF, and a picture of each of its sheets where pdftoppm is at hand. */
async function print(running: Browser, route: string, language: string): Promise<void> {
  const context = await running.newContext({ locale: language === "vi" ? "vi-VN" : "en-GB", timezoneId: "Asia/Ho_Chi_Minh" });
  const page = await open(context, route, language);
  const name = [slug(route), "print", language].join("_");
  const file = path.join(folder, `${name}.pdf`);
  await page.pdf({ path: file, preferCSSPageSize: true, format: "A4", printBackground: false });
  await context.close();
  if (hasProgram("pdftoppm")) execFileSync("pdftoppm", ["-r", "80", "-png", file, path.join(folder, name)]);
  console.log(name);
}

async function open(context: Awaited<ReturnType<Browser["newContext"]>>, route: string, language: string) {
  const page = await context.newPage();
  // As on a device that has the web font: a phone's first page is drawn in its own letters (src/app/letters.ts).
  await page.addInitScript(() => localStorage.setItem("letters", "here"));
  page.on("pageerror", (error) => console.error(`${route}: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") console.error(`${route}: ${message.text()}`);
  });
  const address = new URL(route, server.url);
  address.searchParams.set("lang", language);
  await page.goto(address.href, { waitUntil: "networkidle" });
  await page.evaluate(() => document.fonts.ready);
  return page;
}

function readOptions(): { shots: Shot[]; routes: string[]; languages: string[]; print: boolean; docs: boolean } {
  const { values } = parseArgs({
    options: {
      route: { type: "string", multiple: true, default: ["/", "/communes/gia-minh"] },
      size: { type: "string", multiple: true, default: ["1440x900", "390x844", "1920x1080", "1280x720", "320x800"] },
      theme: { type: "string", multiple: true, default: [...THEMES] },
      lang: { type: "string", multiple: true, default: [...LANGUAGES] },
      "no-print": { type: "boolean", default: false },
      docs: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    process.exit(0);
  }
  const themes = values.theme.map((theme) => THEMES.find((known) => known === theme) ?? refuse(`--theme ${theme}`));
  const languages = values.lang.map((lang) => LANGUAGES.find((known) => known === lang) ?? refuse(`--lang ${lang}`));
  const sizes = values.size.map((size) => {
    const [, width, height] = /^(\d+)x(\d+)$/.exec(size) ?? refuse(`--size ${size}`);
    return { width: Number(width), height: Number(height) };
  });
  const shots = values.route.flatMap((route) =>
    sizes.flatMap((size) => themes.flatMap((theme) => languages.map((language) => ({ route, ...size, theme, language })))),
  );
  return { shots, routes: values.route, languages, print: !values["no-print"], docs: values.docs };
}

function refuse(option: string): never {
  console.error(`${option}: not understood\n${USAGE}`);
  process.exit(1);
}

function slug(route: string): string {
  return route.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") || "overview";
}

function hasProgram(name: string): boolean {
  return (process.env.PATH ?? "").split(path.delimiter).some((place) => existsSync(path.join(place, name)));
}
