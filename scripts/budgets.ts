import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import * as z from "zod/mini";
import { ENDPOINTS } from "#src/api/endpoints.ts";
import { readSnapshot } from "#src/api/snapshot.ts";
import { packOf } from "#src/app/pack-file.ts";
import { scriptIn, TEMPLATE_FILE } from "./build-pack.ts";
import { filesOfBuild } from "./files-of-build.ts";
import { FOR_LATER } from "./start-modules.ts";
import { START_RECORD } from "./start-page.ts";

/** 1 KB is 1,024 bytes here. */
const KB = 1024;

const LIMITS = {
  initialScript: 125 * KB,
  charts: 100 * KB,
  styles: 19 * KB,
  fontFile: 30 * KB,
  /** 2 MB as a file manager counts them. */
  reviewPack: 2_000_000,
};

/** `dist/.vite/manifest.json`: the chunks, by the module they were made from. */
const manifestContract = z.record(
  z.string(),
  z.object({
    file: z.string(),
    src: z.optional(z.string()),
    isEntry: z.optional(z.boolean()),
    imports: z.optional(z.array(z.string())),
    dynamicImports: z.optional(z.array(z.string())),
  }),
);
type Manifest = z.output<typeof manifestContract>;

/** What `start-page.ts` tells of the page's first requests, as far as it is asked for here. */
const startContract = z.object({ ahead: z.array(z.string()) });

/** The production build, and the publication that is measured with it. */
type Folders = { readonly distDir: string; readonly dataDir: string };

/** A file of the build: its address in `dist`, and its size in bytes, as it is and with Brotli at quality 11. */
export type BuiltFile = { file: string; raw: number; brotli: number };

export type Measured = {
  /** Entry and all it imports statically. */
  initialScript: BuiltFile[];
  /** Recharts' chunk and what it alone brings; empty when there is no such chunk. */
  charts: BuiltFile[];
  styles: BuiltFile[];
  fonts: BuiltFile[];
  /** The review pack of the publication, in bytes; null when the build has no template of it. */
  reviewPack: number | null;
  /** Traces of mocks, tests or their libraries: the file, and what was found in it. */
  foreign: { file: string; trace: string }[];
  /** Files of a publication: put where an office's lie, they would take their place. */
  data: string[];
  /** Traces of document libraries in what every visit fetches: the first scripts, the charts, the overview. */
  earlyDocuments: { file: string; trace: string }[];
  /** The words in `#root` before any script runs. */
  frame: string;
};

export type Finding = { label: string; measured: string; limit: string; ok: boolean; detail: string };

/** What a production build must not hold, as it survives minification: parts of addresses, messages and names of MSW and the test tools. */
const FOREIGN_TRACES = [
  "mockServiceWorker",
  "setupWorker",
  "onUnhandledFrame",
  "mswjs.io",
  "[MSW]",
  "@mswjs/interceptors",
  "vitest",
  "testing-library",
  "happy-dom",
  "fast-check",
];
/** What the writers of XLSX, DOCX and PPTX cannot do without, as it survives minification. */
const DOCUMENT_TRACES = ["schemas.openxmlformats.org", "[Content_Types].xml"];
const FOREIGN_SOURCES = /^(?:mocks|test|server|scripts)\/|node_modules\/(?:msw|@mswjs|vitest|fast-check)\//;

/**
 * Measures a build, and the review pack of a publication made with it. `mockTexts` are sentences that only mocks hold (`sentencesOnlyIn`).
 *
 * @throws when the build has no manifest or no entry.
 */
export function measure({ distDir, dataDir }: Folders, mockTexts: readonly string[]): Measured {
  const manifest = manifestContract.parse(JSON.parse(read(distDir, ".vite/manifest.json")));
  const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
  if (entries.length === 0) throw new Error("The manifest names no entry");
  const initial = staticClosure(manifest, entries);
  const charts = [...staticClosure(manifest, [FOR_LATER])].filter((file) => !initial.has(file));
  const { ahead } = startContract.parse(JSON.parse(read(distDir, START_RECORD)));

  const files = filesOfBuild(distDir);
  const sized = (file: string): BuiltFile => {
    const bytes = readFileSync(path.join(distDir, file));
    return { file, raw: bytes.length, brotli: brotliSize(bytes) };
  };

  return {
    initialScript: [...initial].map(sized),
    charts: charts.map(sized),
    styles: files.filter((file) => file.endsWith(".css")).map(sized),
    fonts: files.filter((file) => /\.(?:woff2?|ttf|otf|eot)$/.test(file)).map(sized),
    reviewPack: reviewPackOf({ distDir, dataDir }),
    foreign: foreignIn(distDir, files, manifest, mockTexts),
    data: files.filter((file) => file === "config.json" || file.startsWith("api/")),
    earlyDocuments: [...new Set([...initial, ...charts, ...ahead])].flatMap((file) => {
      const text = read(distDir, file);
      return DOCUMENT_TRACES.filter((trace) => text.includes(trace)).map((trace) => ({ file, trace: `“${trace}”` }));
    }),
    frame: frameText(read(distDir, "index.html")),
  };
}

/** Holds what was measured against the budgets, one finding a budget. */
export function judge(measured: Measured): Finding[] {
  const largestFont = measured.fonts.toSorted((a, b) => b.raw - a.raw)[0];
  const charts = weigh("Charts on demand, brotli", measured.charts, LIMITS.charts);
  return [
    weigh("Initial JavaScript, brotli", measured.initialScript, LIMITS.initialScript),
    measured.charts.length > 0
      ? charts
      : {
          ...charts,
          measured: "none",
          ok: false,
          detail: `no chunk made from ${FOR_LATER} beside the initial JavaScript: charts must be split off`,
        },
    weigh("CSS, brotli", measured.styles, LIMITS.styles),
    {
      label: "Largest font file",
      measured: kilobytes(largestFont?.raw ?? 0),
      limit: kilobytes(LIMITS.fontFile),
      ok: (largestFont?.raw ?? 0) <= LIMITS.fontFile,
      detail: largestFont ? `${largestFont.file}, of ${measured.fonts.length}` : "no font files",
    },
    {
      label: "Review pack of the demonstration data",
      measured: measured.reviewPack === null ? "none" : `${(measured.reviewPack / 1e6).toFixed(2)} MB`,
      limit: `${(LIMITS.reviewPack / 1e6).toFixed(2)} MB`,
      ok: measured.reviewPack !== null && measured.reviewPack <= LIMITS.reviewPack,
      detail:
        measured.reviewPack === null
          ? `no ${TEMPLATE_FILE}: run scripts/build-pack.ts`
          : "1 MB = 1,000,000 bytes, not compressed",
    },
    {
      label: "Mocks and tests in the build",
      measured: String(measured.foreign.length),
      limit: "0",
      ok: measured.foreign.length === 0,
      detail: measured.foreign
        .slice(0, 3)
        .map(({ file, trace }) => `${file}: ${trace}`)
        .join("; "),
    },
    {
      label: "Data in the build",
      measured: String(measured.data.length),
      limit: "0",
      ok: measured.data.length === 0,
      detail: measured.data.join(", "),
    },
    {
      label: "Document libraries in the first scripts",
      measured: String(measured.earlyDocuments.length),
      limit: "0",
      ok: measured.earlyDocuments.length === 0,
      detail: measured.earlyDocuments.map(({ file, trace }) => `${file}: ${trace}`).join("; "),
    },
    {
      label: "Frame in the HTML",
      measured: `${measured.frame.length} characters`,
      limit: "≥ 1",
      ok: /\p{L}/u.test(measured.frame),
      detail: measured.frame.slice(0, 60),
    },
  ];
}

/** The words a reader sees in `#root` before any script runs; "" when there are none. */
export function frameText(html: string): string {
  const opening = /<([a-z][a-z0-9-]*)\b[^>]*\bid\s*=\s*["']?root["']?(?=[\s>])[^>]*>/i.exec(html);
  if (!opening) return "";
  const tag = opening[1] ?? "";
  const start = opening.index + opening[0].length;
  const inside = html.slice(start, start + lengthUntilClosed(html.slice(start), tag));
  return inside
    .replace(/<!--[\s\S]*?-->/g, " ")
    .replace(/<(script|style|noscript|template)\b[\s\S]*?<\/\1\s*>/gi, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** The longer texts written in `sources` that occur nowhere in `elsewhere`: where one turns up, it came from there. */
export function sentencesOnlyIn(sources: readonly string[], elsewhere: string): string[] {
  const texts = sources.flatMap((source) => [...source.matchAll(/"([^"\\\n]{16,})"|'([^'\\\n]{16,})'|`([^`\\$]{16,})`/g)]);
  const sentences = texts.map(([, double, single, template]) => double ?? single ?? template ?? "");
  return [...new Set(sentences)].filter((text) => /\S\s+\S/.test(text) && !elsewhere.includes(text));
}

function weigh(label: string, files: BuiltFile[], limit: number): Finding {
  const total = files.reduce((sum, { brotli }) => sum + brotli, 0);
  const detail = files.map(({ file, brotli }) => `${path.posix.basename(file)} ${kilobytes(brotli)}`).join(", ");
  return { label, measured: kilobytes(total), limit: kilobytes(limit), ok: total <= limit, detail };
}

function staticClosure(manifest: Manifest, keys: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const queue = [...keys];
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    if (seen.has(key)) continue;
    seen.add(key);
    queue.push(...(manifest[key]?.imports ?? []));
  }
  return new Set([...seen].map((key) => manifest[key]?.file ?? "").filter((file) => file.endsWith(".js")));
}

function foreignIn(distDir: string, files: string[], manifest: Manifest, mockTexts: readonly string[]): Measured["foreign"] {
  const chunks = Object.entries(manifest)
    .filter(([key, { src }]) => FOREIGN_SOURCES.test(key) || FOREIGN_SOURCES.test(src ?? ""))
    .map(([key, { file }]) => ({ file, trace: `made from ${key}` }));
  const named = files.filter((file) => /mockServiceWorker|\.test\./.test(file)).map((file) => ({ file, trace: "by its name" }));
  const contents = files
    .filter((file) => /\.(?:js|mjs|css|html|map)$/.test(file))
    .flatMap((file) => {
      const text = file === TEMPLATE_FILE ? unpacked(read(distDir, file)) : read(distDir, file);
      return [...FOREIGN_TRACES, ...mockTexts]
        .filter((trace) => text.includes(trace))
        .map((trace) => ({ file, trace: `“${trace}”` }));
    });
  return [...chunks, ...named, ...contents];
}

/** The template and the script that it holds compressed. */
function unpacked(template: string): string {
  return template + scriptIn(template);
}

function reviewPackOf({ distDir, dataDir }: Folders): number | null {
  if (!existsSync(path.join(distDir, TEMPLATE_FILE))) return null;
  const answers = Object.fromEntries(
    ENDPOINTS.map((name): [string, unknown] => [name, JSON.parse(read(dataDir, `api/${name}.json`))]),
  );
  const frozenAt = "2026-11-25T08:00:00+07:00";
  const snapshot = readSnapshot({ format: "commune-support-snapshot", version: 1, frozenAt, answers }, `${dataDir}/api`);
  return Buffer.byteLength(packOf(read(distDir, TEMPLATE_FILE), snapshot));
}

function lengthUntilClosed(html: string, tag: string): number {
  let depth = 1;
  for (const found of html.matchAll(new RegExp(`<(/?)${tag}\\b[^>]*>`, "gi"))) {
    depth += found[1] === "/" ? -1 : 1;
    if (depth === 0) return found.index;
  }
  return html.length;
}

function brotliSize(bytes: Buffer): number {
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }).length;
}

function kilobytes(bytes: number): string {
  return `${(bytes / KB).toFixed(1)} KB`;
}

function read(folder: string, file: string): string {
  return readFileSync(path.join(folder, file), "utf8");
}

function sourcesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), "utf8"));
}

function printTable(findings: readonly Finding[]): void {
  const width = (pick: (finding: Finding) => string) => Math.max(...findings.map((finding) => pick(finding).length));
  const labels = width(({ label }) => label);
  const values = width(({ measured }) => measured);
  const limits = width(({ limit }) => limit);
  console.log("Budgets (1 KB = 1,024 bytes)");
  for (const { label, measured, limit, ok, detail } of findings) {
    console.log(
      `  ${ok ? "✓" : "✗"} ${label.padEnd(labels)}  ${measured.padStart(values)}  of ${limit.padStart(limits)}  ${detail}`,
    );
  }
}

if (import.meta.main) {
  const root = path.resolve(import.meta.dirname, "..");
  const mockTexts = sentencesOnlyIn(sourcesBelow(path.join(root, "mocks")), sourcesBelow(path.join(root, "src")).join("\n"));
  const findings = judge(measure({ distDir: path.join(root, "dist"), dataDir: path.join(root, "public") }, mockTexts));
  printTable(findings);
  const exceeded = findings.filter(({ ok }) => !ok);
  if (exceeded.length > 0) {
    console.error(`${exceeded.length} of ${findings.length} budgets exceeded: ${exceeded.map(({ label }) => label).join("; ")}`);
    process.exit(1);
  }
}
