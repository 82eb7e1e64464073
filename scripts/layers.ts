import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** `layers.json`: each layer of `src`, with `server` and `mocks`, and what it may import besides itself. */
export type Layers = Readonly<Record<string, readonly string[]>>;

const root = path.resolve(import.meta.dirname, "..");
const TESTS = ["!**/*.test.ts", "!**/*.test.tsx"];
/** Layers that stand beside `src`. */
const BESIDE = ["server", "mocks"];
/** Layers that know no framework. */
const PURE = ["domain", "lib"];

/** Packages, or whole scopes of them, that only some layers may import; the import test asks the same lists. */
export const FRAMEWORKS = ["react", "react-dom", "react-is", "react-router", "react-aria-components", "nuqs", "@tanstack"];
export const CHART_LIBRARIES = ["recharts"];
export const DOCUMENT_LIBRARIES = [
  ...["docx", "pptxgenjs", "hucre", "write-excel-file", "read-excel-file"],
  ...["xlsx", "exceljs", "jszip", "fflate", "pdf-lib"],
];

/** Whether an import is of one of the packages, or of a part of it. */
export function isOneOf(packages: readonly string[], specifier: string): boolean {
  return packages.some((name) => specifier === name || specifier.startsWith(`${name}/`));
}

export function readLayers(): Layers {
  return JSON.parse(readFileSync(path.join(root, "layers.json"), "utf8"));
}

type Pattern = { group: readonly string[]; message: string };
export type Override = { includes: readonly string[]; linter: { rules: { style: { noRestrictedImports: unknown } } } };

/** What Biome is to refuse while one types: an override a layer, and one for the file that starts the app. */
export function biomeOverrides(layers: Layers): Override[] {
  return Object.keys(layers).flatMap((layer) => {
    if (BESIDE.includes(layer)) return [override([`${layer}/**`, "!**/*.test.ts"], besideSource(layer, layers))];
    const inSource = [only(layer, layers), supporting, ...libraries(layer), climbing];
    const own = override([`src/${layer}/**`, ...(layer === "app" ? ["src/main.tsx"] : []), ...TESTS], inSource);
    return layer === "app" ? [own, override(["src/main.tsx", ...TESTS], mainSource(layers))] : [own];
  });
}

function override(includes: readonly string[], patterns: readonly Pattern[]): Override {
  const noRestrictedImports = { level: "error", options: { patterns } };
  return { includes, linter: { rules: { style: { noRestrictedImports } } } };
}

/** A feature reaches its own folder relatively, and no other feature at all. */
function only(layer: string, layers: Layers): Pattern {
  const allowed = [...(layer === "features" ? [] : [layer]), ...(layers[layer] ?? [])];
  const itself = layer === "features" ? "; never another feature" : "";
  return {
    group: ["#src/**", ...allowed.map((each) => `!#src/${each}/**`)],
    message: `${layer} may import only ${allowed.join(", ")}${itself} (layers.json).`,
  };
}

const supporting: Pattern = {
  group: ["#mocks/**", "#test/**", "#server/**"],
  message: "mocks, test and server are never part of the app.",
};

const climbing: Pattern = {
  group: ["../../**", "..", "../.."],
  message: "Relative only within the folder: import another layer by #src/…",
};

function libraries(layer: string): Pattern[] {
  const frameworks = { group: withParts(FRAMEWORKS), message: `${layer} is pure TypeScript: no React, router or query library.` };
  const charts = { group: withParts(CHART_LIBRARIES), message: "Only src/charts draws with Recharts." };
  const documents = { group: withParts(DOCUMENT_LIBRARIES), message: "Only src/documents imports document libraries." };
  return [
    ...(PURE.includes(layer) ? [frameworks] : []),
    ...(layer === "charts" ? [] : [charts]),
    ...(layer === "documents" ? [] : [documents]),
  ];
}

function withParts(packages: readonly string[]): string[] {
  return packages.flatMap((name) => [name, `${name}/**`]);
}

function mainSource(layers: Layers): Pattern[] {
  const message = "main.tsx may load #mocks/browser.ts in development only; nothing else outside src.";
  return [
    only("app", layers),
    { group: ["#mocks/**", "!#mocks/browser.ts", "#test/**", "#server/**"], message },
    ...libraries("app"),
    climbing,
  ];
}

function besideSource(layer: string, layers: Layers): Pattern[] {
  const allowed = layers[layer] ?? [];
  const others = ["#test/**", ...BESIDE.filter((each) => each !== layer).map((each) => `#${each}/**`)];
  return [
    {
      group: ["#src/**", ...allowed.map((each) => `!#src/${each}/**`)],
      message: `${layer} may import only ${allowed.map((each) => `src/${each}`).join(", ")} (layers.json).`,
    },
    { group: others, message: `${layer} imports neither ${others.map((each) => each.slice(1, -3)).join(" nor ")}.` },
    { group: ["../src/**", "../../**"], message: "Relative only within the folder: import another layer by its # path." },
  ];
}

/** The same as CONTRIBUTING shows it: layers that may import the same share a row. */
export function layersTable(layers: Layers): string {
  const rows = new Map<string, string[]>();
  for (const [layer, allowed] of Object.entries(layers)) {
    const text = allowed.length === 0 ? "nothing" : `\`${allowed.join(" ")}\``;
    const name = BESIDE.includes(layer) ? `\`${layer}\`` : `\`src/${layer}\``;
    rows.set(text, [...(rows.get(text) ?? []), name]);
  }
  return [
    "| layer | may import, besides itself |",
    "|---|---|",
    ...[...rows].map(([allowed, names]) => `| ${names.join(", ")} | ${allowed} |`),
  ].join("\n");
}

/** CONTRIBUTING with the table in its place. @throws where it has no such table. */
export function withTable(contributing: string, table: string): string {
  const shown = /\| layer \| may import, besides itself \|\n(?:\|.*\n)+/;
  if (!shown.test(contributing)) throw new Error("CONTRIBUTING.md has no table of layers");
  return contributing.replace(shown, () => `${table}\n`);
}

type Biome = { overrides: Override[] };

/** Biome's configuration with the layers' overrides before all others. */
export function withOverrides(biome: Biome, layers: Layers): Biome {
  const others = biome.overrides.filter(({ linter }) => linter.rules.style?.noRestrictedImports === undefined);
  return { ...biome, overrides: [...biomeOverrides(layers), ...others] };
}

if (import.meta.main) {
  const layers = readLayers();
  const biome = path.join(root, "biome.json");
  const contributing = path.join(root, "CONTRIBUTING.md");
  writeFileSync(biome, `${JSON.stringify(withOverrides(JSON.parse(readFileSync(biome, "utf8")), layers), null, 2)}\n`);
  writeFileSync(contributing, withTable(readFileSync(contributing, "utf8"), layersTable(layers)));
}
