// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { MonthReport } from "#src/api/entry/month-reports.ts";
import { NO_FILTER } from "#src/filters/filter.ts";
import { aCommune, aSponsor } from "#test/builders.ts";
import { calendarAddress } from "./calendar-address.ts";
import { reminderText } from "./reminder-text.ts";
import { workflowGrid } from "./workflow-grid.ts";
import { monthRuns, workflowOf } from "./workflow-view.ts";

const communes = [
  aCommune({ id: "a", name: "Gia An" }),
  aCommune({ id: "b", name: "Gia Bình" }),
  aCommune({ id: "c", name: "Gia Cát" }),
];
const sponsors = [aSponsor({ type: "agency", id: "cq-1", name: "Sở Một" })];

const DUE: Readonly<Record<string, string>> = { "2017-10": "2017-11-05", "2017-11": "2017-12-05", "2017-12": "2018-01-05" };

function report(of: string, month: string, changed: Partial<MonthReport> = {}): MonthReport {
  const [type, id = ""] = of.split(":");
  const known = type === "agency" || type === "enterprise" ? type : "commune";
  return { reporter: { type: known, id }, month, state: "owed", word: "", dueOn: DUE[month] ?? "", late: false, ...changed };
}

const REPORTS = [
  report("commune:a", "2017-11"),
  report("commune:a", "2017-10", { state: "accepted" }),
  report("commune:b", "2017-11", { late: true }),
  report("commune:b", "2017-10", { state: "sent" }),
  report("commune:c", "2017-10", { late: true, state: "returned", word: "Thiếu số thực hiện" }),
  report("agency:cq-1", "2017-11", { late: true }),
  report("agency:cq-1", "2017-10", { late: true }),
  report("agency:gone", "2017-10", { late: true }),
];

const workflow = workflowOf(REPORTS, { communes, sponsors }, NO_FILTER);

describe("the reports of months", () => {
  it("stand by reporter: who is late with most first, then who is late the longest, then the others", () => {
    expect(workflow.rows.map(({ key, late }) => [key, late.map(({ month }) => month)])).toEqual([
      ["agency:cq-1", ["2017-10", "2017-11"]],
      ["commune:c", ["2017-10"]],
      ["commune:b", ["2017-11"]],
      ["commune:a", []],
    ]);
    expect(workflow.months).toEqual(["2017-10", "2017-11"]);
  });

  it("are those of the communes and sponsors of the filter", () => {
    const of = (changed: Partial<typeof NO_FILTER>) =>
      workflowOf(REPORTS, { communes, sponsors }, { ...NO_FILTER, ...changed }).rows.map(({ key }) => key);
    expect(of({ communes: ["b"] })).toEqual(["agency:cq-1", "commune:b"]);
    expect(of({ sponsorType: "enterprise" })).toEqual(["commune:c", "commune:b", "commune:a"]);
  });

  it("say in each cell how far they are, in words, and mark what is late otherwise than what is owed", () => {
    const { rows, foot, columns } = workflowGrid(workflow, "vi");
    const cells = Object.fromEntries(
      rows.map(({ key, cells: [, ...months] }) => [
        key,
        months.map(({ text, isOpen, isOwed, step }) => [text, isOpen, isOwed, step]),
      ]),
    );
    expect(cells).toEqual({
      "agency:cq-1": [
        ["chậm", true, false, null],
        ["chậm", true, false, null],
      ],
      "commune:c": [
        ["trả lại", true, false, null],
        ["·", false, false, null],
      ],
      "commune:b": [
        ["đã gửi", false, false, 1],
        ["chậm", true, false, null],
      ],
      "commune:a": [
        ["đã nhận", false, false, 3],
        ["chưa gửi", false, true, null],
      ],
    });
    expect(rows[1]?.cells[1]?.words).toBe("bị trả lại để sửa; hạn 05/11/2017; đã quá hạn; lời nhắn: “Thiếu số thực hiện”");
    expect(foot?.cells.map(({ text }) => text)).toEqual(["", "05/11", "05/12"]);
    expect(columns[1]?.inFull).toBe("tháng 10/2017 (hạn 05/11/2017)");
  });
});

it("a month that was closed stays in its column, and says where a report was never sent; nobody is late with it", () => {
  const closed = [
    report("commune:a", "2017-10", { state: "closed", at: "2017-11-03T08:00:00+07:00" }),
    report("commune:b", "2017-10", { state: "closed", at: "" }),
    report("commune:c", "2017-10", { state: "closed" }),
  ];
  const seen = workflowOf(closed, { communes, sponsors }, NO_FILTER);
  expect(seen.months).toEqual(["2017-10"]);
  expect(seen.rows.flatMap(({ late }) => late)).toEqual([]);
  const cells = workflowGrid(seen, "vi").rows.map(({ cells: [, cell] }) => [cell?.text, cell?.words, cell?.step, cell?.isOwed]);
  expect(cells).toEqual([
    ["đã chốt", "tháng đã chốt; hạn 05/11/2017", 4, false],
    ["chốt, chưa gửi", "đã chốt, chưa gửi; hạn 05/11/2017", null, false],
    ["đã chốt", "tháng đã chốt; hạn 05/11/2017", 4, false],
  ]);
});

it.each([
  [[], []],
  [["2017-12"], ["2017-12 2017-12"]],
  [["2018-02", "2017-12", "2017-11", "2018-01"], ["2017-11 2018-02"]],
  [
    ["2017-10", "2017-12", "2018-01"],
    ["2017-10 2017-10", "2017-12 2018-01"],
  ],
])("the months %j are the runs %j", (months, expected) => {
  expect(monthRuns(months).map(({ first, last }) => `${first} ${last}`)).toEqual(expected);
});

describe("the reminder", () => {
  const of = { title: "Chương trình", asOf: "2017-12-06T08:00:00+07:00", address: "http://bang.test/" };

  it("names who is late, with which months, since when, and what is asked; nobody else", () => {
    expect(reminderText(workflow.rows, of, "vi")).toBe(
      [
        "Nhắc gửi báo cáo tháng – Chương trình",
        "Tình trạng lúc 08:00 ngày 06/12/2017:",
        "- Sở Một: tháng 10/2017 đến tháng 11/2017; hạn sớm nhất 05/11/2017. Đề nghị nhập số liệu và gửi báo cáo.",
        "- Gia Cát: tháng 10/2017; hạn 05/11/2017. Báo cáo tháng 10/2017 bị trả lại (“Thiếu số thực hiện”): đề nghị sửa và gửi lại.",
        "- Gia Bình: tháng 11/2017; hạn 05/12/2017. Đề nghị nhập số liệu và gửi báo cáo.",
        "Nhập và gửi tại: http://bang.test/",
      ].join("\n"),
    );
  });

  it("is said in English, too", () => {
    const [, asOf, first] = reminderText(workflow.rows, of, "en").split("\n");
    expect(asOf).toBe("As of 08:00 on 6 December 2017:");
    expect(first).toBe(
      "- Sở Một: October 2017 to November 2017; due from 5 November 2017 on. Please enter the figures and send the report.",
    );
  });
});

it.each([
  ["", "http://bang.test/api/due-days.ics"],
  ["commune:gia-minh", "http://bang.test/api/due-days.ics?commune=gia-minh"],
  ["agency:cq 1&2", "http://bang.test/api/due-days.ics?agency=cq+1%262"],
])("the calendar of %j is at %s", (whose, address) => {
  expect(calendarAddress("http://bang.test/api", whose)).toBe(address);
});
