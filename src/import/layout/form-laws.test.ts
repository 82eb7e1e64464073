// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellContent } from "#src/documents/workbook/workbook.ts";
import { cellName } from "#src/documents/workbook/workbook.ts";
import { aWorkbook, type SheetSketch } from "#test/a-workbook.ts";
import type { Form, FormRecord } from "../form-record.ts";
import { readForms } from "./read-forms.ts";

/** What a line of help is, whatever form it stands in. Amounts in dong; "2017-09". */
type Line = {
  readonly commune: string;
  readonly sponsor: string;
  readonly title: string;
  readonly month: string;
  readonly planned: number;
  readonly delivered: number;
};

const COMMUNES = ["Gia Thắng", "Gia Phương", "Gia Lạc", "Gia Trung", "Gia Thịnh", "Gia Minh", "Liên Sơn", "Gia Hưng", "Gia Tiến"];
const WORDS = [
  "Làm",
  "đường",
  "cộng",
  "tác",
  "nhà",
  "lớp",
  "hàn",
  "tổng",
  "kết",
  "trồng",
  "nấm",
  "I",
  "12",
  "xã",
  "quý",
  "kế",
  "hoạch",
];
const MONTHS = ["2016-12", "2017-07", "2017-08", "2017-09"];

const dong = fc.oneof(
  fc.integer({ min: 0, max: 9_000_000 }),
  fc.integer({ min: 1, max: 5_000 }).map((number) => number * 1_000_000),
);
const lineOf = fc.record({
  commune: fc.constantFrom(...COMMUNES),
  sponsor: fc.integer({ min: 1, max: 12 }).map((number) => `Doanh nghiệp ${String(number).padStart(2, "0")}`),
  title: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 }).map((words) => `Hỗ trợ ${words.join(" ")}`),
  month: fc.constantFrom(...MONTHS),
  planned: dong,
  delivered: dong,
});
/** One line for each commune, sponsor, title and month: a wide form has one cell for it. */
const linesOf = fc.uniqueArray(lineOf, {
  minLength: 1,
  maxLength: 40,
  size: "max",
  selector: ({ commune, sponsor, title, month }) => [commune, sponsor, title, month].join("|"),
});

const monthText = (month: string) => `${month.slice(5)}/${month.slice(0, 4)}`;
const sum = (lines: readonly Line[], figure: "planned" | "delivered") => lines.reduce((all, line) => all + line[figure], 0);
const byCommune = (lines: readonly Line[]) => [...Map.groupBy(lines, ({ commune }) => commune)];

function plain(lines: readonly Line[]): SheetSketch[] {
  const rows = lines.map((line, index) => [
    index + 1,
    line.commune,
    line.sponsor,
    line.title,
    monthText(line.month),
    line.planned,
    line.delivered,
  ]);
  const total = [null, "Tổng cộng", null, null, null, sum(lines, "planned"), sum(lines, "delivered")];
  return [
    { rows: [["(ĐVT: đồng)"], ["STT", "Xã", "Đơn vị hỗ trợ", "Nội dung", "Tháng", "Kế hoạch", "Thực hiện"], ...rows, total] },
  ];
}

function asText(lines: readonly Line[]): SheetSketch[] {
  const text = (number: number) => String(number).replace(/\B(?=(\d{3})+$)/g, ".");
  const [sheet] = plain(lines);
  return [
    { rows: (sheet?.rows ?? []).map((row) => row.map((content) => (typeof content === "number" ? text(content) : content))) },
  ];
}

function inMillions(lines: readonly Line[]): SheetSketch[] {
  const rows = lines.map((line) => [
    line.commune,
    line.sponsor,
    line.title,
    monthText(line.month),
    line.planned / 1e6,
    line.delivered / 1e6,
  ]);
  return [{ rows: [["Xã", "Đơn vị hỗ trợ", "Nội dung", "Tháng", "Kế hoạch (triệu đồng)", "Thực hiện (triệu đồng)"], ...rows] }];
}

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];

function sections(lines: readonly Line[]): SheetSketch[] {
  const rows = byCommune(lines).flatMap(([commune, own], index): CellContent[][] => [
    [ROMAN[index] ?? "X", commune, null, null, sum(own, "planned"), sum(own, "delivered")],
    ...own.map((line, ordinal) => [ordinal + 1, line.title, line.sponsor, monthText(line.month), line.planned, line.delivered]),
  ]);
  return [
    {
      rows: [
        ["(ĐVT: đồng)"],
        ["TT", "Nội dung", "Đơn vị hỗ trợ", "Tháng", "KH", "TH"],
        [null, "Tổng số", null, null, sum(lines, "planned"), sum(lines, "delivered")],
        ...rows,
      ],
    },
  ];
}

function merged(lines: readonly Line[]): SheetSketch[] {
  const rows: CellContent[][] = [];
  const merges: string[] = [];
  for (const [commune, own] of byCommune(lines)) {
    const first = rows.length + 3;
    for (const [index, line] of own.entries()) {
      rows.push([
        index === 0 ? 1 : null,
        index === 0 ? commune : null,
        line.sponsor,
        line.title,
        monthText(line.month),
        line.planned,
        line.delivered,
      ]);
    }
    if (own.length > 1) merges.push(`A${first}:A${first + own.length - 1}`, `B${first}:B${first + own.length - 1}`);
  }
  return [
    { rows: [["(ĐVT: đồng)"], ["TT", "Xã", "Đơn vị hỗ trợ", "Nội dung", "Tháng", "Kế hoạch", "Thực hiện"], ...rows], merges },
  ];
}

function wide(lines: readonly Line[]): SheetSketch[] {
  const groups = [...Map.groupBy(lines, ({ commune, sponsor, title }) => `${commune}|${sponsor}|${title}`).values()];
  const rows = groups.map((own): CellContent[] => [
    own[0]?.commune ?? null,
    own[0]?.sponsor ?? null,
    own[0]?.title ?? null,
    ...MONTHS.flatMap((month) => {
      const line = own.find((each) => each.month === month);
      return [line?.planned ?? null, line?.delivered ?? null];
    }),
  ]);
  const months = MONTHS.flatMap((month) => [`Tháng ${monthText(month)}`, null]);
  const merges = ["A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:G2", "H2:I2", "J2:K2"];
  return [
    {
      rows: [
        ["(ĐVT: đồng)"],
        ["Xã", "Đơn vị hỗ trợ", "Nội dung", ...months],
        [null, null, null, ...MONTHS.flatMap(() => ["KH", "TH"])],
        ...rows,
      ],
      merges,
    },
  ];
}

function sheetPerMonth(lines: readonly Line[]): SheetSketch[] {
  return [...Map.groupBy(lines, ({ month }) => month)].map(([month, own]) => ({
    name: `T${Number(month.slice(5))}-${month.slice(0, 4)}`,
    rows: [
      ["(ĐVT: đồng)"],
      ["Xã", "Đơn vị hỗ trợ", "Nội dung", "Kế hoạch", "Thực hiện"],
      ...own.map((line) => [line.commune, line.sponsor, line.title, line.planned, line.delivered]),
    ],
  }));
}

function lineFrom({ commune, sponsor, title, period, planned, delivered }: FormRecord): Line {
  const isMonth = period?.value.first === period?.value.last;
  const figure = (amount: unknown) => (typeof amount === "number" ? amount : Number.NaN);
  return {
    commune: commune?.value.name ?? "",
    sponsor: sponsor?.value.name ?? "",
    title: title?.value ?? "",
    month: isMonth ? (period?.value.first ?? "") : "no month",
    planned: figure(planned?.value),
    delivered: figure(delivered?.value),
  };
}

const inOrder = (lines: readonly Line[]) => lines.map((line) => JSON.stringify(Object.entries(line).sort())).sort();

describe("the same lines are read from any layout that they are drawn in", () => {
  it.each([
    ["a line per row", plain],
    ["amounts as text", asText],
    ["million dong", inMillions],
    ["communes as section rows with their sums", sections],
    ["communes merged over their rows", merged],
    ["months side by side", wide],
    ["a sheet for each month", sheetPerMonth],
  ])("%s", (_, draw) => {
    let longest = 0;
    fc.assert(
      fc.property(linesOf, (lines) => {
        longest = Math.max(longest, lines.length);
        const forms = readForms(aWorkbook(draw(lines)), 0, [], []);
        expect(inOrder(forms.flatMap(({ records }) => records).map(lineFrom))).toEqual(inOrder(lines));
        expect(forms.flatMap(({ problems }) => problems).filter(({ code }) => code !== "unlikely-amount")).toEqual([]);
        expect(forms.flatMap(({ questions }) => questions)).toEqual([]);
        expect(forms.flatMap(({ totals }) => totals).filter(({ stated, summed }) => stated !== summed)).toEqual([]);
      }),
      { numRuns: 60 },
    );
    expect(longest).toBeGreaterThan(20);
  });
});

/** Every cell that a form says something of, by its name. */
function cellsToldOf({ records, problems, totals }: Form): Set<string> {
  const ofRecords = records.flatMap(({ at, blanks: _, sponsorChoices = [], ...fields }) => [
    at,
    ...sponsorChoices.map(({ sponsor }) => sponsor.at),
    ...Object.values(fields).flatMap((read) => (read ? [read.at] : [])),
  ]);
  return new Set(
    [...ofRecords, ...problems.map(({ at }) => at), ...totals.map(({ at }) => at)].map(({ row, column }) =>
      cellName(row, column),
    ),
  );
}

describe("no figure is lost in silence", () => {
  const text = fc.constantFrom<CellContent>(
    "Xã Gia Minh",
    "Gia Lạc",
    "Doanh nghiệp 01",
    "Làm đường",
    "Dạy nghề",
    "- Đợt 1",
    "Ghi chú: xong",
    "Quý II",
    "Cộng",
    "Tổng cộng",
    "NGƯỜI LẬP",
    "Trong đó:",
    "Kế hoạch",
    "STT",
    7,
  );
  const ordinal = fc.constantFrom<CellContent>(null, null, 1, 2, 3, "I", "II", "A", "1.1", "a)", "-", "Cộng", "Xã Gia Minh");
  const figure = fc.constantFrom<CellContent>(null, null, 0, 1, 2, 3, 12.5, "5", "-", 250);
  const maybe = fc.option(text, { nil: null, freq: 2 });
  const row = fc.tuple(ordinal, maybe, maybe, maybe, figure, figure, figure);
  const TABLES: readonly [name: string, title: string, headings: readonly CellContent[]][] = [
    [
      "commune, sponsor and title",
      "Tháng 9/2017 (ĐVT: triệu đồng)",
      ["TT", "Xã", "Đơn vị hỗ trợ", "Nội dung", "Kế hoạch", "Thực hiện", "Số hộ"],
    ],
    [
      "title, kind and sponsor",
      "Xã Gia Lạc tháng 9/2017 (ĐVT: triệu đồng)",
      ["TT", "Nội dung", "Lĩnh vực", "Đơn vị hỗ trợ", "Kế hoạch", "Thực hiện", "Số hộ"],
    ],
    [
      "months side by side",
      "Năm 2017 (ĐVT: triệu đồng)",
      ["TT", "Xã", "Đơn vị hỗ trợ", "Nội dung", "TH tháng 7", "TH tháng 8", "TH tháng 9"],
    ],
    [
      "quarters of a year with its sum",
      "(ĐVT: triệu đồng)",
      ["TT", "Xã", "Nội dung", "Lĩnh vực", "TH 6 tháng đầu năm 2017", "TH 6 tháng cuối năm 2017", "TH năm 2017"],
    ],
  ];

  it.each(TABLES)("in a table of %s", (_, title, headings) => {
    let figures = 0;
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 25 }), (rows) => {
        const forms = readForms(aWorkbook([[title], headings, ...rows]), 0, [], []);
        const told = new Set(forms.flatMap((form) => [...cellsToldOf(form)]));
        const isTotal = (index: number) =>
          (rows[index] ?? []).some((content) => typeof content === "string" && /^(?:Tổng c|C)ộng$/.test(content));
        const isRefused = (index: number) =>
          forms.some(({ problems }) => problems.some(({ at, isBlocking }) => isBlocking && at.row === index + 2));
        // Households that a section adds up are compared, and told of only where they differ.
        const maySumCounts = (cells: readonly CellContent[]) =>
          cells.slice(1, 4).filter((content) => content !== null).length < 2;
        // A row's sum that is equal to its parts is nothing to tell of.
        const isSum = (column: number) => headings[column] === "TH năm 2017";
        const lost = rows.flatMap((cells, index) =>
          cells.flatMap((content, column) => {
            const isFigure = column >= 4 && typeof content === "number" && !isSum(column);
            if (!isFigure || isTotal(index) || isRefused(index) || (headings[column] === "Số hộ" && maySumCounts(cells)))
              return [];
            figures++;
            return told.has(cellName(index + 2, column)) ? [] : [cellName(index + 2, column)];
          }),
        );
        expect(lost).toEqual([]);
      }),
      { numRuns: 400, seed: 20_170_930 },
    );
    expect(figures).toBeGreaterThan(1000);
  });
});
