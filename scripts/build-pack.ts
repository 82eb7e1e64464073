import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { hashSource } from "#server/content-security-policy.ts";
import { SNAPSHOT_PLACE } from "#src/app/pack-file.ts";
import { oneScript } from "./one-script.ts";
import { START_PLACE } from "./start-page.ts";

/** Beside index.html in the build; `src/app/save-pack.ts` fetches it. */
export const TEMPLATE_FILE = "review-pack.html";

const root = path.resolve(import.meta.dirname, "..");

/** Where the app's script stands, compressed: as it is, with the document libraries, it alone would be larger than a pack may be. */
const APP_PLACE = { open: '<script type="text/plain" id="app">', close: "</script>" };

/** Unpacks the app and starts it. A browser too old for this leaves the words of the frame standing. */
const LOADER = `
const app = document.getElementById("app");
const packed = Uint8Array.from(atob(app.textContent), (letter) => letter.charCodeAt(0));
const script = document.createElement("script");
script.type = "module";
script.textContent = await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
app.replaceWith(script);
`;

/** Nothing is asked of any address: what the page uses, it holds. Its own scripts by their hash, so that no other ever runs. */
export function policyFor(scripts: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(hashSource).join(" ")}`,
    // Measures that vary with the data are style attributes.
    "style-src 'unsafe-inline'",
    "img-src data: blob:",
    "font-src data:",
    // A picture to take away holds the font, read from the page itself.
    "connect-src data: blob:",
    // A large workbook is compressed in workers that the library makes of a text.
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

type Parts = { script: string; style: string };

/** `index.html` as a page that needs no other file, with the place for the data. */
export function templateOf(index: string, { script, style }: Parts): string {
  const theme = /<script>([\s\S]*?)<\/script>/.exec(index)?.[1] ?? "";
  const app = `${APP_PLACE.open}${gzipSync(script, { level: 9 }).toString("base64")}${APP_PLACE.close}`;
  const policy = `<meta http-equiv="Content-Security-Policy" content="${policyFor([theme, LOADER, script])}" />`;
  const replaced: [string, string][] = [
    ['<meta charset="utf-8" />', `<meta charset="utf-8" />\n    ${policy}`],
    ["Đang đọc số liệu…", "Đang mở gói sơ kết… Nếu không mở được, dùng Chrome, Edge hay Firefox mới."],
    ["Reading the data…", "Opening the review pack… If it does not open, use a recent Chrome, Edge or Firefox."],
    ["</head>", `  <style>${style}</style>\n  </head>`],
    [START_PLACE, `${SNAPSHOT_PLACE}\n    ${app}\n    <script type="module">${LOADER}</script>`],
  ];
  return replaced.reduce((text, [place, by]) => {
    if (!text.includes(place)) throw new Error(`index.html has no ${place}`);
    return text.replace(place, () => by);
  }, index);
}

/** The app's script as a template or a pack holds it, unpacked; "" where there is none. */
export function scriptIn(pack: string): string {
  const start = pack.indexOf(APP_PLACE.open);
  if (start === -1) return "";
  const from = start + APP_PLACE.open.length;
  return gunzipSync(Buffer.from(pack.slice(from, pack.indexOf(APP_PLACE.close, from)), "base64")).toString("utf8");
}

if (import.meta.main) {
  const distDir = path.resolve(root, process.env.DIST_DIR ?? "dist");
  const { script, style } = await oneScript("src/pack.tsx", {
    format: "es",
    // What needs a file of its own does without it.
    define: { "import.meta.env.VITE_ONE_FILE": "true" },
  });
  const template = templateOf(readFileSync(path.join(root, "index.html"), "utf8"), { script, style });
  const file = path.join(distDir, TEMPLATE_FILE);
  writeFileSync(file, template);
  console.log(`${path.relative(root, file)}  ${(Buffer.byteLength(template) / 1000).toFixed(0)} kB`);
}
