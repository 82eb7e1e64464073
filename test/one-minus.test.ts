// @vitest-environment node
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "../src");
/** Each with why it is no figure with a sign of its own. */
const ALLOWED: readonly (readonly [string, string])[] = [
  ["documents/pptx-labels.ts", "a place in a file"],
  ["documents/sheet-of.ts", "parts of a file's name"],
  ["features/entry/entry-page.tsx", "a path"],
  ["filters/amount-texts.ts", "a plus, which what is less than the unit can say has none of"],
  ["filters/use-address-sort.ts", "a key of the address"],
  ["lib/format-number.ts", "the home itself"],
  ["lib/format-time.ts", "an offset from UTC, ISO 8601"],
  ["lib/local-instant.ts", "an offset from UTC, ISO 8601"],
  ["ui/copied-cell.ts", "a number as every spreadsheet takes it"],
];
const COMMENT = /\/\*[\s\S]*?\*\/|(?<![:"'`])\/\/.*$/gm;

/** Of a source, the signs that it writes before a number itself: a minus, or a plus, in a text. */
function signsIn(source: string): string[] {
  return source.replace(COMMENT, "").match(/\u2212|["'`][+-]\$\{|\? ?["'][+-]["']/g) ?? [];
}

it("the sign of a figure has one home, `signed` and what it stands beside: no screen writes its own", () => {
  const files = globSync("**/*.{ts,tsx}", { cwd: ROOT }).filter((file) => !/\.test\.tsx?$/.test(file));
  const found = files.filter((file) => signsIn(readFileSync(path.join(ROOT, file), "utf8")).length > 0);
  expect(files.length).toBeGreaterThan(500);
  expect(found.sort()).toEqual(ALLOWED.map(([file]) => file));
});

it.each([
  ["a minus of its own", "const a = `${'\u2212'}${text}`;", 1],
  ["a hyphen before a number", "return `-${text}`;", 1],
  ["a choice of signs", 'return `${dong > 0 ? "+" : "x"}${text}`;', 1],
  ["a comment on both", "/** \u22124 % */ // \u2212", 0],
  ["the escape, for what is read", 'text.replace(/\\u2212/g, "-")', 0],
])("finds %s", (_, source, count) => {
  expect(signsIn(source)).toHaveLength(count);
});
