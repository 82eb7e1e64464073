import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { countPlaywright } from "../../scripts/test-reports.ts";
import { SIZES } from "../bench/scale-worlds.ts";
import { commitHere, writeLongReport } from "./long-report.ts";

const root = path.resolve(import.meta.dirname, "../..");
const SPEC = "test/e2e/scale.spec.ts";

const { values } = parseArgs({ options: { "no-report": { type: "boolean", default: false }, grep: { type: "string" } } });

const commit = commitHere();
// What is looked at is the build of this tree, not one that lies there.
const built = spawnSync("npm", ["run", "build"], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
if (built.status !== 0) throw new Error(`npm run build ended with ${built.status}`);

const folder = mkdtempSync(path.join(tmpdir(), "check-scale-"));
const reportFile = path.join(folder, "report.json");
const started = performance.now();
const chosen = values.grep === undefined ? [] : [`--grep=${values.grep}`];
const { status } = spawnSync("playwright", ["test", SPEC, "--workers=1", "--reporter=list,json", ...chosen], {
  cwd: root,
  stdio: "inherit",
  env: {
    ...process.env,
    PATH: [path.join(root, "node_modules/.bin"), process.env.PATH].join(path.delimiter),
    PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile,
    SCALE: "all",
  },
});
const minutes = (performance.now() - started) / 60_000;
const { passed, failed, notes } = countPlaywright(JSON.parse(readFileSync(reportFile, "utf8")), status);
rmSync(folder, { recursive: true });

const worlds = SIZES.map(({ name, lines }) => `${name} with ${lines.toLocaleString("en")} lines`).join(", ");
const verdict = failed === 0 ? "**Each passed.**" : notes.map((note) => `- ${note}`).join("\n");
const section = `## Axe, paper, deck and journeys in generated worlds

\`${SPEC}\` on every screen in ${worlds}: ${passed} passed, ${failed} failed in ${Math.round(minutes)} minutes, commit ${commit}.

${verdict}`;
console.log(`\n${section}\n`);
// A part of it is no result of the whole.
if (!values["no-report"] && values.grep === undefined) writeLongReport("check-scale", section);
if (failed > 0) process.exitCode = 1;
