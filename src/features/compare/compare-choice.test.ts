// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { month } from "#src/domain/month.ts";
import { type Period, periodKey, quarterOf } from "#src/domain/period.ts";
import { type Filter, NO_FILTER } from "#src/filters/filter.ts";
import { allPeriods } from "#src/filters/filter-options.ts";
import { aCommune, aSpan } from "#test/builders.ts";
import { type CompareChoice, presetsOf, readCompare, writeCompare, writeMode } from "./compare-choice.ts";

const span = aSpan("2016-07", "2017-09");
const communes = [
  aCommune({ id: "a", met: [1, 2, 3] }),
  aCommune({ id: "b", met: [1] }),
  aCommune({ id: "c", met: [1, 2] }),
  aCommune({ id: "d", met: [1, 2, 3, 4] }),
  aCommune({ id: "e", met: [1, 2, 3, 4, 5] }),
];

function read(search: string, filter: Partial<Filter> = {}) {
  return readCompare(new URLSearchParams(search), { span, communes, filter: { ...NO_FILTER, ...filter } });
}

function told(choice: CompareChoice): string {
  return choice.mode === "periods" ? `${periodKey(choice.a)} ${periodKey(choice.b)}` : choice.communeIds.join(" ");
}

describe("two periods", () => {
  it.each<[string, Partial<Filter>, string]>([
    ["", {}, "2017-Q2 2017-Q3"],
    ["", { period: { grain: "month", month: month("2017-05") } }, "2017-04 2017-05"],
    ["", { period: { grain: "year", year: 2017 } }, "2016 2017"],
    ["", { period: { grain: "month", month: month("2016-07") } }, "2016-07 2016-07"],
    ["b=2017-Q1", {}, "2016-Q4 2017-Q1"],
    ["a=2016-Q3&b=2017-Q3", {}, "2016-Q3 2017-Q3"],
    ["a=2016&b=2017-Q3", {}, "2016 2017-Q3"],
  ])("from ?%s and the filter %j: %s", (search, filter, expected) => {
    expect(told(read(search, filter).choice)).toBe(expected);
  });

  it.each([
    ["a=2015-Q1", "2017-Q2 2017-Q3", [{ key: "a", value: "2015-Q1" }]],
    [
      "a=programme&b=x",
      "2017-Q2 2017-Q3",
      [
        { key: "a", value: "programme" },
        { key: "b", value: "x" },
      ],
    ],
    ["mode=maps&b=2017-08", "2017-07 2017-08", [{ key: "mode", value: "maps" }]],
  ])("wrong values in ?%s fall back, each on its own, and are told", (search, expected, problems) => {
    const answer = read(search);
    expect(told(answer.choice)).toBe(expected);
    expect(answer.problems).toEqual(problems.map((problem) => ({ ...problem, isRepeated: false })));
  });

  it("a second value of a key is told as one too many", () => {
    const answer = read("a=2017-Q1&a=2016-Q4&b=2017-Q3&mode=periods&mode=communes");
    expect(told(answer.choice)).toBe("2017-Q1 2017-Q3");
    expect(answer.problems).toEqual([
      { key: "mode", value: "communes", isRepeated: true },
      { key: "a", value: "2016-Q4", isRepeated: true },
    ]);
  });

  it("may be the same one", () => {
    expect(told(read("a=2017-Q3&b=2017-Q3").choice)).toBe("2017-Q3 2017-Q3");
  });
});

describe("in one press", () => {
  const told = (b: Period) =>
    presetsOf(b, span).map(({ preset, choice }) => `${preset} ${periodKey(choice.a)} ${periodKey(choice.b)}`);

  it.each<[Period, string[]]>([
    [{ grain: "quarter", quarter: quarterOf(month("2017-08")) }, ["previous 2017-Q2 2017-Q3", "lastYear 2016-Q3 2017-Q3"]],
    [{ grain: "month", month: month("2017-08") }, ["previous 2017-Q2 2017-Q3", "lastYear 2016-08 2017-08"]],
    [{ grain: "year", year: 2017 }, ["previous 2017-Q2 2017-Q3", "lastYear 2016 2017"]],
    // The programme had not begun a year before.
    [{ grain: "quarter", quarter: quarterOf(month("2017-05")) }, ["previous 2017-Q2 2017-Q3"]],
  ])("%j may be %j", (b, expected) => {
    expect(told(b)).toEqual(expected);
  });
});

describe("communes", () => {
  it.each<[string, Partial<Filter>, string, string[]]>([
    ["mode=communes", {}, "b c", []],
    ["mode=communes", { communes: ["e", "d"] }, "e d", []],
    ["mode=communes", { communes: ["e"] }, "e b", []],
    ["mode=communes&of=d,a", {}, "d a", []],
    ["mode=communes&of=d,a,d", {}, "d a", []],
    ["mode=communes&of=d,atlantis", {}, "d b", ["atlantis"]],
    ["mode=communes&of=a,b,c,d,e", {}, "a b c d", ["e"]],
  ])("from ?%s and the filter %j: %s", (search, filter, expected, wrong) => {
    const answer = read(search, filter);
    expect(told(answer.choice)).toBe(expected);
    expect(answer.problems).toEqual(wrong.map((value) => ({ key: "of", value, isRepeated: false })));
  });

  it("of a programme with fewer than two are what there is", () => {
    const answer = readCompare(new URLSearchParams("mode=communes"), { span, communes: communes.slice(0, 1), filter: NO_FILTER });
    expect(told(answer.choice)).toBe("a");
  });
});

it("what is written is read back, other keys stay", () => {
  const periods = Object.values(allPeriods(span)).flat();
  const choices: fc.Arbitrary<CompareChoice> = fc.oneof(
    fc.record({ mode: fc.constant("periods"), a: fc.constantFrom(...periods), b: fc.constantFrom(...periods) }),
    fc.record({
      mode: fc.constant("communes"),
      communeIds: fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"), { minLength: 2, maxLength: 4 }),
    }),
  );
  fc.assert(
    fc.property(choices, (choice) => {
      const written = writeCompare(choice, new URLSearchParams("kinds=roads&mode=communes&of=a,b&a=x"));
      expect(written.get("kinds")).toBe("roads");
      expect(read(written.toString())).toEqual({ choice, problems: [] });
    }),
  );
});

it("the other mode starts from its own defaults", () => {
  expect(writeMode("communes", new URLSearchParams("a=2017-Q1&b=2017-Q2&kinds=x")).toString()).toBe("kinds=x&mode=communes");
  expect(writeMode("periods", new URLSearchParams("mode=communes&of=a,b")).toString()).toBe("");
});
