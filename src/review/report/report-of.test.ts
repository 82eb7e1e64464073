// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { DocumentTable } from "#src/documents/text-document.ts";
import { day, month } from "#src/domain/month.ts";
import { type ProgrammeSpan, spanRange } from "#src/domain/period.ts";
import { totals } from "#src/domain/totals.ts";
import { type Filter, NO_FILTER } from "#src/filters/filter.ts";
import { supportFilterOf } from "#src/filters/support-filter-of.ts";
import { LANGUAGES, type Language } from "#src/lib/language.ts";
import { type Failure, ready, valueOf } from "#src/lib/loaded.ts";
import { aCommune, aProposal, aSupportLine } from "#test/builders.ts";
import { demoDataset } from "#test/demo-dataset.ts";
import { demoReport } from "#test/demo-report.ts";
import { aPeriod } from "#test/filtered-figures.ts";
import { smallDataset } from "#test/small-dataset.ts";
import { blocksOf, documentOf, REPORT_FORMS, type Report, type ReportForm } from "./report.ts";
import { reportWords } from "./report-words.ts";

const dataset = demoDataset();

function withSpan(span: Partial<ProgrammeSpan>) {
  const programme = valueOf(dataset.programme);
  if (!programme) throw new Error("The demonstration data is read");
  return demoDataset({ programme: ready({ ...programme, ...span }) });
}

const DELIVERED = 2_500_000_000;

function report(filter: Partial<Filter> = {}, form: ReportForm = "party", language: Language = "vi", data = dataset): Report {
  return demoReport(form, language, filter, data);
}

function tablesOf({ parts }: Report): DocumentTable[] {
  return parts.flatMap((part) => (part.kind === "fixed" && part.block.kind === "table" ? [part.block.table] : []));
}

function textOf({ parts }: Report, id: string): string {
  return parts.flatMap((part) => (part.kind === "text" && part.id === id ? [part.text] : [])).join("\n");
}

/** Of a column of whole dong, its rows added up. */
function sumOf({ columns, rows }: DocumentTable, heading: string): number {
  const index = columns.findIndex((column) => column.heading === heading);
  return rows.reduce((sum, row) => sum + (typeof row[index] === "number" ? row[index] : 0), 0);
}

function totalIn({ columns, total }: DocumentTable, heading: string) {
  return total?.[columns.findIndex((column) => column.heading === heading)];
}

describe.each(LANGUAGES)("the report in %s", (language) => {
  const words = reportWords[language];

  it.each(REPORT_FORMS)("has the head, the headings and the end of a %s document", (form) => {
    const { head, parts, foot } = report({}, form, language);
    expect(head.draftMark).toBe(words.head.draft);
    expect(head.number).toContain("…");
    expect(head.placeAndDate).toContain("…");
    expect(head.national).toHaveLength(form === "party" ? 1 : 2);
    const isInCapitals = head.national.map((line) => line === line.toLocaleUpperCase("vi"));
    // The state's name stands in capitals, its motto does not.
    expect(isInCapitals).toEqual(form === "party" ? [true] : [true, false]);
    expect(foot.signature).toEqual([...words.head[form].signature]);
    const headings = parts.flatMap((part) =>
      part.kind === "fixed" && part.block.kind === "heading" && part.block.level === 1 ? [part.block.text] : [],
    );
    expect(headings).toEqual([words.situation, words.results, words.standing, words.limits, words.proposals, words.directions]);
  });

  it("has tables whose sums are what was delivered, to the dong, and numbers them in order", () => {
    const tables = tablesOf(report({}, "party", language));
    expect(tables.map(({ caption }) => /\d+/.exec(caption)?.[0])).toEqual(["1", "2", "3", "4", "5", "6"]);
    const [quarters, kinds, communes, agencies, enterprises] = tables;
    for (const table of [quarters, kinds, communes]) {
      expect(table && sumOf(table, words.columns.delivered)).toBe(DELIVERED);
      expect(table && totalIn(table, words.columns.delivered)).toBe(DELIVERED);
    }
    if (!agencies || !enterprises) throw new Error("Both sides have a table");
    expect(sumOf(agencies, words.columns.delivered) + sumOf(enterprises, words.columns.delivered)).toBe(DELIVERED);
    for (const { columns, rows, total } of tables) {
      for (const row of total ? [...rows, total] : rows) expect(row).toHaveLength(columns.length);
    }
  });
});

describe("under a filter", () => {
  it.each(["2017-Q3", "2017-09", "2017-H1", "2017-H2", "2017-9M", "2017", "2016-Q3"])(
    "of %s the tables hold that period only, months where it is short",
    (key) => {
      const filter = { ...NO_FILTER, period: aPeriod(key) };
      const programme = valueOf(dataset.programme);
      const support = valueOf(dataset.support);
      if (!programme || !support) throw new Error("The dataset is not read");
      const whole = totals(support.table, supportFilterOf(filter, programme)).whole;
      const [times, kinds, communes] = tablesOf(report(filter));
      for (const table of [times, kinds, communes]) expect(table && sumOf(table, "Thực hiện")).toBe(whole.delivered);
      expect(times?.columns[0]?.heading).toBe(["2017-H1", "2017-9M", "2017"].includes(key) ? "Quý" : "Tháng");
      expect(whole.delivered).toBeLessThan(
        totals(support.table, { ...supportFilterOf(NO_FILTER, programme), range: spanRange(programme) }).whole.delivered,
      );
    },
  );

  it.each([
    ["2017-H1", "6 tháng đầu năm 2017", ["Quý I/2017", "Quý II/2017"], "bao-cao-so-ket-6-thang-dau-nam-2017"],
    ["2016-H2", "6 tháng cuối năm 2016", ["Quý III/2016", "Quý IV/2016"], "bao-cao-so-ket-6-thang-cuoi-nam-2016"],
    ["2017-9M", "9 tháng đầu năm 2017", ["Quý I/2017", "Quý II/2017", "Quý III/2017"], "bao-cao-so-ket-9-thang-dau-nam-2017"],
    [
      "2017-H2",
      "6 tháng cuối năm 2017 (3/6 tháng)",
      ["Tháng 7/2017", "Tháng 8/2017", "Tháng 9/2017"],
      "bao-cao-so-ket-6-thang-cuoi-nam-2017",
    ],
  ])("of %s is on %s, quarter by quarter where it holds two", (period, name, rows, fileName) => {
    const made = report({ period: aPeriod(period) });
    expect(made.head.subject).toBe(`sơ kết thực hiện Quyết định số 140-QĐ/TU ${name}`);
    expect(made.fileName).toBe(fileName);
    expect(tablesOf(made)[0]?.rows.map(([label]) => label)).toEqual(rows);
    expect(textOf(made, "results")).toMatch(new RegExp(`^Trong ${name.replace(/[()]/g, "\\$&")}, `));
  });

  it("of one commune it names it, and says that it is cut down to it", () => {
    const made = report({ communes: ["gia-minh"] });
    expect(textOf(made, "results")).toContain("xã Gia Minh");
    expect(tablesOf(made)[2]?.rows.map(([name]) => name)).toEqual(["Gia Minh"]);
    const said = made.parts.flatMap((part) =>
      part.kind === "fixed" && part.block.kind === "paragraph" ? [part.block.text] : [],
    );
    expect(said.join(" ")).toContain("Gia Minh");
  });

  it("of a side it leaves the other out, and numbers no table twice", () => {
    const made = report({ sponsorType: "enterprise" });
    expect(textOf(made, "agency")).toBe("");
    expect(tablesOf(made).map(({ caption }) => /\d+/.exec(caption)?.[0])).toEqual(["1", "2", "3", "4", "5"]);
  });
});

describe("sentences of the report", () => {
  it("tell the change against last year and the period before, cumulated, as the rest of the app does", () => {
    const text = textOf(report(), "results").replaceAll("\u00a0", " ");
    expect(text).toContain("được hỗ trợ 2.500 triệu đồng");
    expect(text).toContain(
      "So với cùng kỳ năm trước (Quý III/2016), giá trị hỗ trợ Quý III/2017 tăng 30,8 %, chưa kể 8 nội dung chưa báo cáo.",
    );
    expect(text).toContain("Lũy kế đến tháng 9/2017");
  });

  it("of a year compare it over the months that both have, and name the quarters that lack some", () => {
    const made = report({ period: aPeriod("2017") }, "party", "vi", withSpan({ firstMonth: month("2016-08") }));
    const text = textOf(made, "results").replaceAll("\u00a0", " ");
    expect(text).toMatch(
      /So với kỳ trước \(năm 2016\), tính cùng 2 tháng \(8–9\), giá trị hỗ trợ (tăng|giảm) .+ %, chưa kể 8 nội dung/,
    );
    const [quarters] = tablesOf(report({ period: aPeriod("2016") }, "party", "vi", withSpan({ firstMonth: month("2016-08") })));
    expect(quarters?.rows.map(([name]) => name)).toEqual(["Quý III/2016 (2/3 tháng)", "Quý IV/2016"]);
  });

  it("of a month opened without a row say so, and neither that nothing was given nor that it fell", () => {
    const made = report({ period: aPeriod("2017-Q4") }, "party", "vi", withSpan({ dataThrough: month("2017-10") }));
    expect(textOf(made, "results")).toMatch(/^Tháng 10\/2017 chưa có số liệu\. Lũy kế đến tháng 10\/2017/);
    expect(textOf(made, "results")).not.toMatch(/giảm|chưa được hỗ trợ/);
  });

  it("of the whole programme name a month without a row once", () => {
    const text = textOf(report({}, "party", "vi", withSpan({ dataThrough: month("2017-10") })), "results");
    expect(text.match(/tháng 10\/2017 chưa có số liệu/gi)).toEqual(["Tháng 10/2017 chưa có số liệu"]);
  });

  it("compare six months with the six before and with the same of last year", () => {
    const text = textOf(report({ period: aPeriod("2017-H1") }), "results").replaceAll("\u00a0", " ");
    expect(text).toContain(
      "So với kỳ trước (6 tháng cuối năm 2016), giá trị hỗ trợ giảm 0,4 %, chưa kể 2 nội dung chưa báo cáo.",
    );
    expect(textOf(report({ period: aPeriod("2017-H1") }, "party", "en"), "results")).toContain(
      "the period before (the second half of 2016)",
    );
  });

  it("compare nine months once: the period before is that of last year", () => {
    const text = textOf(report({ period: aPeriod("2017-9M") }), "results");
    expect(text.match(/để so sánh|So với/g)).toHaveLength(1);
  });

  it("say where there is nothing to compare with", () => {
    expect(textOf(report({ period: aPeriod("2016-Q3") }), "results")).toContain("Chưa có kỳ trước để so sánh.");
  });

  it("tell a commune that lacks no criterion from one of which nothing is known, or not all", () => {
    const communes = [
      aCommune({ id: "a", name: "A", met: Array.from({ length: 19 }, (_, index) => index + 1) }),
      aCommune({ id: "b", name: "B", of: 0 }),
      aCommune({ id: "c", name: "C", of: 5, met: [1, 2, 3, 4, 5] }),
      aCommune({ id: "d", name: "D", of: 5, met: [2, 3, 4, 5] }),
    ];
    const tables = tablesOf(report({}, "party", "vi", smallDataset({ communes, lines: [aSupportLine({ communeId: "a" })] })));
    const ofCriteria = tables.find(({ caption }) => caption.includes("Tiêu chí nông thôn mới"));
    expect(ofCriteria?.rows.map(([name, , met, missing]) => [name, met, missing]).toSorted()).toEqual([
      ["A", "19/19", "không còn tiêu chí nào"],
      ["B", "chưa rõ", "chưa rõ"],
      ["C", "≥\u00a05/19", "chưa rõ 14 tiêu chí"],
      ["D", "≥\u00a04/19", "1. Tiêu chí 1; chưa rõ 14 tiêu chí"],
    ]);
  });

  it("leave causes to the office, and invent none", () => {
    expect(textOf(report(), "causes")).toBe(reportWords.vi.causes);
  });

  it("count what was raised in the period by communes that are no more, and not as what waits", () => {
    const communes = [aCommune({ id: "A", name: "A" }), aCommune({ id: "D", name: "D", validTo: day("2017-08-31") })];
    const proposals = communes.map(({ id }) => aProposal({ id, communeId: id, raisedOn: "2017-07-05", text: `Việc của ${id}` }));
    const small = smallDataset({ communes, proposals, lines: [aSupportLine({ communeId: "A", month: "2017-09" })] });
    const text = textOf(report({ period: aPeriod("2017-Q3") }, "party", "vi", small), "proposals");
    expect(text).toContain(reportWords.vi.raisedIn("Quý III/2017", 2, 1, 1));
    expect(text).toContain(`1/1 kiến nghị còn chờ trả lời, trong đó 1 kiến nghị quá 60 ngày. ${reportWords.vi.endedWaiting(1)}`);
    const summary = report({}, "party", "vi", small);
    expect(summary.parts.map((part) => (part.kind === "text" ? part.text : "")).join("\n")).toContain(
      reportWords.vi.endedWaiting(1),
    );
    expect(text).toContain("Việc của A");
    expect(text).not.toContain("Việc của D");
  });

  it("say what could not be read, and stand with the rest", () => {
    const failure: Failure = { status: "error", problem: { kind: "network", file: "x.json" }, retry: () => undefined };
    const unread = demoDataset({ agencies: failure, enterprises: failure, proposals: failure });
    const made = report({}, "party", "vi", unread);
    expect(textOf(made, "agency")).toBe(reportWords.vi.unread);
    expect(tablesOf(made)).toHaveLength(4);
    expect(textOf(made, "limits")).toContain(reportWords.vi.partly);
  });

  it("tell of the enterprises as ever where only the agencies could not be read, with their table", () => {
    const failure: Failure = { status: "error", problem: { kind: "network", file: "x.json" }, retry: () => undefined };
    const [made, whole] = [report({}, "party", "vi", demoDataset({ agencies: failure })), report()];
    expect(textOf(made, "agency")).toBe(reportWords.vi.unread);
    expect(textOf(made, "enterprise")).toBe(textOf(whole, "enterprise"));
    expect(tablesOf(made)).toHaveLength(tablesOf(whole).length - 1);
  });
});

describe("the document", () => {
  it("has the office's own texts in the place of those that were made", () => {
    const made = report();
    const { blocks } = documentOf(made, new Map([["causes", "Thiếu vốn.\n- Vốn của xã\n- Vốn của dân\nHết."]]));
    const at = blocks.findIndex((block) => block.kind === "paragraph" && block.text === "Thiếu vốn.");
    expect(blocks.slice(at, at + 3)).toEqual([
      { kind: "paragraph", text: "Thiếu vốn." },
      { kind: "list", items: ["Vốn của xã", "Vốn của dân"] },
      { kind: "paragraph", text: "Hết." },
    ]);
    expect(JSON.stringify(blocks)).not.toContain(reportWords.vi.causes);
  });

  it.each([
    ["", []],
    [" \n\n", []],
    ["- một", [{ kind: "list", items: ["một"] }]],
    [
      "một\r\nhai",
      [
        { kind: "paragraph", text: "một" },
        { kind: "paragraph", text: "hai" },
      ],
    ],
  ])("makes blocks of %j", (text, blocks) => {
    expect(blocksOf(text)).toEqual(blocks);
  });
});

it("counts the lines that owe a report where none of them has a planned amount: a 0 would be a plan", () => {
  const lines = [
    aSupportLine({ id: "1", month: "2017-07", planned: 10, delivered: 8 }),
    aSupportLine({ id: "2", month: "2017-08", planned: "not-reported", delivered: "not-reported" }),
    aSupportLine({ id: "3", month: "2017-08", planned: "not-reported", delivered: "not-reported" }),
  ];
  const [byMonth] = tablesOf(report({ period: aPeriod("2017-Q3") }, "party", "vi", smallDataset({ lines })));
  const column = byMonth?.columns.findIndex(({ heading }) => heading === "Chưa báo cáo (kế hoạch)") ?? -1;
  expect(byMonth?.columns[column + 1]?.heading).toBe("Nội dung chưa báo cáo, không có số kế hoạch");
  expect(byMonth?.rows.map((row) => row.slice(column, column + 2))).toEqual([
    [null, null],
    [null, 2],
    [null, null],
  ]);
  expect(byMonth?.total?.slice(column, column + 2)).toEqual([null, 2]);
});
