// @vitest-environment node
import { describe, expect, it } from "vitest";
import { en } from "#src/messages/en.ts";
import { vi } from "#src/messages/vi.ts";
import { type CriteriaCounts, criteriaLeft } from "./criteria-left.ts";

describe("how many criteria a commune has left", () => {
  it.each<[CriteriaCounts, string, string]>([
    [{ missing: 0, unknown: 19, all: 19 }, "chưa rõ", en.states.unknown],
    [{ missing: 0, unknown: 0, all: 0 }, "chưa rõ", en.states.unknown],
    [{ missing: 0, unknown: 4, all: 19 }, "4 tiêu chí chưa rõ đã đạt hay chưa", "4 criteria of unknown standing"],
    [
      { missing: 2, unknown: 4, all: 19 },
      "Còn 2 tiêu chí chưa đạt; 4 tiêu chí chưa rõ đã đạt hay chưa",
      "2 criteria still missing; 4 criteria of unknown standing",
    ],
    [{ missing: 7, unknown: 0, all: 19 }, "Còn 7 tiêu chí chưa đạt", "7 criteria still missing"],
    [{ missing: 0, unknown: 0, all: 19 }, "Đã đạt đủ các tiêu chí", "Every criterion is met"],
  ])("%j is told without a zero for what is not known", (counts, inVietnamese, inEnglish) => {
    expect(criteriaLeft(counts, "vi", vi)).toBe(inVietnamese);
    expect(criteriaLeft(counts, "en", en)).toBe(inEnglish);
  });
});
