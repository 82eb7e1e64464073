import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Count, countPlaywright } from "../../scripts/test-reports.ts";

const root = path.resolve(import.meta.dirname, "../..");

/**
 * A browser spec by Playwright, over the build of this tree, not one that lies there; its output is seen as it runs.
 *
 * @throws when the tree cannot be built.
 */
export function runSpec(
  spec: string,
  options: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Count & { readonly minutes: number } {
  const built = spawnSync("npm", ["run", "build"], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  if (built.status !== 0) throw new Error(`npm run build ended with ${built.status}`);

  const folder = mkdtempSync(path.join(tmpdir(), "run-spec-"));
  const reportFile = path.join(folder, "report.json");
  const started = performance.now();
  const { status } = spawnSync("playwright", ["test", spec, "--reporter=list,json", ...options], {
    cwd: root,
    stdio: "inherit",
    env: {
      ...process.env,
      PATH: [path.join(root, "node_modules/.bin"), process.env.PATH].join(path.delimiter),
      PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile,
      ...env,
    },
  });
  const minutes = (performance.now() - started) / 60_000;
  const counted = countPlaywright(JSON.parse(readFileSync(reportFile, "utf8")), status);
  rmSync(folder, { recursive: true });
  return { ...counted, minutes };
}
