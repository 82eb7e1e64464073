import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { installWhenMissing } from "./install-when-missing.ts";
import { type BenchPart, machineDescription, withSection } from "./report.ts";

// Parts are imported when they run: their libraries are not there before the first installation.
const PARTS = new Map<string, () => Promise<BenchPart>>([
  ["engine", async () => (await import("./engine.ts")).benchEngine()],
  ["engine-chromium", async () => (await import("./engine-chromium.ts")).benchEngineInChromium()],
  ["wire", async () => (await import("./wire.ts")).benchWire()],
  ["page", async () => (await import("./page.ts")).benchPage()],
  ["rivals", async () => (await import("./rivals.ts")).benchRivals()],
  ["lines", async () => (await import("./lines.ts")).benchLinesTable()],
  ["import", async () => (await import("./import.ts")).benchImport()],
  ["grouping", async () => (await import("./grouping.ts")).benchGrouping()],
  ["load", async () => (await import("./load.ts")).benchLoad()],
  ["scale", async () => (await import("./scale.ts")).benchScale(scaleOptions())],
]);

const folder = fileURLToPath(new URL(".", import.meta.url));
const reportFile = `${folder}report.md`;

const { values, positionals } = parseArgs({
  options: {
    date: { type: "string" },
    // Of the part `scale`: a world of one's own, some screens, a build that is there, how often.
    world: { type: "string" },
    screen: { type: "string", multiple: true },
    dist: { type: "string" },
    rounds: { type: "string", default: "3" },
  },
  allowPositionals: true,
});
/** A look at some of a part is printed, and leaves the report as it is. */
const isLook = values.world !== undefined || values.screen !== undefined || values.dist !== undefined;
const date = values.date ?? new Date().toISOString().slice(0, 10);
const names = positionals.length > 0 ? positionals : [...PARTS.keys()];
installWhenMissing(folder);

const failures: string[] = [];
for (const name of names) {
  const part = PARTS.get(name);
  if (!part) throw new Error(`No part "${name}". Parts: ${[...PARTS.keys()].join(", ")}`);
  const result = await part();
  if (isLook) {
    console.log(`\n${result.markdown.trim()}\n`);
    failures.push(...result.failures);
    continue;
  }
  const report = existsSync(reportFile) ? readFileSync(reportFile, "utf8") : "";
  const section = `${result.markdown.trim()}\n\nMeasured ${date} on ${machineDescription()}.`;
  writeFileSync(reportFile, withSection(report, name, section));
  console.log(`\n${section}\n`);
  failures.push(...result.failures);
}
for (const failure of failures) console.error(`OVER BUDGET: ${failure}`);
if (failures.length > 0) process.exitCode = 1;

function scaleOptions() {
  return { world: values.world, screens: values.screen ?? [], dist: values.dist, rounds: Number(values.rounds) };
}
