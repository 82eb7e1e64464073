// @vitest-environment node
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { LIST_ENDPOINTS } from "#src/api/endpoints.ts";
import { SNAPSHOT_PLACE } from "#src/app/pack-file.ts";
import { type BuiltFile, frameText, judge, type Measured, measure, sentencesOnlyIn } from "./budgets.ts";
import { FOR_LATER } from "./start-modules.ts";

const KB = 1024;
const FRAME = `<div id="root"><h1>Bảng theo dõi</h1></div>`;

describe("judging", () => {
  const built = (brotli: number, raw = brotli): BuiltFile => ({ file: "assets/a.js", raw, brotli });
  const fine: Measured = {
    initialScript: [built(40 * KB), built(84 * KB)],
    charts: [built(100 * KB)],
    styles: [built(19 * KB)],
    fonts: [built(0, 30 * KB), built(0, 12 * KB)],
    reviewPack: 2_000_000,
    foreign: [],
    data: [],
    earlyDocuments: [],
    frame: "Bảng theo dõi",
  };
  const failing = (change: Partial<Measured>) =>
    judge({ ...fine, ...change })
      .filter(({ ok }) => !ok)
      .map(({ label }) => label);

  it("lets a build pass that is exactly at every limit", () => {
    expect(failing({})).toEqual([]);
  });

  it.each<[string, Partial<Measured>, string]>([
    ["one byte of initial script", { initialScript: [built(40 * KB), built(85 * KB + 1)] }, "Initial JavaScript, brotli"],
    ["one byte of charts", { charts: [built(100 * KB + 1)] }, "Charts on demand, brotli"],
    ["charts that are not split off", { charts: [] }, "Charts on demand, brotli"],
    ["one byte of CSS", { styles: [built(19 * KB), built(1)] }, "CSS, brotli"],
    ["one byte of font", { fonts: [built(0, 30 * KB + 1)] }, "Largest font file"],
    ["one byte of review pack", { reviewPack: 2_000_001 }, "Review pack of the demonstration data"],
    ["a build without a review pack", { reviewPack: null }, "Review pack of the demonstration data"],
    ["a trace of the mocks", { foreign: [{ file: "a.js", trace: "msw" }] }, "Mocks and tests in the build"],
    ["a file of the demonstration data", { data: ["config.json"] }, "Data in the build"],
    [
      "a document library on every visit",
      { earlyDocuments: [{ file: "a.js", trace: "xlsx" }] },
      "Document libraries in the first scripts",
    ],
    ["an empty frame", { frame: "" }, "Frame in the HTML"],
    ["a frame without a word", { frame: "… –" }, "Frame in the HTML"],
  ])("stops %s too many", (_what, change, label) => {
    expect(failing(change)).toEqual([label]);
  });
});

function packedPack(script: string): string {
  return `${SNAPSHOT_PLACE}<script type="text/plain" id="app">${gzipSync(script).toString("base64")}</script>`;
}

describe("measuring", () => {
  let folder: string;
  let publication: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "dist-"));
    publication = mkdtempSync(path.join(tmpdir(), "publication-"));
    write("index.html", FRAME);
    write("assets/index-1.js", randomBytes(3_000));
    write("assets/vendor-1.js", randomBytes(2_000));
    write("assets/charts-1.js", randomBytes(5_000));
    write("assets/d3-1.js", randomBytes(1_000));
    write("assets/page-1.js", randomBytes(9_000));
    write("assets/index-1.css", "a{color:red}");
    write("assets/page-1.css", "b{color:red}");
    write("assets/a.woff2", randomBytes(700));
    mkdirSync(path.join(publication, "api"));
    for (const list of LIST_ENDPOINTS) publish(list, "[]");
    publish("support", `["setupWorker"]`);
    publish("programme", readFileSync(path.join(import.meta.dirname, "../public/api/programme.json")));
    manifest({
      "index.html": {
        file: "assets/index-1.js",
        isEntry: true,
        imports: ["_vendor-1.js"],
        dynamicImports: [FOR_LATER, "page"],
      },
      "_vendor-1.js": { file: "assets/vendor-1.js", imports: ["index.html"] },
      [FOR_LATER]: { file: "assets/charts-1.js", imports: ["_d3-1.js", "_vendor-1.js"] },
      "_d3-1.js": { file: "assets/d3-1.js" },
      page: { file: "assets/page-1.js", src: "src/features/page.tsx", imports: [FOR_LATER] },
    });
    write(".vite/start.json", JSON.stringify({ ahead: ["assets/page-1.js"] }));
  });
  afterEach(() => {
    for (const one of [folder, publication]) rmSync(one, { recursive: true });
  });

  const measured = (mockTexts: readonly string[] = []) => measure({ distDir: folder, dataDir: publication }, mockTexts);
  function publish(list: string, content: string | Buffer): void {
    writeFileSync(path.join(publication, `api/${list}.json`), content);
  }
  function write(file: string, content: string | Buffer): void {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  }
  function manifest(chunks: Record<string, unknown>): void {
    write(".vite/manifest.json", JSON.stringify(chunks));
  }
  const names = (files: BuiltFile[]) => files.map(({ file }) => file).sort();

  it("follows static imports from the entry, and counts for charts what they alone bring", () => {
    const built = measured();
    expect(names(built.initialScript)).toEqual(["assets/index-1.js", "assets/vendor-1.js"]);
    expect(names(built.charts)).toEqual(["assets/charts-1.js", "assets/d3-1.js"]);
    expect(names(built.styles)).toEqual(["assets/index-1.css", "assets/page-1.css"]);
    expect(built.fonts).toMatchObject([{ file: "assets/a.woff2", raw: 700 }]);
    expect(built.foreign).toEqual([]);
    expect(built.reviewPack).toBeNull();
    expect(built.frame).toBe("Bảng theo dõi");
    // Random bytes do not compress: the size is the content's, and a little more.
    expect(built.initialScript.reduce((sum, { brotli }) => sum + brotli, 0)).toBeGreaterThanOrEqual(5_000);
  });

  it("counts charts that the entry imports statically as initial", () => {
    manifest({
      "index.html": { file: "assets/index-1.js", isEntry: true, imports: [FOR_LATER] },
      [FOR_LATER]: { file: "assets/charts-1.js" },
    });
    const built = measured();
    expect(names(built.initialScript)).toEqual(["assets/charts-1.js", "assets/index-1.js"]);
    expect(built.charts).toEqual([]);
  });

  it.each([
    ["MSW's worker", "mockServiceWorker.js", "x"],
    ["MSW's name in a script", "assets/lazy-1.js", `const a="[MSW]"`],
    ["MSW's name in the review pack, compressed", "review-pack.html", packedPack(`const a="[MSW]"`)],
    ["a sentence of the mocks", "assets/lazy-1.js", `const a="Tập huấn trồng nấm"`],
  ])("finds %s", (_what, file, content) => {
    write(file, content);
    expect(measured(["Tập huấn trồng nấm"]).foreign.map((found) => found.file)).toEqual([file]);
  });

  it("finds a document library in what the first page asks for beside the first script", () => {
    write("assets/page-1.js", `const a="[Content_Types].xml"`);
    expect(measured().earlyDocuments).toEqual([{ file: "assets/page-1.js", trace: "“[Content_Types].xml”" }]);
  });

  it("weighs the review pack with its data in it", () => {
    write("review-pack.html", SNAPSHOT_PLACE);
    const empty = measured().reviewPack ?? 0;
    expect(empty).toBeGreaterThan(1_000);
    publish("support", `["<setupWorker"]`);
    // "<" is written as six characters.
    expect(measured().reviewPack).toBe(empty + 6);
  });

  it("finds data of a publication", () => {
    write("api/support.json", "[]");
    write("config.json", "{}");
    expect(measured().data).toEqual(["api/support.json", "config.json"]);
  });

  it("finds a chunk made from the mocks, whatever it holds", () => {
    manifest({
      "index.html": { file: "assets/index-1.js", isEntry: true },
      "mocks/browser.ts": { file: "assets/browser-1.js", src: "mocks/browser.ts" },
    });
    expect(measured().foreign).toEqual([{ file: "assets/browser-1.js", trace: "made from mocks/browser.ts" }]);
  });

  it("needs a manifest with an entry", () => {
    manifest({});
    expect(() => measured()).toThrow("no entry");
    rmSync(path.join(folder, ".vite"), { recursive: true });
    expect(() => measured()).toThrow("manifest.json");
  });
});

describe("the frame in the HTML", () => {
  it.each([
    [FRAME, "Bảng theo dõi"],
    [`<main class="x" id="root"><div>Một</div><main>Hai</main> Ba</main><p>Bốn</p>`, "Một Hai Ba"],
    [`<div id=root>Một</div>`, "Một"],
    [`<div id="root"></div><noscript>Cần JavaScript</noscript>`, ""],
    [`<div id="root"><noscript>Cần JavaScript</noscript><script>"chữ"</script><!-- chữ --></div>`, ""],
    [`<div id="rooted">Một</div>`, ""],
    ["", ""],
  ])("%s", (html, expected) => {
    expect(frameText(html)).toBe(expected);
  });
});

describe("sentences of the mocks", () => {
  it("are the longer texts that the app does not hold itself", () => {
    const mocks = [
      `const a = "Tập huấn trồng nấm cho hộ"; const b = "ngắn thôi"; import "./illustrative-publication.ts";`,
      "const c = 'Sửa đường liên thôn số 3'; const d = `Một câu trong mẫu không có gì`; const e = \"Câu này có trong ứng dụng\";",
    ];
    expect(sentencesOnlyIn(mocks, `const t = "Câu này có trong ứng dụng";`)).toEqual([
      "Tập huấn trồng nấm cho hộ",
      "Sửa đường liên thôn số 3",
      "Một câu trong mẫu không có gì",
    ]);
  });
});
