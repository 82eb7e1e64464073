// @vitest-environment node

import { describe, expect, it } from "vitest";
import type { Total } from "#src/domain/totals.ts";
import { EMPTY_TOTAL } from "#src/domain/totals.ts";
import { NBSP } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { vi } from "#src/messages/vi.ts";
import { aTotal } from "#test/builders.ts";
import { sheetColumns } from "./coverage-columns.ts";
import { coverageGrid, coverageMatters } from "./coverage-grid.ts";
import { coverageLegend } from "./coverage-legend.ts";
import type { CoverageCell, CoverageMatrix, Crossing } from "./coverage-view.ts";

const LIMITS = { lowCompletion: 0.5, onTrackCompletion: 0.9 };
const ONE = { lines: 1, linesPlanned: 1, linesReported: 1 };
const million = (planned: number, delivered: number): Partial<Total> => ({
  planned: planned * 1e6,
  delivered: delivered * 1e6,
});
const total = (given: Partial<Total>): CoverageCell => ({ kind: "total", total: aTotal(given) });

function matrixOf(cells: Readonly<Record<string, CoverageCell>>): CoverageMatrix {
  const columns = Object.keys(cells).map((key) => ({ key, name: `Loại ${key}`, to: null, total: aTotal({}) }));
  const row = {
    key: "gia-lac",
    name: "Gia Lạc",
    to: "/communes/gia-lac",
    total: aTotal({}),
    cells: new Map(Object.entries(cells)),
  };
  return { columns, rows: [row], whole: aTotal({}), without: { noLine: 0, zero: 0, owed: 0 }, possible: 0, hasData: true };
}

function cellOf(cell: CoverageCell, crossing: Crossing = "kind") {
  const [first] = coverageGrid(crossing, matrixOf({ a: cell }), LIMITS, "vi").rows[0]?.cells ?? [];
  if (!first) throw new Error("no cell");
  return { ...first, text: first.text.replaceAll(NBSP, " "), words: first.words.replaceAll(NBSP, " ") };
}

describe("a cell of coverage", () => {
  it.each<[string, CoverageCell, Partial<ReturnType<typeof cellOf>>]>([
    [
      "with a share is filled by it, and tells both amounts",
      total({ ...ONE, ...million(20, 12) }),
      { text: "60 %", step: 2, isOwed: false, isOpen: false, words: "60 % kế hoạch, thực hiện 12 / 20 triệu đồng" },
    ],
    ["reported as nothing is 0 %, and no blank", total({ ...ONE, ...million(20, 0) }), { text: "0 %", step: 0, isOpen: false }],
    [
      "that owes a report is hatched, and marked without colour",
      total({ ...ONE, ...million(20, 12), lines: 3, linesNotReported: 2 }),
      { text: "60 %*", step: 2, isOwed: true, words: "60 % kế hoạch, thực hiện 12 / 20 triệu đồng; 2 nội dung chưa báo cáo" },
    ],
    [
      "of which nothing is reported has no share",
      total({ lines: 1, linesPlanned: 1, linesNotReported: 1, ...million(20, 0) }),
      { text: "chưa báo cáo", step: null, isOwed: true, words: "kế hoạch 20 triệu đồng; 1 nội dung chưa báo cáo" },
    ],
    ["without a plan tells what came", total({ lines: 1, linesReported: 1, ...million(0, 5) }), { text: "ngoài KH", step: null }],
    [
      "whose plan is not known whole has no fill: it could be far less",
      total({ lines: 2, linesPlanned: 1, linesReported: 2, linesPlanOwed: 1, ...million(20, 25) }),
      {
        text: "125 %*",
        step: null,
        words: "125 % kế hoạch, thực hiện 25 / 20 triệu đồng; 1 nội dung chưa báo cáo kế hoạch",
      },
    ],
    [
      "that is far below what is known of its plan is so whatever else is planned",
      total({ lines: 2, linesPlanned: 1, linesReported: 2, linesPlanOwed: 1, ...million(20, 5) }),
      { text: "25 %*", step: 1 },
    ],
    [
      "of which no plan is known is not outside of it",
      total({ lines: 1, linesReported: 1, linesPlanOwed: 1, ...million(0, 5) }),
      { text: "chưa báo KH", step: null, words: "thực hiện 5 triệu đồng; 1 nội dung chưa báo cáo kế hoạch" },
    ],
    ["of advice alone has no money", total({ lines: 1 }), { text: "có", step: null, words: "có hỗ trợ, không quy ra tiền" }],
    [
      "of advice alone, whose plan is not reported, has the mark of it",
      total({ lines: 1, linesPlanOwed: 1 }),
      { text: "có*", step: null, words: "có hỗ trợ, không quy ra tiền; 1 nội dung chưa báo cáo kế hoạch" },
    ],
    [
      "that nobody helps in is outlined",
      { kind: "no-helper" },
      { text: "chưa có", isOpen: true, words: "chưa có đơn vị hỗ trợ" },
    ],
    ["of a sponsor with a commune and no line is outlined", { kind: "no-line" }, { isOpen: true }],
    ["that nobody was to help in is not, and leads nowhere", { kind: "unassigned" }, { text: "·", isOpen: false, cut: null }],
  ])("%s", (_name, cell, expected) => expect(cellOf(cell)).toMatchObject(expected));

  it("leads to its lines: the row's and the column's filter, and of sponsors no filter on their type", () => {
    expect(cellOf({ kind: "no-helper" }).cut).toEqual({ communes: "gia-lac", kinds: "a" });
    expect(cellOf({ kind: "no-line" }, "sponsor").cut).toEqual({ sponsors: "gia-lac", sponsorType: "", communes: "a" });
  });
});

describe("the foot of coverage", () => {
  const footOf = (crossing: Crossing, language: Language, all?: number) =>
    coverageGrid(crossing, matrixOf({ a: { kind: "no-helper" } }), LIMITS, language, all).foot?.name;

  it("says of how many it is the sum where not all of them stand over it, and else no more than that it is one", () => {
    expect([footOf("kind", "vi"), footOf("kind", "vi", 1)]).toEqual(["Cộng", "Cộng"]);
    expect(footOf("kind", "vi", 129)).toBe("Cộng 129 xã");
    expect(footOf("sponsor", "vi", 1740)).toBe("Cộng 1.740 bên hỗ trợ");
    expect(footOf("kind", "en", 129)).toBe("Total of 129 communes");
    expect(footOf("sponsor", "en", 174)).toBe("Total of 174 sponsors");
  });
});

describe("the cells that matter", () => {
  const matrix = matrixOf({
    a: { kind: "no-helper" },
    b: total({ ...ONE, ...million(20, 9) }),
    c: total({ ...ONE, ...million(90, 40) }),
    d: total({ ...ONE, ...million(20, 10) }),
    e: total({ ...ONE, ...million(20, 1), lines: 2, linesNotReported: 1 }),
    f: { kind: "unassigned" },
    g: total({ ...ONE, ...million(20, 19), lines: 4, linesNotReported: 3 }),
  });
  const matters = coverageMatters("kind", matrix, LIMITS, "vi");

  it("are those without help, those far below plan that owe nothing, and those that owe; the worst first", () => {
    expect(matters.map(({ key, cells }) => [key, ...cells.map(({ name }) => name.at(-1))])).toEqual([
      ["none", "a"],
      ["low", "c", "b"],
      ["owed", "g", "e"],
    ]);
  });
});

it("the legend names the five steps with the programme's own limits", () => {
  const texts = (low: number, high: number) =>
    coverageLegend("kind", false, { hasData: true, whole: EMPTY_TOTAL }, { lowCompletion: low, onTrackCompletion: high }, "vi")
      .filter(({ step }) => step !== undefined)
      .map(({ text }) => text.replaceAll(NBSP, " "));
  expect(texts(0.6, 0.8)).toEqual(["0 % kế hoạch", "dưới 60 %", "60 % đến dưới 80 %", "80 % đến 100 %", "trên 100 %"]);
  expect(texts(0.9, 0.9)).toHaveLength(4);
});

it("the legend says what a plan that is not reported looks like, where there is one", () => {
  const texts = (linesPlanOwed: number) =>
    coverageLegend("kind", false, { hasData: true, whole: aTotal({ lines: 3, linesPlanOwed }) }, LIMITS, "vi").map(
      ({ text }) => text,
    );
  const plans = ["chưa báo cáo kế hoạch", "còn kế hoạch chưa báo cáo"];
  expect(texts(1).filter((text) => !texts(0).includes(text))).toEqual(plans);
});

it("the legend of a period without data has one sign, and of sponsors the one of who was not assigned", () => {
  const texts = (crossing: Crossing) =>
    coverageLegend(crossing, false, { hasData: false, whole: EMPTY_TOTAL }, LIMITS, "vi").map(({ text }) => text);
  expect(texts("kind")).toEqual(["kỳ này chưa có số liệu"]);
  expect(texts("sponsor")).toEqual(["kỳ này chưa có số liệu", "không được phân công, không phải là thiếu"]);
});

it("the sums of a period without data say so, on the screen and in a file, and not that there is no line", () => {
  const sums = (hasData: boolean) => {
    const matrix = { ...matrixOf({ a: { kind: hasData ? "no-helper" : "no-data" } }), hasData };
    const { rows, foot } = coverageGrid("kind", matrix, LIMITS, "vi");
    const [row] = matrix.rows;
    const inFile = sheetColumns("kind", matrix, "vi", vi).find(({ key }) => key === "total:delivered");
    return [...(foot?.cells ?? []), ...(rows[0]?.cells.slice(-1) ?? [])]
      .map(({ text, words }) => `${text} ${words}`)
      .concat(String(row && inFile?.blank?.(row)));
  };
  expect(new Set(sums(false))).toEqual(new Set(["– chưa có số liệu", "chưa có số liệu"]));
  expect(new Set(sums(true))).toEqual(new Set(["– không có nội dung", "null"]));
});

it("a file counts beside its sums the lines that are not in them, and has no such column where there are none", () => {
  const countsOf = (cell: CoverageCell) => {
    const matrix = matrixOf({ a: cell });
    const [row] = matrix.rows;
    return sheetColumns("kind", matrix, "vi", vi).flatMap(({ heading, key, value, isForFiles }) =>
      isForFiles === "where-filled" && key.startsWith("a:") ? [[heading, row && value?.(row)]] : [],
    );
  };
  const owing = total({ lines: 3, linesPlanned: 1, linesReported: 1, linesNotReported: 2, linesPlanOwed: 1, ...million(20, 12) });
  expect(countsOf(owing)).toEqual([
    [expect.stringMatching(/: chưa báo cáo$/), 2],
    [expect.stringMatching(/: Nội dung chưa báo cáo kế hoạch$/), 1],
  ]);
  expect(countsOf(total({ ...ONE, ...million(20, 12) })).map(([, count]) => count)).toEqual([null, null]);
});
