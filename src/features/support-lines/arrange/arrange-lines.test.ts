// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PLAN_STEPS, planStepOf } from "#src/domain/plan-bridge.ts";
import { EVERYTHING } from "#src/domain/support-filter.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import { paceOf } from "#src/lib/main-thread-pace.ts";
import { anyFilter, anyLines } from "#test/arbitraries.ts";
import { aSupportLine, aTable } from "#test/builders.ts";
import { keyOf, naiveTotalsWithOwed } from "#test/oracle.ts";
import { LINE_COLUMNS } from "../line-columns.ts";
import { arrangeLines, GROUPINGS, type LinesQuestion } from "./arrange-lines.ts";
import { linesIndex } from "./lines-index.ts";

const WORDS = new Map([
  ["gia-thinh", "Gia Thịnh"],
  ["gia-minh", "Gia Minh"],
  ["training", "Đào tạo nghề"],
]);
const nameOf = (id: string) => WORDS.get(id) ?? id;
const NAMES = { commune: nameOf, sponsor: ({ id }: { id: string }) => `Doanh nghiệp ${id}`, kind: nameOf };

async function arrange(lines: readonly SupportLine[], question: Partial<LinesQuestion>) {
  const index = linesIndex(lines, NAMES, (form) => form);
  const whole = { filter: EVERYTHING, step: null, search: "", sort: { key: "id", descending: false }, grouping: "none" as const };
  const arranged = await arrangeLines(index, aTable(lines), { ...whole, ...question }, paceOf(new AbortController().signal));
  return { ...arranged, ids: [...arranged.order].map((place) => lines[place]?.id) };
}

describe("search", () => {
  const lines = [
    aSupportLine({ id: "1", communeId: "gia-thinh", title: "Đường vào thôn", delivered: 5 }),
    aSupportLine({ id: "2", communeId: "gia-minh", kind: "training", title: "Lớp may", delivered: 7 }),
    aSupportLine({ id: "3", communeId: "gia-minh", title: "Lớp thêu", note: "Ở nhà văn hóa Thịnh Vượng" }),
  ];

  it.each([
    ["gia thinh", ["1", "3"]],
    ["GIA THỊNH", ["1", "3"]],
    ["Gia Thịnh".normalize("NFD"), ["1", "3"]],
    ["duong thon", ["1"]],
    ["dao tao", ["2"]],
    ["doanh nghiep 01", ["1", "2", "3"]],
    ["van hoa", ["3"]],
    ["  ", ["1", "2", "3"]],
    ["gia thinh may", []],
  ])("for “%s” finds %j, every word in some field", async (search, ids) => {
    expect((await arrange(lines, { search })).ids).toEqual(ids);
  });

  it("adds up what it found", async () => {
    expect((await arrange(lines, { search: "lop" })).whole).toMatchObject({ lines: 2, delivered: 7 });
  });

  // Added up in parts of 500, 1,000, 2,000 and then 4,000.
  it.each([499, 500, 501, 1_500, 3_501, 12_000])("adds up %i lines to the dong", async (count) => {
    const many = Array.from({ length: count }, (_, place) =>
      aSupportLine({ id: `${place}`, title: "Lớp", delivered: place + 1 }),
    );
    const { whole } = await arrange(many, { search: "lop" });
    expect(whole).toMatchObject({ lines: count, delivered: (count * (count + 1)) / 2 });
  });
});

describe("order", () => {
  const lines = [
    aSupportLine({ id: "a", title: "Ủng hộ", delivered: 5, planned: 10 }),
    aSupportLine({ id: "b", title: "Đường", delivered: "not-reported", planned: 10, outputs: { trained: 2 } }),
    aSupportLine({ id: "c", title: "Dạy nghề", delivered: 0, planned: 0, note: "có" }),
    aSupportLine({ id: "d", title: "Ăn trưa", delivered: "not-applicable", outputs: { jobs: 3 } }),
    aSupportLine({ id: "e", title: "An toàn", delivered: 20, planned: 10 }),
  ];

  it.each([
    ["title", false, "edcba"],
    ["title", true, "abcde"],
    ["delivered", false, "caebd"],
    ["delivered", true, "eacbd"],
    ["completion", false, "aebcd"],
    ["completion", true, "eabcd"],
    ["outputs", true, "bdace"],
    ["note", true, "cabde"],
    ["id", true, "edcba"],
  ])("by %s, descending %s; what is owed and what has no value come last", async (key, descending, ids) => {
    expect((await arrange(lines, { sort: { key, descending } })).ids.join("")).toBe(ids);
  });
});

it.each([
  ["quarter", "month", true, ["2017-Q3", "2017-Q1", "2016-Q4"]],
  ["quarter", "month", false, ["2016-Q4", "2017-Q1", "2017-Q3"]],
  ["month", "month", true, ["2017-08", "2017-02", "2016-12"]],
  ["quarter", "delivered", true, ["2016-Q4", "2017-Q1", "2017-Q3"]],
] as const)("groups by %s stand in the order of a table sorted by %s, descending %s", async (grouping, key, descending, keys) => {
  const lines = ["2017-02", "2016-12", "2017-08"].map((month, index) => aSupportLine({ id: String(index), month }));
  const { groups } = await arrange(lines, { grouping, sort: { key, descending } });
  expect(groups.map((group) => group.key)).toEqual(keys);
});

it("groups come in order with the oracle's subtotals, hold their own lines, and leave none out", async () => {
  await fc.assert(
    fc.asyncProperty(
      anyLines,
      anyFilter,
      fc.constantFrom(...GROUPINGS),
      fc.constantFrom(...LINE_COLUMNS),
      fc.constantFrom("", "support", "01"),
      fc.constantFrom(null, ...PLAN_STEPS),
      async (lines, filter, grouping, key, search, step) => {
        const { order, groups, whole } = await arrange(lines, {
          filter,
          step,
          grouping,
          search,
          sort: { key, descending: true },
        });
        const ofStep = step === null ? lines : lines.filter((line) => planStepOf(line) === step);
        const found =
          search === "01"
            ? ofStep.filter((line) => `${line.sponsor.id} ${line.communeId} ${line.adjusts?.lineId}`.includes("01"))
            : ofStep;
        const expected = naiveTotalsWithOwed(found, filter);
        expect(whole).toEqual(expected.whole);
        expect(order.length).toBe(whole.lines);
        expect(new Set(order).size).toBe(order.length);
        if (grouping === "none") return;
        expect(new Map(groups.map((group) => [group.key, group.total]))).toEqual(expected.by(grouping));
        for (const group of groups) {
          const own = [...order.subarray(group.start, group.end)].flatMap((place) => lines[place] ?? []);
          expect(own).toHaveLength(group.total.lines);
          expect(own.every((line) => keyOf(line, grouping) === group.key)).toBe(true);
        }
      },
    ),
    { numRuns: 200 },
  );
});
