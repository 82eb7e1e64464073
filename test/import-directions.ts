import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type ESTree, parseSync, Visitor } from "vite";
import { CHART_LIBRARIES, DOCUMENT_LIBRARIES, FRAMEWORKS, isOneOf, readLayers } from "../scripts/layers.ts";

/** One import as written: static, `export … from`, `import()`, `import("…").Type`, or a file named through `import.meta`. */
export type WrittenImport = {
  specifier: string;
  /** `import type`, or an import type: it is gone from the built code. */
  typeOnly: boolean;
  /** It loads only where `import.meta.env.DEV` holds, so a production build drops it. */
  developmentOnly: boolean;
};

/** The layers of `src` and what each may import besides itself; `server` and `mocks` stand beside it. */
const LAYERS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(readLayers()));

/** The folders beside `src` that a test may reach into; the app never does. */
const SUPPORTING_FOLDERS = ["mocks", "test", "server"];

/**
 * Every violation of the layer table below `root`, in words, sorted:
 * `src/features/a/x.tsx → src/features/b/y.ts: a feature may not import another feature`.
 * Folders are walked, not listed: a new feature is covered without an edit.
 */
export function violationsIn(root: string): { files: number; violations: string[] } {
  const shipped = shippedPackages(root);
  const files = ["src", "mocks", "server"].flatMap((folder) => sourceFiles(root, folder));
  const violations = files.flatMap((file) => violationsOf(file, readFileSync(path.join(root, file), "utf8"), shipped));
  return { files: files.length, violations: violations.sort() };
}

/**
 * Circles of files below `root`, as "a.ts → b.ts → a.ts": by any import, for a type or on demand too, since a reader has to go round
 * them all the same.
 */
export function circlesIn(root: string): string[] {
  const files = ["src", "mocks", "server"].flatMap((folder) => sourceFiles(root, folder)).filter((file) => !isTest(file));
  const known = new Set(files);
  const links = new Map(
    files.map((file) => {
      const written = importsOf(file, readFileSync(path.join(root, file), "utf8"));
      const targets = written.map(({ specifier }) => targetOf(file, specifier));
      return [file, targets.flatMap((target) => (target.kind === "file" && known.has(target.file) ? [target.file] : []))];
    }),
  );
  const circles: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, way: readonly string[]) => {
    const at = way.indexOf(file);
    if (at >= 0) circles.push([...way.slice(at), file].join(" → "));
    if (at >= 0 || done.has(file)) return;
    for (const next of links.get(file) ?? []) walk(next, [...way, file]);
    done.add(file);
  };
  for (const file of files) walk(file, []);
  return circles;
}

/** The violations of one file. `file` is relative to the project's root, with forward slashes. */
export function violationsOf(file: string, source: string, shipped: ReadonlySet<string>): string[] {
  const from = placeOf(file);
  if (from.layer === "unknown") return [`${file}: no layer of layers.json`];
  return importsOf(file, source).flatMap((written) => {
    const target = targetOf(file, written.specifier);
    const reason =
      target.kind === "package" ? packageReason(file, target.name, written, shipped) : fileReason(file, target, written);
    return reason === undefined ? [] : [`${file} → ${target.kind === "package" ? target.name : target.file}: ${reason}`];
  });
}

/** Every import written in a file, found by Vite's own parser (and by a short pattern in style sheets). */
export function importsOf(file: string, source: string): WrittenImport[] {
  if (file.endsWith(".css")) return styleImports(source);
  const { program, errors } = parseSync(file, source);
  const [error] = errors;
  if (error) throw new Error(`${file}: ${error.message}`);

  const found: { specifier: string; typeOnly: boolean; start: number }[] = [];
  const developmentRanges: { start: number; end: number }[] = [];
  const add = ({ start }: { start: number }, specifier: string, typeOnly: boolean) => found.push({ specifier, typeOnly, start });

  new Visitor({
    ImportDeclaration: (node) => add(node, node.source.value, node.importKind === "type"),
    ExportAllDeclaration: (node) => add(node, node.source.value, node.exportKind === "type"),
    ExportNamedDeclaration: (node) => node.source && add(node, node.source.value, node.exportKind === "type"),
    TSImportType: (node) => add(node, node.source.value, true),
    TSExternalModuleReference: (node) => add(node, node.expression.value, false),
    ImportExpression: (node) => add(node, literal(node.source) ?? "(computed)", false),
    NewExpression: (node) => {
      const [address, base] = node.arguments;
      if (!isIdentifier(node.callee, "URL") || !base || source.slice(base.start, base.end) !== "import.meta.url") return;
      const named = address && literal(address);
      if (named?.startsWith(".")) add(node, named, false);
    },
    CallExpression: (node) => {
      if (source.slice(node.callee.start, node.callee.end) !== "import.meta.glob") return;
      const [patterns] = node.arguments;
      const written = patterns?.type === "ArrayExpression" ? patterns.elements : [patterns];
      for (const pattern of written) {
        const glob = pattern && literal(pattern);
        add(node, glob ?? "(computed)", false);
      }
    },
    IfStatement: (node) => requiresDevelopment(node.test, source) && developmentRanges.push(node.consequent),
    ConditionalExpression: (node) => requiresDevelopment(node.test, source) && developmentRanges.push(node.consequent),
    LogicalExpression: (node) =>
      node.operator === "&&" && requiresDevelopment(node.left, source) && developmentRanges.push(node.right),
  }).visit(program);

  return found.map(({ specifier, typeOnly, start }) => ({
    specifier,
    typeOnly,
    developmentOnly: developmentRanges.some((range) => range.start <= start && start < range.end),
  }));
}

type Place = { layer: string; feature?: string };
type Target = { kind: "package"; name: string } | { kind: "file"; file: string; climbs: boolean };

function placeOf(file: string): Place {
  const [top = "", second = "", third] = file.split("/");
  if (top !== "src") return { layer: LAYERS.has(top) ? top : "outside" };
  // Files that lie in `src` itself (main.tsx, type declarations) start the app and belong to it.
  if (!file.slice("src/".length).includes("/")) return { layer: "app" };
  const nested = `${second}/${third}`;
  if (LAYERS.has(nested)) return { layer: nested };
  if (second === "features") return { layer: third?.includes(".") ? "unknown" : "features", feature: third ?? "" };
  return { layer: LAYERS.has(second) && !SUPPORTING_FOLDERS.includes(second) ? second : "unknown" };
}

function targetOf(file: string, specifier: string): Target {
  const bare = specifier.replace(/[?].*$/, "");
  if (bare.startsWith("#")) return { kind: "file", file: bare.slice(1), climbs: false };
  if (bare.startsWith(".")) {
    return { kind: "file", file: path.posix.join(path.posix.dirname(file), bare), climbs: bare.startsWith("..") };
  }
  if (bare.startsWith("/")) return { kind: "file", file: bare.slice(1), climbs: false };
  return { kind: "package", name: bare };
}

function fileReason(file: string, target: Extract<Target, { kind: "file" }>, written: WrittenImport): string | undefined {
  const from = placeOf(file);
  const to = placeOf(target.file);
  const test = isTest(file);
  const top = target.file.split("/")[0] ?? "";
  const sameLayer = from.layer === to.layer && from.feature === to.feature && (to.layer !== "outside" || top === "test");

  if (target.climbs && !sameLayer) return "relative only within the folder; import another layer by its # path";
  if (path.posix.extname(target.file) === "") return "spell the file's extension";
  if (sameLayer) return undefined;
  if (SUPPORTING_FOLDERS.includes(top)) {
    if (test) return undefined;
    if (!file.startsWith("src/")) return `${from.layer} may import only ${allowedBy(from.layer)}`;
    if (file !== "src/main.tsx" || target.file !== "mocks/browser.ts") return "the app never imports mocks, test or server";
    return written.developmentOnly ? undefined : "only by import() inside `if (import.meta.env.DEV)`";
  }
  if (to.layer === "features" && from.layer === "features") return "a feature may not import another feature";
  if (to.layer === "outside") return "outside the layers";
  if (LAYERS.get(from.layer)?.includes(to.layer)) return undefined;
  return `${from.layer} may import only ${allowedBy(from.layer)}`;
}

function packageReason(file: string, name: string, written: WrittenImport, shipped: ReadonlySet<string>): string | undefined {
  const { layer } = placeOf(file);
  if (name === "(computed)") return "a computed import cannot be checked; write the specifier out";
  if (isOneOf(CHART_LIBRARIES, name) && layer !== "charts") return "only src/charts imports the chart library";
  if (isOneOf(DOCUMENT_LIBRARIES, name) && layer !== "documents") return "only src/documents imports document libraries";
  if (isTest(file)) return undefined;
  if (isOneOf([...FRAMEWORKS, ...CHART_LIBRARIES], name) && (layer === "domain" || layer === "lib"))
    return `${layer} is pure TypeScript`;
  if (name.startsWith("node:")) return file.startsWith("src/") ? "the browser has no Node modules" : undefined;
  if (layer !== "mocks" && !written.typeOnly && !shipped.has(packageOf(name))) return "not among `dependencies` of package.json";
  return undefined;
}

function allowedBy(layer: string): string {
  const allowed = LAYERS.get(layer) ?? [];
  return allowed.length === 0 ? "itself" : allowed.join(", ");
}

function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file);
}

function packageOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

function requiresDevelopment(test: ESTree.Expression, source: string): boolean {
  if (test.type === "ParenthesizedExpression") return requiresDevelopment(test.expression, source);
  if (test.type === "LogicalExpression") {
    return test.operator === "&&" && (requiresDevelopment(test.left, source) || requiresDevelopment(test.right, source));
  }
  return source.slice(test.start, test.end) === "import.meta.env.DEV";
}

function literal(node: ESTree.Node): string | undefined {
  if (node.type === "Literal" && typeof node.value === "string") return node.value;
  if (node.type === "TemplateLiteral" && node.expressions.length === 0) return node.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

function isIdentifier(node: ESTree.Node, name: string): boolean {
  return node.type === "Identifier" && node.name === name;
}

function styleImports(source: string): WrittenImport[] {
  const withoutComments = source.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " "));
  const pattern = /(?:@import\s+(?:url\(\s*)?|\bcomposes\s*:[^;}]*?\bfrom\s+)["']([^"']+)["']/g;
  return [...withoutComments.matchAll(pattern)].map((match) => {
    const specifier = match[1] ?? "";
    // In a style sheet a bare name is a file beside it, unless it names a package.
    const relative = /^[.#/@]|^[a-z]+:/.test(specifier) || !specifier.endsWith(".css") ? specifier : `./${specifier}`;
    return { specifier: relative, typeOnly: false, developmentOnly: false };
  });
}

function sourceFiles(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:[cm]?[jt]sx?|css)$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"))
    .sort();
}

function shippedPackages(root: string): ReadonlySet<string> {
  const manifest: unknown = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  if (typeof manifest !== "object" || manifest === null || !("dependencies" in manifest)) return new Set();
  return new Set(Object.keys(manifest.dependencies ?? {}));
}
