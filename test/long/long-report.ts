import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { machineDescription, withSection } from "../bench/report.ts";

const FILE = path.join(import.meta.dirname, "report.md");

const PREAMBLE = `# What takes long

Written by \`npm run soak\`, \`npm run repeat:offline\` and \`npm run check:scale\`, which are not part of \`npm test\`: each leaves its last result here, and the others' as they are.`;

/** Puts a part's last result in the place of the one before. */
export function writeLongReport(part: string, section: string): void {
  const report = existsSync(FILE) ? readFileSync(FILE, "utf8") : PREAMBLE;
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(FILE, withSection(report, part, `${section.trim()}\n\nRun ${date} on ${machineDescription()}.`));
}

/** What was run, "a2e5de0", and that it was not all committed where it was not. */
export function commitHere(): string {
  const git = (...words: string[]) => execFileSync("git", words, { cwd: import.meta.dirname, encoding: "utf8" }).trim();
  const changed = git("status", "--porcelain", "--", "../../src", "../../server", "../../public", "../../package-lock.json");
  return git("rev-parse", "--short", "HEAD") + (changed === "" ? "" : " with changes not committed");
}
