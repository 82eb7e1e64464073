import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { DRAWN_BY, FOLDER } from "../test/e2e/views.ts";
import { CHROMIUM_FLAGS, findChromium } from "./chromium.ts";

/** All pictures together: they come with every clone. */
const MOST_BYTES = 1_500_000;

const root = path.resolve(import.meta.dirname, "..");

/** Draws every picture of `test/e2e/views.ts` anew, of the build of the tree as it stands, by the browser of the tests. */
async function refresh(): Promise<void> {
  run(["npm", "run", "build"]);
  const before = new Map(pictures().map((file) => [file, readFileSync(path.join(FOLDER, file))]));
  for (const file of before.keys()) rmSync(path.join(FOLDER, file));
  run(["playwright", "test", "test/e2e/views.spec.ts", "--project=all"], { VIEWS_DRAWN_ANEW: "1" });
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
  writeFileSync(DRAWN_BY, `{ "version": "${browser.version()}" }\n`);
  await browser.close();
  const changed = pictures().filter((file) => !before.get(file)?.equals(readFileSync(path.join(FOLDER, file))));
  const bytes = pictures().reduce((sum, file) => sum + statSync(path.join(FOLDER, file)).size, 0);
  console.log(
    `${pictures().length} pictures, ${Math.round(bytes / 1000)} kB. Other than before: ${changed.join(", ") || "none"}`,
  );
  if (bytes > MOST_BYTES) throw new Error(`${bytes} bytes of pictures, at most ${MOST_BYTES}`);
}

function pictures(): string[] {
  return readdirSync(FOLDER).filter((file) => file.endsWith(".webp"));
}

function run([program = "", ...parameters]: string[], environment: NodeJS.ProcessEnv = {}): void {
  const PATH = [path.join(root, "node_modules/.bin"), process.env.PATH].join(path.delimiter);
  const env = { ...process.env, PATH, ...environment };
  const { status } = spawnSync(program, parameters, { cwd: root, stdio: "inherit", env });
  if (status !== 0) throw new Error(`${program} ${parameters.join(" ")} ended with ${status}`);
}

await refresh();
