import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { type FirstRuns, testsFor } from "./asked.ts";
import { filesToMutate } from "./files.ts";
import { type Mutant, mutantsIn, mutantText } from "./mutants.ts";
import { type Outcome, percentKilled, reportText, WANTED_PERCENT } from "./report.ts";
import { HangingError, type Runner, startRunner, type TestRun } from "./runner.ts";
import { sampleOf } from "./sample.ts";

const root = path.resolve(import.meta.dirname, "../..");
const { values } = parseArgs({
  options: {
    sample: { type: "string", default: "250" },
    seed: { type: "string", default: "1" },
    all: { type: "boolean", default: false },
    file: { type: "string", multiple: true },
  },
});

const files = values.file ?? filesToMutate(root);
const mutants = files.flatMap((file) => mutantsIn(file, readFileSync(path.join(root, file), "utf8")));
const takesAll = values.all || values.file !== undefined;
const chosen = takesAll ? mutants : sampleOf(mutants, Number(values.sample), Number(values.seed));
console.log(`${chosen.length} of ${mutants.length} mutants in ${files.length} files${takesAll ? "" : `, seed ${values.seed}`}`);

console.log("first each test file once, unchanged …");
const mutated = [...new Set(chosen.map(({ file }) => file))];
let runner = await startRunner(root, mutated);
const firstRuns = await runUnchanged(new Set(mutated));
const outcomes: Outcome[] = [];
for (const mutant of chosen) {
  const outcome = await outcomeFor(mutant);
  outcomes.push(outcome);
  console.log(`${outcomes.length}/${chosen.length} ${outcome.by ? "killed  " : "SURVIVED"} ${mutantText(mutant)}`);
}
await runner.close();
console.log(`\n${reportText(outcomes)}`);
process.exit(percentKilled(outcomes) >= WANTED_PERCENT ? 0 : 1);

/** Every test once with nothing changed: who passes, and which functions of these files it runs. */
async function runUnchanged(marked: ReadonlySet<string>): Promise<FirstRuns> {
  runner.markReached(marked);
  const runs = new Map<string, TestRun>();
  for (const test of runner.tests) runs.set(test, await runner.run(test));
  runner.markReached(new Set());
  const unfit = [...runs].filter(([, { failed }]) => failed).map(([test]) => test);
  console.log(
    `${runs.size} test files${unfit.length > 0 ? `; not asked, since they fail with nothing changed: ${unfit.join(", ")}` : ""}`,
  );
  return runs;
}

async function outcomeFor(mutant: Mutant): Promise<Outcome> {
  const asked = testsFor(mutant, firstRuns);
  runner.put(mutant);
  for (const test of asked) {
    const run = await runOrRestart(runner, test);
    // What hangs in a way that no loop explains is not counted as noticed.
    if (run?.failed) return { mutant, by: test, asked };
  }
  runner.put(undefined);
  return { mutant, by: undefined, asked };
}

async function runOrRestart(running: Runner, test: string): Promise<TestRun | undefined> {
  try {
    return await running.run(test);
  } catch (error) {
    if (!(error instanceof HangingError)) throw error;
    console.error(error.message);
    void running.close();
    runner = await startRunner(root, mutated);
    return undefined;
  }
}
