import { parseArgs } from "node:util";
import { SIZES } from "../bench/scale-worlds.ts";
import { commitHere, writeLongReport } from "./long-report.ts";
import { runSpec } from "./run-spec.ts";

const SPEC = "test/e2e/scale.spec.ts";

const { values } = parseArgs({ options: { "no-report": { type: "boolean", default: false }, grep: { type: "string" } } });

const commit = commitHere();
const chosen = values.grep === undefined ? [] : [`--grep=${values.grep}`];
const { passed, failed, notes, minutes } = runSpec(SPEC, ["--workers=1", ...chosen], { SCALE: "all" });

const worlds = SIZES.map(({ name, lines }) => `${name} with ${lines.toLocaleString("en")} lines`).join(", ");
const verdict = failed === 0 ? "**Each passed.**" : notes.map((note) => `- ${note}`).join("\n");
const section = `## Axe, paper, deck and journeys in generated worlds

\`${SPEC}\` on every screen in ${worlds}: ${passed} passed, ${failed} failed in ${Math.round(minutes)} minutes, commit ${commit}.

${verdict}`;
console.log(`\n${section}\n`);
// A part of it is no result of the whole.
if (!values["no-report"] && values.grep === undefined) writeLongReport("check-scale", section);
if (failed > 0) process.exitCode = 1;
