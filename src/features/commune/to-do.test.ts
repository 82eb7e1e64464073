// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day, month } from "#src/domain/month.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import { buildSupportTable } from "#src/domain/support-table.ts";
import { aCommune, aProgramme, aProposal, aSupportLine } from "#test/builders.ts";
import { anyProgramme } from "#test/generated-programme.ts";
import { waited } from "#test/recount.ts";
import { countToDo, isAllDone, toDoOf } from "./to-do.ts";

const tableOf = (lines: readonly SupportLine[]) => buildSupportTable(lines, { communes: [], kinds: [], sponsors: [] });
const programme = aProgramme();
const today = day("2017-09-30");
const allMet = programme.criteriaSet.criteria.map(({ number }) => ({ number, met: true }));
const commune = { ...aCommune({ id: "gia-minh" }), criteria: allMet };
const given = { commune, programme, today, proposals: [], table: tableOf([]) };

describe("what is to be done for a commune", () => {
  it("is nothing once all criteria are met, no request is overdue and no report is owed", () => {
    expect(toDoOf(given)).toEqual({ missing: [], unknown: [], overdue: [], owed: [], absent: null });
    expect(isAllDone(toDoOf(given))).toBe(true);
  });

  it.each([
    [
      "a criterion that is not met",
      { commune: { ...commune, criteria: allMet.map((one, index) => ({ ...one, met: index > 0 })) } },
    ],
    ["a criterion of which nothing is known", { commune: { ...commune, criteria: allMet.slice(1) } }],
    ["proposals that could not be read", { proposals: null }],
    ["lines that could not be read", { table: null }],
  ])("is not nothing with %s", (_, changed) => {
    expect(isAllDone(toDoOf({ ...given, ...changed }))).toBe(false);
  });

  it.each([
    ["2017-08-31", 0],
    ["2017-09-01", 3],
  ])("of a commune whose last day is %s only reports are left to ask for once it is no more", (validTo, others) => {
    const gone = {
      ...commune,
      criteria: allMet.slice(2).map((one, index) => ({ ...one, met: index > 0 })),
      validTo: day(validTo),
    };
    const proposals = [aProposal({ communeId: "gia-minh", raisedOn: "2016-09-01" })];
    const lines = [aSupportLine({ communeId: "gia-minh", month: "2017-08", delivered: "not-reported" })];
    const { missing, unknown, overdue, owed, absent } = toDoOf({ ...given, commune: gone, proposals, table: tableOf(lines) });
    expect(missing.length + (overdue?.length ?? 0) + (unknown.length > 0 ? 1 : 0)).toBe(others);
    expect(owed).toHaveLength(1);
    expect(absent?.on ?? null).toBe(others > 0 ? null : "2017-09-01");
  });

  it("takes a request for overdue from the day after the last that is allowed, the longest wait first", () => {
    const limit = programme.thresholds.proposalOverdueDays;
    const raised = (id: string, days: number) =>
      aProposal({
        id,
        communeId: "gia-minh",
        raisedOn: new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10),
      });
    const proposals = [raised("on time", limit), raised("late", limit + 1), raised("later", limit + 9)];
    const { overdue } = toDoOf({ ...given, proposals });
    expect(overdue?.map(({ proposal, days }) => [proposal.id, days])).toEqual([
      ["later", limit + 9],
      ["late", limit + 1],
    ]);
  });

  it("holds a request for open that was answered after the day", () => {
    const answered = (answeredOn: string) => aProposal({ id: answeredOn, raisedOn: "2017-01-01", status: "done", answeredOn });
    const { overdue } = toDoOf({ ...given, proposals: [answered("2017-09-30"), answered("2017-10-01")] });
    expect(overdue?.map(({ proposal }) => proposal.id)).toEqual(["2017-10-01"]);
  });

  it("names who owes reports, of which months, most lines first", () => {
    const owing = (id: string, sponsor: string, ofMonth: string) =>
      aSupportLine({
        id,
        communeId: "gia-minh",
        month: ofMonth,
        delivered: "not-reported",
        sponsor: { type: "agency", id: sponsor },
      });
    const lines = [
      owing("1", "cq-01", "2017-09"),
      owing("2", "cq-02", "2017-08"),
      owing("3", "cq-02", "2017-07"),
      owing("4", "cq-02", "2017-07"),
      aSupportLine({ id: "5", communeId: "gia-minh", delivered: 0 }),
    ];
    expect(toDoOf({ ...given, table: tableOf(lines) }).owed).toEqual([
      { sponsor: { type: "agency", id: "cq-02" }, lines: 3, months: [month("2017-07"), month("2017-08")] },
      { sponsor: { type: "agency", id: "cq-01" }, lines: 1, months: [month("2017-09")] },
    ]);
  });
});

it("agrees with the rows, counted anew: criteria not met, requests open over the threshold, lines owed", () => {
  let entries = 0;
  for (const programmeGiven of fc.sample(anyProgramme, { seed: 54, numRuns: 150 })) {
    const { communes, proposals, lines, programme: ofGiven } = programmeGiven;
    const table = tableOf(lines);
    const now = day(ofGiven.updatedAt.slice(0, 10));
    for (const one of communes) {
      const toDo = toDoOf({ commune: one, programme: ofGiven, today: now, proposals, table });
      const late = proposals.filter(
        (each) =>
          each.communeId === one.id && each.status === "open" && waited(each, now) > ofGiven.thresholds.proposalOverdueDays,
      );
      const owing = lines.filter((line) => line.communeId === one.id && line.delivered === "not-reported");
      expect(toDo.missing.map(({ number }) => number).sort()).toEqual(
        one.criteria.flatMap(({ number, met }) => (met ? [] : [number])).sort(),
      );
      expect(toDo.overdue?.map(({ proposal }) => proposal.id).sort()).toEqual(late.map(({ id }) => id).sort());
      for (const { sponsor, lines: count } of toDo.owed ?? []) {
        const theirs = owing.filter((line) => line.sponsor.type === sponsor.type && line.sponsor.id === sponsor.id);
        expect(count).toBe(theirs.length);
      }
      const missing = one.criteria.filter(({ met }) => !met).length;
      expect(countToDo(toDo)).toBe(missing + late.length + owing.length);
      entries += countToDo(toDo);
    }
  }
  expect(entries).toBeGreaterThan(1000);
});
