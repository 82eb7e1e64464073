// @vitest-environment node
import { describe, expect, it } from "vitest";
import { columnsOfLines } from "#src/domain/columns-of-lines.ts";
import { day, month } from "#src/domain/month.ts";
import { type Filter, NO_FILTER } from "#src/filters/filter.ts";
import type { SponsorsData } from "#src/views/sponsor-list-view.ts";
import { aCommune, aProgramme, aProposal, aSponsor, aSupportLine, aTable } from "#test/builders.ts";
import { assignmentRows, newestLines, sponsorInPeriod, sponsorMonths, waitingProposals } from "./sponsor-page-view.ts";

const SPONSOR = aSponsor({
  assignments: [
    { communeId: "gia-lac", from: month("2016-07"), to: month("2016-12") },
    { communeId: "gia-minh", from: month("2017-01") },
  ],
});
const LINES = [
  aSupportLine({ id: "a", month: "2016-08", communeId: "gia-lac", planned: 10, delivered: 8 }),
  aSupportLine({ id: "b", month: "2017-08", planned: 20, delivered: "not-reported" }),
  aSupportLine({ id: "c", month: "2017-10", delivered: 999 }),
  aSupportLine({ id: "d", sponsor: { type: "enterprise", id: "01" }, delivered: 7 }),
];
const READ: SponsorsData = {
  programme: aProgramme(),
  communes: [aCommune({ id: "gia-lac", name: "Gia Lạc" }), aCommune()],
  sponsors: [SPONSOR],
  table: aTable(LINES),
  proposals: [],
};
const LATER: Filter = { ...NO_FILTER, period: { grain: "year", year: 2017 }, sponsorType: "enterprise" };

describe("the page of a sponsor", () => {
  it("shows the communes it had in the period, and what it gave there, whatever sponsors are filtered", () => {
    const { byCommune, total, standing } = sponsorInPeriod(SPONSOR, LATER, READ);
    expect(byCommune.map(({ name, isInCharge, total: of }) => [name, isInCharge, of.planned])).toEqual([["Gia Minh", true, 20]]);
    expect(total.planned).toBe(20);
    expect(standing).toBe("owed");
  });

  it("marks help for a commune that it had not in the period", () => {
    const helped = { ...READ, table: aTable([aSupportLine({ month: "2017-08", communeId: "gia-lac", delivered: 5 })]) };
    const rows = sponsorInPeriod(SPONSOR, LATER, helped).byCommune;
    expect(rows.map(({ communeId, isInCharge }) => [communeId, isInCharge])).toEqual([
      ["gia-minh", true],
      ["gia-lac", false],
    ]);
  });

  it("adds up every month of the programme, and none after it", () => {
    const { months, whole } = sponsorMonths(SPONSOR, LATER, READ);
    expect([months.length, months[0]?.month, months.at(-1)?.month]).toEqual([15, "2016-07", "2017-09"]);
    expect(months.reduce((sum, { total }) => sum + total.delivered, 0)).toBe(8);
    expect(whole.total.delivered).toBe(8);
  });

  it("tells which assignments have ended", () => {
    expect(assignmentRows(SPONSOR, READ).map(({ name, hasEnded }) => [name, hasEnded])).toEqual([
      ["Gia Minh", false],
      ["Gia Lạc", true],
    ]);
  });

  it("has no commune any longer that has ended, though the assignment names no end", () => {
    const communes = [aCommune({ id: "gia-lac", name: "Gia Lạc" }), aCommune({ validTo: day("2017-03-31") })];
    const [latest] = assignmentRows(SPONSOR, { ...READ, communes });
    expect([latest?.name, latest?.to, latest?.hasEnded]).toEqual(["Gia Minh", "2017-03", true]);
  });

  it("lists its newest lines and counts all of them", () => {
    const { newest, count } = newestLines(SPONSOR, columnsOfLines(LINES), LATER, READ, 1);
    expect([newest.map(({ id }) => id), count]).toEqual([["b"], 2]);
  });

  it("lists what waits for it, the oldest first", () => {
    const addressedTo = { type: "agency", id: "01" } as const;
    const proposals = [
      aProposal({ id: "new", addressedTo, raisedOn: "2017-09-01" }),
      aProposal({ id: "old", addressedTo, raisedOn: "2017-01-01" }),
      aProposal({ id: "done", addressedTo, status: "done" }),
      aProposal({ id: "nobody" }),
    ];
    const waiting = waitingProposals(SPONSOR, proposals, NO_FILTER, READ);
    expect(waiting.map(({ proposal, isOverdue }) => [proposal.id, isOverdue])).toEqual([
      ["old", true],
      ["new", false],
    ]);
    const ended = { ...READ, communes: [aCommune({ validTo: day("2017-06-30") })] };
    expect(waitingProposals(SPONSOR, proposals, NO_FILTER, ended)).toEqual([]);
  });
});
