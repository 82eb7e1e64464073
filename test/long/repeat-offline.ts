import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { countPlaywright } from "../../scripts/test-reports.ts";
import { commitHere, writeLongReport } from "./long-report.ts";

const root = path.resolve(import.meta.dirname, "../..");
const SPEC = "test/e2e/offline.spec.ts";
const LEAST_SCENARIOS = 25;

const { values } = parseArgs({
  options: { times: { type: "string", default: "25" }, "no-report": { type: "boolean", default: false } },
});
const times = Number(values.times);
if (!(Number.isInteger(times) && times > 0)) throw new Error(`--times ${values.times}: not a whole number`);

const commit = commitHere();
// What is repeated is the build of this tree, not one that lies there.
const built = spawnSync("npm", ["run", "build"], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
if (built.status !== 0) throw new Error(`npm run build ended with ${built.status}`);

const folder = mkdtempSync(path.join(tmpdir(), "repeat-offline-"));
const reportFile = path.join(folder, "report.json");
const started = performance.now();
const { status } = spawnSync("playwright", ["test", SPEC, `--repeat-each=${times}`, "--reporter=list,json"], {
  cwd: root,
  stdio: "inherit",
  env: {
    ...process.env,
    PATH: [path.join(root, "node_modules/.bin"), process.env.PATH].join(path.delimiter),
    PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile,
  },
});
const minutes = (performance.now() - started) / 60_000;
const { passed, failed, notes } = countPlaywright(JSON.parse(readFileSync(reportFile, "utf8")), status);
rmSync(folder, { recursive: true });

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
