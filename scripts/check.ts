import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findTestBrowsers, thisMachine } from "./chromium.ts";
import { findPostgres } from "./postgres.ts";
import { slowestSpecs, type Time, timeTable } from "./run-times.ts";
import { watchForSilence } from "./silence.ts";
import {
  type Count,
  countGate,
  countPlaywright,
  countVitest,
  type ExitCode,
  OUTSIDE_ERRORS_FILE,
  total,
} from "./test-reports.ts";

const root = path.resolve(import.meta.dirname, "..");
const reports = mkdtempSync(path.join(tmpdir(), "check-"));
const vitestFile = path.join(reports, "vitest.json");
const outsideErrorsFile = path.join(reports, "vitest-outside.json");
const playwrightFile = path.join(reports, "playwright.json");

/** A gate that tells nothing for so long hangs: each test file, and each browser test, is told as it ends. */
const SILENCE_MS = 6 * 60_000;

const environment: NodeJS.ProcessEnv = {
  ...process.env,
  // The project's own tools, run by the Node that runs this: also when this script is started without npm.
  PATH: [path.join(root, "node_modules/.bin"), path.dirname(process.execPath), process.env.PATH].join(path.delimiter),
  TZ: process.env.TZ ?? "Asia/Ho_Chi_Minh",
  PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightFile,
  [OUTSIDE_ERRORS_FILE]: outsideErrorsFile,
  // Some hundred processes are begun, which would each compile the same modules: half of what it costs to begin a server.
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? path.join(reports, "compiled"),
};

type Gate = { name: string; command: string[]; count: (exitCode: ExitCode) => Count };

const gate = (name: string, command: string[]): Gate => ({ name, command, count: (code) => countGate(code, name) });

const lint = gate("biome", ["biome", "ci", "--error-on-warnings", "."]);
const types = gate("types", ["tsc", "-p", "."]);
const unit: Gate = {
  name: "unit tests and journeys",
  command: [
    "vitest",
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${vitestFile}`,
    "--reporter=./scripts/outside-errors-reporter.ts",
  ],
  count: (code) => countVitest(readReport(vitestFile), readReport(outsideErrorsFile), code),
};
const build = gate("build", ["vite", "build"]);
const pack = gate("review pack", [process.execPath, "scripts/build-pack.ts"]);
const worker = gate("service worker", [process.execPath, "scripts/build-worker.ts"]);
const budgets = gate("budgets", [process.execPath, "scripts/budgets.ts"]);
const browser: Gate = {
  name: "browser tests",
  command: ["playwright", "test", "--reporter=list,json"],
  count: (code) => countPlaywright(readReport(playwrightFile), code),
};

const SLOWEST = 10;

// At once: whoever lacks one must not hear of it after minutes of other tests.
tellOrStop("browser tests: no browser", () => findTestBrowsers(environment, { both: true, ...thisMachine(environment) }));
tellOrStop("tests of the server: no PostgreSQL", () => findPostgres(environment));

const started = performance.now();
const counts: Count[] = [];
const times: Time[] = [];
// Each of them leaves a core idle for much of its time: side by side, each told whole once it has ended.
const [built] = await Promise.all([
  run(build, atItsEnd),
  ...[lint, types].map(async (next) => counts.push(await run(next, atItsEnd))),
]);
counts.push(await run(unit));
if (built.failed === 0) {
  // One check, as in `npm run build`; but what is too large can still be tested in the browser.
  counts.push(await run(pack), await run(worker), await run(budgets), await run(browser));
} else {
  // Without a build there would be an old one to test, or none.
  counts.push(built, { passed: 0, failed: 1, notes: ["browser tests: not run, for want of a build"] });
}
const together = (performance.now() - started) / 1000;
console.log(`\n${timeTable(times, together, slowestSpecs(readReport(playwrightFile), SLOWEST))}`);
rmSync(reports, { recursive: true, maxRetries: 5 });

const { passed, failed, notes } = total(counts);
console.log(notes.length > 0 ? `\n${notes.map((note) => `✗ ${note}`).join("\n")}\n` : "");
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function tellOrStop(missing: string, find: () => { told: string }): void {
  try {
    console.log(find().told);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.log(`\n✗ ${missing}, so nothing was run\n\n0 passed, 1 failed`);
    process.exit(1);
  }
}

/** What a gate tells, and where it goes: at once, or whole at its end, where others run beside it. */
type Telling = { readonly out: (told: Buffer) => void; readonly err: (told: Buffer) => void; readonly end: () => void };

function atOnce(): Telling {
  return { out: (told) => process.stdout.write(told), err: (told) => process.stderr.write(told), end: () => undefined };
}

function atItsEnd(): Telling {
  const told: (() => void)[] = [];
  const { out, err } = atOnce();
  return {
    out: (text) => told.push(() => out(text)),
    err: (text) => told.push(() => err(text)),
    end: () => {
      for (const tell of told) tell();
    },
  };
}

async function run({ name, command, count }: Gate, tellingOf = atOnce): Promise<Count> {
  const telling = tellingOf();
  telling.out(Buffer.from(`\n── ${name}: ${command[0]}\n`));
  const start = performance.now();
  const exitCode = await exitCodeOf(command, telling);
  telling.end();
  const counted = count(exitCode);
  const seconds = (performance.now() - start) / 1000;
  times.push({ name, seconds });
  console.log(`── ${name}: ${counted.passed} passed, ${counted.failed} failed, ${seconds.toFixed(1)} s`);
  return counted;
}

function exitCodeOf([program = "", ...parameters]: string[], telling: Telling): Promise<ExitCode> {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, {
      cwd: root,
      env: environment,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const watch = watchForSilence(SILENCE_MS, () => {
      console.error(`${program}: stopped, it told nothing for ${SILENCE_MS / 60_000} minutes`);
      child.kill();
    });
    child.stdout.on("data", watch.heard).on("data", telling.out);
    child.stderr.on("data", watch.heard).on("data", telling.err);
    child.once("error", (error) => {
      watch.stop();
      console.error(`${program}: ${error.message}`);
      resolve(null);
    });
    // Not at its exit: what it told last may not have been read.
    child.once("close", (code) => {
      watch.stop();
      resolve(code);
    });
  });
}

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
