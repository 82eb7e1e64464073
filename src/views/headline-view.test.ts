// @vitest-environment node

import { describe, expect, it } from "vitest";
import type { SupportLine } from "#src/domain/support-line.ts";
import { ABSENT, NBSP } from "#src/lib/format-number.ts";
import { en } from "#src/messages/en.ts";
import { vi } from "#src/messages/vi.ts";
import { aCommune, aProgramme, aProposal, aSupportLine, withEveryMonth } from "#test/builders.ts";
import { aPeriod, figuresOf } from "#test/filtered-figures.ts";
import { completionHeadline, coverageHeadline, deliveredHeadline, proposalsHeadline, standardHeadline } from "./headline-view.ts";
import { headlineWords } from "./headline-words.ts";

const gave = (delivered: SupportLine["delivered"], month = "2017-09", more: Partial<SupportLine> = {}) =>
  aSupportLine({ delivered, ...more, month });

function plain(notes: readonly string[]): string {
  return notes.join(" | ").replaceAll(NBSP, " ");
}

describe("what was delivered", () => {
  const headline = (lines: SupportLine[], period = "programme") =>
    deliveredHeadline(figuresOf({ lines, filter: { period: aPeriod(period) } }), "vi", vi);

  it("is read at a glance and exact in reach", () => {
    expect(headline([gave(2_499_999_999), gave(1)])).toMatchObject({
      value: `2,5${NBSP}tỷ${NBSP}đồng`,
      exact: `2.500.000.000${NBSP}đồng`,
    });
  });

  it("that is still owed is no 0, neither here nor in the cumulative sums", () => {
    const { value, exact, notes } = headline([gave("not-reported")]);
    expect(value).toBe(ABSENT);
    expect(exact).toBeUndefined();
    expect(notes[0]).toBe(vi.states.notReported);
    expect(plain(notes)).not.toMatch(/\b0 đồng/);
    expect(plain(notes)).toContain(headlineWords.vi.sinceYearStart("2017", ABSENT));
  });

  it("that has no money value says so", () => {
    expect(headline([gave("not-applicable")]).notes[0]).toBe(vi.states.notApplicable);
  });

  it("cumulates to the end of the chosen period: since January, and since the start", () => {
    const lines = [
      gave(1_000_000, "2016-07"),
      gave(2_000_000, "2017-01"),
      gave(4_000_000, "2017-03"),
      gave(8_000_000, "2017-09"),
    ];
    const atQ1 = plain(headline(lines, "2017-Q1").notes);
    expect(atQ1).toContain(headlineWords.vi.sinceYearStart("2017", "6 triệu đồng"));
    expect(atQ1).toContain(headlineWords.vi.sinceProgrammeStart("7 triệu đồng"));
    expect(atQ1).toContain(headlineWords.vi.cumulativeUntil("tháng 3/2017"));
    const whole = plain(headline(lines).notes);
    expect(whole).toContain(headlineWords.vi.sinceYearStart("2017", "14 triệu đồng"));
    expect(whole).not.toContain(headlineWords.vi.sinceProgrammeStart("15 triệu đồng"));
  });

  it("says that nothing is recorded where there is no line", () => {
    const lines = withEveryMonth([gave(1, "2016-08")]);
    const ofLac = figuresOf({ lines, filter: { period: aPeriod("2017-Q3"), communes: ["gia-lac"] } });
    expect(deliveredHeadline(ofLac, "vi", vi).notes[0]).toBe(vi.figures.noSupport);
    expect(headline(lines).notes).not.toContain(vi.figures.noSupport);
  });

  it.each(["2017-10", "2017-Q4"])("of %s, opened without a row, has no figure and no change, and says why", (period) => {
    const programme = aProgramme({ dataThrough: "2017-10" });
    const figures = figuresOf({ lines: withEveryMonth([gave(1)]), programme, filter: { period: aPeriod(period) } });
    const { value, notes } = deliveredHeadline(figures, "vi", vi);
    expect(value).toBe(ABSENT);
    expect(notes[0]).toBe("tháng 10/2017 chưa có số liệu");
    expect(plain(notes)).not.toMatch(/giảm|tăng|không đổi/);
    expect(coverageHeadline(figures, "vi", vi).value).toBe(ABSENT);
  });

  it("is compared with the period before and with last year", () => {
    const lines = [gave(1_000_000, "2016-09"), gave(2_000_000, "2017-06"), gave(3_000_000, "2017-09")];
    const notes = plain(headline(withEveryMonth(lines), "2017-Q3").notes);
    expect(notes).toContain("tăng 50 % so với Quý II/2017");
    expect(notes).toContain("tăng 200 % so với Quý III/2016");
  });

  it("of a year is compared over the months that both years have", () => {
    const lines = withEveryMonth([
      gave(1_000_000, "2016-09"),
      gave(9_000_000, "2016-12"),
      gave(3_000_000, "2017-09"),
      gave(1_000_000, "2017-01"),
    ]);
    const { value, notes } = headline(lines, "2017");
    expect(plain([value])).toBe("4 triệu đồng");
    expect(plain(notes)).toContain("tăng 200 % so với năm 2016, so cùng 3 tháng (7–9)");
  });

  it.each(["2016-Q3", "2016", "2016-07"])("of %s, without a period to compare with, says that once", (period) => {
    const notes = plain(headline(withEveryMonth([gave(1, "2016-09")]), period).notes);
    expect(notes.split("chưa có kỳ trước")).toHaveLength(2);
  });
});

describe("the plan", () => {
  const programme = aProgramme({ firstMonth: "2017-09" });
  const headline = (lines: SupportLine[]) => completionHeadline(figuresOf({ lines, programme }), "vi", vi);

  it.each<[string, SupportLine[], string, string[]]>([
    [
      "half met",
      [gave(1_000_000, "2017-09", { planned: 2_000_000 })],
      `50${NBSP}%`,
      [headlineWords.vi.plannedOf(`2${NBSP}triệu${NBSP}đồng`), headlineWords.vi.allReported],
    ],
    [
      "what is owed of a plan is told in its unit",
      [gave(1_000_000_000, "2017-09", { planned: 1_066_000_000 }), gave("not-reported", "2017-09", { planned: 9_000_000 })],
      `93${NBSP}%`,
      [`chưa báo cáo 9${NBSP}triệu${NBSP}đồng (1 nội dung)`, headlineWords.vi.plannedOf(`1.075${NBSP}triệu${NBSP}đồng`)],
    ],
    ["no plan", [gave(1_000_000)], ABSENT, [vi.figures.noPlan, headlineWords.vi.allReported]],
    [
      "never alone while a plan is owed, nor is all reported then",
      [gave(1_000_000, "2017-09", { planned: 2_000_000 }), gave(3_000_000, "2017-09", { planned: "not-reported" })],
      `200${NBSP}%`,
      ["1 nội dung chưa báo cáo kế hoạch", headlineWords.vi.plannedOf(`2${NBSP}triệu${NBSP}đồng`)],
    ],
    [
      "beside a report that is owed",
      [gave("not-reported", "2017-09", { planned: 2_000_000 }), gave(1_000_000, "2017-09", { planned: "not-reported" })],
      `50${NBSP}%`,
      [
        `chưa báo cáo 2${NBSP}triệu${NBSP}đồng (1 nội dung)`,
        "1 nội dung chưa báo cáo kế hoạch",
        headlineWords.vi.plannedOf(`2${NBSP}triệu${NBSP}đồng`),
      ],
    ],
    [
      "no plan known yet is not that there is none",
      [gave(1_000_000, "2017-09", { planned: "not-reported" })],
      ABSENT,
      ["1 nội dung chưa báo cáo kế hoạch"],
    ],
    ["no line in the period at all: neither a plan nor a report is told of", [], ABSENT, []],
    [
      "nothing reported: not 0 %",
      [gave("not-reported", "2017-09", { planned: 2_000_000 })],
      ABSENT,
      [`chưa báo cáo 2${NBSP}triệu${NBSP}đồng (1 nội dung)`, headlineWords.vi.plannedOf(`2${NBSP}triệu${NBSP}đồng`)],
    ],
  ])("%s", (_, lines, value, notes) => {
    expect(headline(lines)).toMatchObject({ value, notes });
  });

  it("is not said to be reported in full for months that have no data", () => {
    const lines = [gave(1, "2017-07", { planned: 2 }), gave(1, "2017-09", { planned: 2 })];
    const notes = (language: "vi" | "en") =>
      completionHeadline(figuresOf({ lines, filter: { period: aPeriod("2017-Q3") } }), language, vi).notes;
    expect(notes("vi")).toContain("các tháng có số liệu đã báo cáo đủ");
    expect(notes("en")).toContain("everything reported for the months with data");
  });
});

describe("coverage", () => {
  const communes = [aCommune({ id: "a", name: "A" }), aCommune({ id: "b", name: "B" }), aCommune({ id: "c", name: "C" })];

  it("counts communes with help of any sort, and names the others", () => {
    const lines = [
      gave(5, "2017-09", { communeId: "a" }),
      gave("not-applicable", "2017-09", { communeId: "b" }),
      gave(0, "2017-09", { communeId: "c" }),
    ];
    expect(coverageHeadline(figuresOf({ lines, communes }), "vi", vi)).toMatchObject({
      value: headlineWords.vi.communesOf(2, 3),
      notes: [headlineWords.vi.notHelped("C")],
    });
  });

  it.each([
    [40, false],
    [41, true],
  ])("of %i without help all are named, or the first and how many more", (count, isCut) => {
    const many = Array.from({ length: count }, (_, index) => aCommune({ id: String(index), name: `Xã ${index}` }));
    const lines = [gave(5, "2017-09", { communeId: "helped" })];
    const [note = ""] = coverageHeadline(figuresOf({ lines, communes: many }), "vi", vi).notes;
    expect(note.startsWith("chưa có: Xã 0, Xã 1, Xã 2")).toBe(true);
    expect(note.endsWith(isCut ? "Xã 2 và 38 xã khác" : "Xã 38, Xã 39")).toBe(true);
    const [short = ""] = coverageHeadline(figuresOf({ lines, communes: many }), "vi", vi, 1).notes;
    expect(short).toBe(isCut ? "chưa có: Xã 0 và 40 xã khác" : note);
  });

  it("names those that owe a report apart: of them it is not known", () => {
    const lines = [gave(5, "2017-09", { communeId: "a" }), gave("not-reported", "2017-09", { communeId: "b" })];
    expect(coverageHeadline(figuresOf({ lines, communes }), "vi", vi)).toMatchObject({
      value: headlineWords.vi.communesOf(1, 3),
      notes: [headlineWords.vi.notHelped("C"), "chưa báo cáo: B"],
    });
  });

  it("names nobody when all are helped", () => {
    expect(
      coverageHeadline(figuresOf({ lines: [gave(5, "2017-09", { communeId: "a" })], communes: communes.slice(0, 1) }), "vi", vi)
        .notes,
    ).toEqual([]);
  });
});

describe("the standard", () => {
  const recognised = { stage: "recognised", level: "standard" } as const;
  const all = Array.from({ length: 19 }, (_, index) => index + 1);

  it("is being recognised; meeting every criterion is not", () => {
    const communes = [
      aCommune({ id: "a", name: "A", standard: recognised, met: all }),
      aCommune({ id: "b", met: all }),
      aCommune({ id: "c", met: [] }),
    ];
    expect(standardHeadline(communes, aProgramme(), "vi", vi)).toMatchObject({
      value: headlineWords.vi.communesOf(1, 3),
      notes: [headlineWords.vi.recognisedAre("A"), headlineWords.vi.criteriaAverage("12,7", 19)],
    });
  });

  it.each([
    ["vi" as const, vi, ["đã đạt chuẩn: A", "chưa rõ ở 1 đơn vị mới"]],
    ["en" as const, en, ["at standard: A", "not known of 1 new unit"]],
  ])("names those at standard as such, before those of whom it is not known: %s", (language, t, notes) => {
    const communes = [
      aCommune({ id: "a", name: "A", standard: recognised, met: all }),
      aCommune({ id: "b", name: "B", standard: { stage: "notCarriedOver", level: "standard" }, criteria: [] }),
    ];
    expect(standardHeadline(communes, aProgramme(), language, t).notes.slice(0, 2)).toEqual(notes);
  });

  it("averages over the communes of which every criterion is known, and says of how many not all are", () => {
    const communes = [aCommune({ met: [1, 2] }), aCommune({ id: "b", met: [1, 2, 3, 4, 5], of: 7 })];
    expect(standardHeadline(communes, aProgramme(), "vi", vi).notes).toContain(
      "bình quân 2/19 tiêu chí một xã (chưa kể 1 xã chưa rõ đủ tiêu chí)",
    );
  });

  it("of no commune has no average, and neither it nor coverage is 0 of 0", () => {
    expect(standardHeadline([], aProgramme(), "vi", vi)).toMatchObject({ value: "–", notes: [] });
    expect(coverageHeadline(figuresOf({ lines: [gave(5, "2017-09")], communes: [] }), "vi", vi)).toMatchObject({
      value: "–",
      notes: [],
    });
  });
});

describe("proposals", () => {
  it("count those that wait, and warn of those over the limit", () => {
    const proposals = [
      aProposal({ raisedOn: "2017-07-30" }),
      aProposal({ raisedOn: "2017-07-29" }),
      aProposal({ raisedOn: "2017-07-01", answeredOn: "2017-07-11", status: "done" }),
    ];
    expect(proposalsHeadline(proposals, aProgramme(), "vi", vi)).toMatchObject({
      value: "2",
      alert: headlineWords.vi.overdueOf(1, 60),
      notes: [headlineWords.vi.medianDays("10")],
    });
  });

  it("without one overdue have no alert", () => {
    const headline = proposalsHeadline([aProposal({ raisedOn: "2017-07-30" })], aProgramme(), "vi", vi);
    expect(headline.alert).toBeUndefined();
    expect(headline.notes).toEqual([headlineWords.vi.overdueOf(0, 60)]);
  });
});
