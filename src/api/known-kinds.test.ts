// @vitest-environment node
import { expect, it, vi } from "vitest";
import { illustrativePublication } from "#mocks/demo-data/illustrative-publication.ts";
import { assembleDataset } from "./dataset.ts";
import { answersOf, readSnapshot } from "./snapshot.ts";

it("a kind that no line names any more, once it was corrected, is not known", async () => {
  const { support, ...others } = illustrativePublication();
  const kindsOf = (lines: readonly object[]) => {
    const value = { format: "commune-support-snapshot", version: 1, frozenAt: "2026-11-25T08:00:00+07:00" };
    const snapshot = readSnapshot({ ...value, answers: { ...others, support: lines } }, "test");
    return assembleDataset(answersOf(snapshot)).known.kinds;
  };
  const mistaken = support.map((line, index) => (index === 0 ? { ...line, kind: "mistaken" } : line));
  // What lays a publication over the one before it comes with the second.
  kindsOf(support);
  expect(kindsOf(mistaken)).toContain("mistaken");
  await vi.dynamicImportSettled();
  expect(kindsOf(support)).not.toContain("mistaken");
});
