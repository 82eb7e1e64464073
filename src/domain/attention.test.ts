// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyManyLines } from "#test/arbitraries.ts";
import { aCommune, aProposal, aSpan, aSponsor, aSupportLine, aTable } from "#test/builders.ts";
import { type Attention, criteriaAttention, proposalAttention, sponsorAttention, supportAttention } from "./attention.ts";
import { crossTotals } from "./cross-totals.ts";
import { hasSupport } from "./figures.ts";
import { day, month, monthsOf } from "./month.ts";
import type { Thresholds } from "./programme.ts";
import { EVERYTHING } from "./support-filter.ts";
import type { SupportLine } from "./support-line.ts";
import { EMPTY_TOTAL } from "./totals.ts";

const SPAN = aSpan("2016-07", "2017-09");
const THRESHOLDS: Thresholds = { monthsWithoutSupport: 2, lowCompletion: 0.5, quarterElapsed: 2 / 3, proposalOverdueDays: 60 };
const COMMUNE = aCommune();

/** Somebody else's lines, so that no month is without data. */
const OTHERS = monthsOf({ first: SPAN.firstMonth, last: SPAN.dataThrough }).map((at) =>
  aSupportLine({
    id: `other-${at}`,
    month: at,
    communeId: "elsewhere",
    sponsor: { type: "enterprise", id: "other" },
    delivered: 0,
  }),
);

type Situation = { lines: SupportLine[]; thresholds?: Partial<Thresholds>; span?: typeof SPAN };

function found(rule: Attention["rule"], { lines, thresholds, span = SPAN }: Situation): Attention[] {
  const inputs = {
    span,
    thresholds: { ...THRESHOLDS, ...thresholds },
    communes: [COMMUNE],
    table: aTable([...lines, ...OTHERS]),
  };
  return supportAttention(inputs).filter((attention) => attention.rule === rule);
}

describe("no support", () => {
  const gave = (at: string) => aSupportLine({ month: at, delivered: 5 });

  it.each([
    ["2017-09", null],
    ["2017-08", null],
    ["2017-07", { months: 2, lastMonth: "2017-07" }],
    ["2017-06", { months: 3, lastMonth: "2017-06" }],
    ["2016-07", { months: 14, lastMonth: "2016-07" }],
  ])("last in %s: %j", (last, expected) => {
    const attention = found("no-support", { lines: [gave(last)] });
    expect(attention).toEqual(expected ? [{ rule: "no-support", communeId: "gia-minh", ...expected }] : []);
  });

  it("since the start has no last month, also when a line lies before it or after the data", () => {
    const expected = [{ rule: "no-support", communeId: "gia-minh", months: 15, lastMonth: null }];
    expect(found("no-support", { lines: [] })).toEqual(expected);
    expect(found("no-support", { lines: [gave("2016-06"), gave("2017-10")] })).toEqual(expected);
  });

  it.each<[string, SupportLine[], number]>([
    ["a reported zero is no support", [gave("2017-07"), aSupportLine({ month: "2017-09", delivered: 0 })], 1],
    ["help without a money value is support", [gave("2017-07"), aSupportLine({ month: "2017-08" })], 0],
    [
      "a month still owed breaks the silence",
      [gave("2017-07"), aSupportLine({ month: "2017-09", delivered: "not-reported" })],
      0,
    ],
    ["support of another commune is not this one's", [aSupportLine({ communeId: "gia-lac", delivered: 5 })], 1],
  ])("%s", (_, lines, count) => {
    expect(found("no-support", { lines })).toHaveLength(count);
  });

  it.each([
    [0, 1, 1],
    [1, 1, 1],
    [2, 1, 0],
    [14, 14, 1],
    [15, 14, 0],
  ])("with a limit of %i months, %i without: %i named", (monthsWithoutSupport, without, count) => {
    const last = without === 1 ? "2017-08" : "2016-07";
    expect(found("no-support", { lines: [gave(last)], thresholds: { monthsWithoutSupport } })).toHaveLength(count);
  });
});

describe("a month that was opened without a row", () => {
  const gave = [aSupportLine({ month: "2017-07", delivered: 5 })];
  const table = aTable(gave);
  const inputs = { span: SPAN, thresholds: THRESHOLDS, communes: [COMMUNE], table };

  it("is without data: nobody is named for its silence, commune or sponsor", () => {
    expect(supportAttention(inputs)).toEqual([]);
    const october = { ...SPAN, dataThrough: month("2017-10") };
    const sponsor = aSponsor({ id: "09", assignments: [{ communeId: COMMUNE.id, from: month("2016-07") }] });
    expect(sponsorAttention({ ...inputs, span: october }, [sponsor])).toEqual([]);
    expect(sponsorAttention(inputs, [sponsor])).toHaveLength(1);
  });
});

describe("months between which one is without data", () => {
  const others = ["2017-04", "2017-05", "2017-07", "2017-08"].map((at) =>
    aSupportLine({ id: at, month: at, communeId: "elsewhere", delivered: 5 }),
  );
  const silentIn = (lines: readonly SupportLine[]) => {
    const inputs = { span: aSpan("2017-04", "2017-08"), thresholds: THRESHOLDS, communes: [COMMUNE] };
    const attention = supportAttention({ ...inputs, table: aTable([...lines, ...others]) });
    return attention.map((one) => (one.rule === "no-support" ? [one.months, one.lastMonth] : []));
  };

  it("are not in a row: counted are those after it, and all where there never was support", () => {
    expect(silentIn([aSupportLine({ month: "2017-04", delivered: 5 })])).toEqual([[2, "2017-04"]]);
    expect(silentIn([aSupportLine({ month: "2017-07", delivered: 5 })])).toEqual([]);
    expect(silentIn([])).toEqual([[4, null]]);
  });
});

describe("a plan that is behind", () => {
  const line = (delivered: SupportLine["delivered"], planned: SupportLine["planned"] = 100) =>
    aSupportLine({ month: "2017-07", planned, delivered });

  it.each<[string, SupportLine[], number | null]>([
    ["under half", [line(49)], 0.49],
    ["exactly half is not behind", [line(50)], null],
    ["nothing delivered", [line(0)], 0],
    ["no plan cannot be missed", [line(0, "not-applicable")], null],
    ["a plan of zero neither", [line(0, 0)], null],
    ["nothing reported yet is owed, not behind", [line("not-reported")], null],
    ["a report that is owed could still undo it", [line(10), line("not-reported")], null],
    ["also one of a line without a plan", [line(10), line("not-reported", "not-applicable")], null],
    ["with no plan known yet nobody is behind", [line(10, "not-reported")], null],
    ["only this quarter counts", [line(60), aSupportLine({ month: "2017-06", planned: 1000, delivered: 0 })], null],
    ["lines after the data do not count", [line(60), aSupportLine({ month: "2017-10", planned: 1000, delivered: 0 })], null],
  ])("%s", (_, lines, completion) => {
    const expected = { rule: "plan-behind", communeId: "gia-minh", quarter: "2017-Q3", completion };
    expect(found("plan-behind", { lines })).toEqual(completion === null ? [] : [expected]);
  });

  it("names one whose plan is not known whole, since that could only make it worse, with how many plans are not", () => {
    expect(found("plan-behind", { lines: [line(10), line(5, "not-reported")] })).toEqual([
      { rule: "plan-behind", communeId: "gia-minh", quarter: "2017-Q3", completion: 0.15, linesPlanOwed: 1 },
    ]);
  });

  it.each([
    ["2017-07", 0],
    ["2017-08", 1],
    ["2017-09", 1],
  ])("with data through %s, two thirds being the limit: %i named", (dataThrough, count) => {
    expect(found("plan-behind", { lines: [line(10)], span: aSpan("2016-07", dataThrough) })).toHaveLength(count);
  });

  it("takes the plan of the months with data only", () => {
    const lines = [line(60), aSupportLine({ month: "2017-09", planned: 1000, delivered: "not-reported" })];
    expect(found("plan-behind", { lines, span: aSpan("2016-07", "2017-08") })).toEqual([]);
  });
});

describe("not reported", () => {
  const owes = (at: string) => aSupportLine({ month: at, delivered: "not-reported" });

  it("is told once a commune, with its months in order and the number of lines", () => {
    const lines = [owes("2017-09"), owes("2017-03"), owes("2017-09"), aSupportLine({ month: "2017-05" })];
    expect(found("not-reported", { lines })).toEqual([
      { rule: "not-reported", communeId: "gia-minh", months: ["2017-03", "2017-09"], lines: 3, sponsors: ["agency:01"] },
    ]);
  });

  it("names those who owe, and nobody who has reported", () => {
    const by = (id: string, delivered: SupportLine["delivered"]) =>
      aSupportLine({ month: "2017-09", sponsor: { type: "enterprise", id }, delivered });
    const [told] = found("not-reported", { lines: [by("01", "not-reported"), by("02", 5), owes("2017-03")] });
    expect(told).toMatchObject({ sponsors: expect.arrayContaining(["enterprise:01", "agency:01"]) });
    expect(told).not.toMatchObject({ sponsors: expect.arrayContaining(["enterprise:02"]) });
  });

  it("is not said of zero, of help without money, or of months before or after the data", () => {
    const lines = [aSupportLine({ delivered: 0 }), aSupportLine(), owes("2016-06"), owes("2017-10")];
    expect(found("not-reported", { lines })).toEqual([]);
  });
});

describe("a sponsor without a line this quarter", () => {
  const named = (assignments: [communeId: string, from: string, to?: string][], lines: SupportLine[] = [], shown = [COMMUNE]) => {
    const sponsor = aSponsor({
      type: "enterprise",
      assignments: assignments.map(([communeId, from, to]) => ({
        communeId,
        from: month(from),
        ...(to ? { to: month(to) } : {}),
      })),
    });
    const idle = sponsorAttention({ span: SPAN, table: aTable([...lines, ...OTHERS]), communes: shown }, [sponsor]);
    return idle.map((attention) => attention.rule === "sponsor-idle" && [attention.communeIds, attention.quarter]);
  };
  const gave = (at: string, type: "agency" | "enterprise" = "enterprise") =>
    aSupportLine({ month: at, sponsor: { type, id: "01" }, delivered: "not-reported" });

  it.each<[string, [string, string, string?][], SupportLine[], number]>([
    ["is named", [["gia-minh", "2016-07"]], [], 1],
    ["whose commune came in the quarter's last month is named", [["gia-minh", "2017-09"]], [], 1],
    ["whose commune comes later is not", [["gia-minh", "2017-10"]], [], 0],
    ["whose commune left in the quarter's first month is named", [["gia-minh", "2016-07", "2017-07"]], [], 1],
    ["whose commune left before is not", [["gia-minh", "2016-07", "2017-06"]], [], 0],
    ["that has no commune is not", [], [], 0],
    ["with a line in the quarter is not, reported or not", [["gia-minh", "2016-07"]], [gave("2017-07")], 0],
    ["with a line in the quarter before is named", [["gia-minh", "2016-07"]], [gave("2017-06")], 1],
    ["with a line after the data is named", [["gia-minh", "2016-07"]], [gave("2017-10")], 1],
    ["is not its namesake of the other type", [["gia-minh", "2016-07"]], [gave("2017-09", "agency")], 1],
  ])("%s", (_, assignments, lines, count) => {
    expect(named(assignments, lines)).toHaveLength(count);
  });

  it("is not named to those who look at a commune that it has given back", () => {
    expect(
      named([
        ["gia-minh", "2016-07", "2016-12"],
        ["lien-son", "2017-01"],
      ]),
    ).toEqual([]);
    const lienSon = aCommune({ id: "lien-son" });
    expect(
      named(
        [
          ["gia-minh", "2016-07", "2016-12"],
          ["lien-son", "2017-01"],
        ],
        [],
        [lienSon],
      ),
    ).toEqual([[["lien-son"], "2017-Q3"]]);
  });
});

describe("a criterion lost", () => {
  const with17 = (met: boolean, since?: string) =>
    aCommune({ criteria: [{ number: 17, met, ...(since ? { since: month(since) } : {}) }] });

  it.each([
    ["lost within the programme", false, "2017-05", 1],
    ["lost in its first month", false, "2016-07", 1],
    ["lost before it", false, "2016-06", 0],
    ["lost after the data", false, "2017-10", 0],
    ["never met", false, undefined, 0],
    ["met", true, "2017-05", 0],
  ])("%s", (_, met, since, count) => {
    expect(criteriaAttention([with17(met, since)], SPAN)).toHaveLength(count);
  });
});

describe("proposals overdue", () => {
  // 60 days before 28/09/2017 is 30/07/2017.
  it("are named from the 61st day on, once a commune with the longest", () => {
    const proposals = [
      aProposal({ raisedOn: "2017-07-30", addressedTo: { type: "agency", id: "not-yet" } }),
      aProposal({ raisedOn: "2017-07-29", addressedTo: { type: "agency", id: "01" } }),
      aProposal({ raisedOn: "2017-01-01" }),
      aProposal({ raisedOn: "2017-01-02", addressedTo: { type: "agency", id: "01" } }),
      aProposal({ raisedOn: "2016-08-01", status: "done", answeredOn: "2017-09-01" }),
      aProposal({ raisedOn: "2017-07-30", communeId: "gia-lac" }),
    ];
    expect(proposalAttention(proposals, day("2017-09-28"), THRESHOLDS)).toEqual([
      {
        rule: "proposals-overdue",
        communeId: "gia-minh",
        count: 3,
        longestDays: 270,
        limitDays: 60,
        addressees: [{ type: "agency", id: "01" }, null],
      },
    ]);
  });
});

it("who is silent, and what is owed, is what all lines of all months say", () => {
  fc.assert(
    fc.property(anyManyLines, fc.integer({ min: 0, max: 6 }), (lines, monthsWithoutSupport) => {
      const table = aTable(lines);
      const span = aSpan("2016-07", "2019-06");
      const range = { first: span.firstMonth, last: span.dataThrough };
      const communes = table.columns.commune.keys.map((id) => aCommune({ id }));
      const found = supportAttention({ span, thresholds: { ...THRESHOLDS, monthsWithoutSupport }, communes, table });
      const known = monthsOf(range).filter((at) => lines.some((line) => line.month === at));
      const byMonth = crossTotals(table, { ...EVERYTHING, range }, "commune", "month");
      const bySponsor = crossTotals(table, { ...EVERYTHING, range }, "commune", "sponsor");
      const expected = communes.flatMap(({ id }) => {
        const ofMonth = (at: string) => byMonth.get(id)?.get(at) ?? EMPTY_TOTAL;
        const lastMonth = known.findLast((at) => hasSupport(ofMonth(at)) || ofMonth(at).linesNotReported > 0) ?? null;
        const gap = monthsOf(range).findLast((at) => at < (known.at(-1) ?? "") && !known.includes(at)) ?? "";
        const after = [lastMonth, gap].map((at) => at ?? "").sort();
        const silent = lastMonth === null ? known.length : known.filter((at) => at > (after[1] ?? "")).length;
        const owed = [...(byMonth.get(id) ?? [])].filter(([, { linesNotReported }]) => linesNotReported > 0);
        const owing = [...(bySponsor.get(id) ?? [])].filter(([, { linesNotReported }]) => linesNotReported > 0);
        const count = owed.reduce((sum, [, { linesNotReported }]) => sum + linesNotReported, 0);
        return [
          ...(silent > 0 && silent >= monthsWithoutSupport
            ? [{ rule: "no-support", communeId: id, months: silent, lastMonth }]
            : []),
          ...(count > 0
            ? [
                {
                  rule: "not-reported",
                  communeId: id,
                  months: owed.map(([at]) => at),
                  lines: count,
                  sponsors: owing.map(([key]) => key),
                },
              ]
            : []),
        ];
      });
      expect(found.filter(({ rule }) => rule !== "plan-behind")).toEqual(expected);
    }),
  );
});
