// @vitest-environment node
import { expect, it } from "vitest";
import { MOST_TESTS, testsFor } from "./asked.ts";
import { filesToMutate, isMutated } from "./files.ts";
import { type Mutant, mutantsIn } from "./mutants.ts";
import { percentKilled, reportText } from "./report.ts";
import type { TestRun } from "./runner.ts";
import { sampleOf } from "./sample.ts";

const [mutant] = mutantsIn("src/domain/pace.ts", "const a = () => 1;");
if (!mutant) throw new Error("no mutant");

const ran = (milliseconds: number, ...reached: string[]): TestRun => ({ failed: false, milliseconds, reached });

it("a mutant is shown to the tests that run its function: its file's own, its folder's, then the quickest", () => {
  const runs = new Map([
    ["test/slow.test.ts", ran(9, "src/domain/pace.ts#1")],
    ["test/quick.test.ts", ran(1, "src/domain/pace.ts#1")],
    ["src/domain/change.test.ts", ran(5, "src/domain/pace.ts#1")],
    ["src/domain/pace.test.ts", ran(8, "src/domain/pace.ts#1")],
    ["test/loads-it-only.test.ts", ran(1, "src/domain/pace.ts#0")],
    ["test/fails-anyhow.test.ts", { ...ran(1, "src/domain/pace.ts#1"), failed: true }],
  ]);
  expect(testsFor(mutant, runs)).toEqual([
    "src/domain/pace.test.ts",
    "src/domain/change.test.ts",
    "test/quick.test.ts",
    "test/slow.test.ts",
  ]);
});

it("no mutant is shown to more tests than there is time for", () => {
  const runs = new Map(Array.from({ length: 50 }, (_none, index) => [`${index}.test.ts`, ran(1, "src/domain/pace.ts#1")]));
  expect(testsFor(mutant, runs)).toHaveLength(MOST_TESTS);
});

it("a sample is the same for the same seed, another for another, and in order", () => {
  const numbers = Array.from({ length: 100 }, (_none, index) => index);
  const sample = sampleOf(numbers, 20, 1);
  expect(sample).toHaveLength(20);
  expect(sample).toEqual(sampleOf(numbers, 20, 1));
  expect(sample).not.toEqual(sampleOf(numbers, 20, 2));
  expect(sample).toEqual(sample.toSorted((a, b) => a - b));
  expect(sampleOf(numbers, 1000, 1)).toEqual(numbers);
});

it("tests, words and components are not mutated", () => {
  expect(["pace.ts", "pace.test.ts", "pace-words.ts", "pace.tsx", "pace.d.ts", "pace.css"].map(isMutated)).toEqual([
    true,
    ...[false, false, false, false, false],
  ]);
  expect(filesToMutate(`${import.meta.dirname}/../..`).length).toBeGreaterThan(50);
});

it("the report counts by folder and names who was asked about a survivor", () => {
  const at = (file: string): Mutant => ({ ...mutant, file });
  const outcomes = [
    { mutant: at("src/domain/pace.ts"), by: "a.test.ts", asked: ["a.test.ts"] },
    { mutant: at("src/lib/median.ts"), by: undefined, asked: ["b.test.ts"] },
    { mutant: at("src/lib/median.ts"), by: undefined, asked: [] },
  ];
  expect(percentKilled(outcomes)).toBeCloseTo(100 / 3);
  expect(reportText(outcomes)).toContain("| src/lib | 2 | 0 | 2 | 0.0 |");
  expect(reportText(outcomes)).toContain("| all | 3 | 1 | 2 | 33.3 |");
  expect(reportText(outcomes)).toContain("src/lib/median.ts:1  1 → 2\n      unnoticed by b.test.ts");
  expect(reportText(outcomes)).toContain("no test runs it");
});
