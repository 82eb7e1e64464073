import { parseArgs } from "node:util";
import { commitHere, writeLongReport } from "./long-report.ts";
import { runSpec } from "./run-spec.ts";

const SPEC = "test/e2e/offline.spec.ts";
const LEAST_SCENARIOS = 25;

const { values } = parseArgs({
  options: { times: { type: "string", default: "25" }, "no-report": { type: "boolean", default: false } },
});
const times = Number(values.times);
if (!(Number.isInteger(times) && times > 0)) throw new Error(`--times ${values.times}: not a whole number`);

const commit = commitHere();
const { passed, failed, notes, minutes } = runSpec(SPEC, [`--repeat-each=${times}`]);

const scenarios = (passed + failed) / times;
const failures = [
  ...notes,
  ...(Number.isInteger(scenarios)
    ? []
    : [`${passed + failed} tests are not ${times} times anything: not every repeat was whole`]),
  ...(scenarios >= LEAST_SCENARIOS ? [] : [`${scenarios} scenarios, at least ${LEAST_SCENARIOS}`]),
];
const outcome = failures.length === 0 ? "Each passed each time, none was skipped." : `${failures.length} failures:`;
const section = `## Without a network, again and again

${scenarios} scenarios of \`${SPEC}\`, ${times} times each: ${passed} passed, ${failed} failed, skipped or flaky, in ${minutes.toFixed(0)} minutes, commit ${commit}. **${outcome}**
${failures.map((failure) => `\n- ${failure}`).join("")}`;
console.log(`\n${section.trim()}\n`);
if (!values["no-report"]) writeLongReport("repeat-offline", section);
if (failures.length > 0) process.exitCode = 1;
