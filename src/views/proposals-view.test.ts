// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day, month } from "#src/domain/month.ts";
import { quarterOf } from "#src/domain/period.ts";
import { PROPOSAL_STATUSES, type Proposal } from "#src/domain/proposal.ts";
import { type Filter, NO_FILTER } from "#src/filters/filter.ts";
import { aCommune, aProgramme, aProposal, aSponsor } from "#test/builders.ts";
import {
  groupRows,
  openByCommune,
  type ProposalsData,
  proposalRows,
  proposalsToDate,
  proposalsUnder,
  statusCounts,
  summaryOf,
  waitingForNobody,
  waitingLeftOut,
  withoutAddresseeLeftOut,
  withStatus,
} from "./proposals-view.ts";

const AGENCY = { type: "agency", id: "01" } as const;
const ENTERPRISE = { type: "enterprise", id: "01" } as const;

function reading(proposals: readonly Proposal[], changed: Partial<ProposalsData> = {}): ProposalsData {
  return { programme: aProgramme(), proposals, communes: [aCommune()], sponsors: [aSponsor()], ...changed };
}

describe("under a filter", () => {
  const data = reading([
    aProposal({ id: "open-old", raisedOn: "2016-08-01", addressedTo: AGENCY }),
    aProposal({ id: "raised-in", raisedOn: "2017-07-02", status: "accepted", answeredOn: "2017-07-09", addressedTo: ENTERPRISE }),
    aProposal({ id: "answered-in", raisedOn: "2017-01-02", status: "done", answeredOn: "2017-08-01", kind: "training" }),
    aProposal({ id: "before", raisedOn: "2017-01-02", status: "done", answeredOn: "2017-02-01", communeId: "gia-lac" }),
  ]);

  it.each<[string, Partial<Filter>, string[]]>([
    ["no filter", {}, ["open-old", "raised-in", "answered-in", "before"]],
    ["a quarter: raised in it", { period: { grain: "quarter", quarter: quarterOf(month("2017-07")) } }, ["raised-in"]],
    ["a quarter with nothing in it", { period: { grain: "quarter", quarter: quarterOf(month("2016-12")) } }, []],
    ["a commune", { communes: ["gia-lac"] }, ["before"]],
    ["a kind, which proposals do not follow", { kinds: ["training"] }, ["open-old", "raised-in", "answered-in", "before"]],
    ["a sponsor type: the addressee's", { sponsorType: "enterprise" }, ["raised-in"]],
    ["a sponsor: the addressee", { sponsors: ["agency:01"] }, ["open-old"]],
    ["a sponsor of another type than the one with the same id", { sponsors: ["agency:01"], sponsorType: "enterprise" }, []],
  ])("%s", (_, given, ids) => {
    expect(proposalsUnder({ ...NO_FILTER, ...given }, data).map(({ id }) => id)).toEqual(ids);
  });

  it("counts of one set how many wait, of all that were raised; a period leaves waiting ones out, and says how many", () => {
    const august = { ...NO_FILTER, period: { grain: "month", month: month("2017-08") } as const };
    const toDate = proposalsToDate(august, data);
    expect([toDate.filter(({ status }) => status === "open").length, toDate.length]).toEqual([1, 4]);
    expect(waitingLeftOut(august, data)).toBe(1);
    expect(waitingLeftOut(NO_FILTER, data)).toBe(0);
  });

  it("of a commune that has ended none waits: it is in no figure, and is told where it is listed", () => {
    const ended = aCommune({ validTo: day("2017-08-31") });
    const proposals = [
      ...data.proposals,
      aProposal({ id: "lives", communeId: "gia-lac" }),
      aProposal({ id: "done", status: "done", answeredOn: "2017-08-01" }),
    ];
    const ids = (given: ProposalsData) => proposalsToDate(NO_FILTER, given).map(({ id }) => id);
    const gone = reading(proposals, { communes: [ended, aCommune({ id: "gia-lac" })] });
    expect(ids(gone)).toEqual(["raised-in", "answered-in", "before", "lives", "done"]);
    expect(waitingForNobody(proposalsUnder(NO_FILTER, gone), gone)).toBe(1);
    const august = { ...NO_FILTER, period: { grain: "month", month: month("2017-08") } as const };
    expect([gone, data].map((given) => waitingLeftOut(august, given))).toEqual([1, 1]);
    expect(waitingLeftOut(august, reading(data.proposals, { communes: [ended] }))).toBe(0);
    // It is there in September, the last month: of a month that has begun it is asked.
    const still = reading(proposals, { communes: [aCommune({ validTo: day("2017-09-01") })] });
    expect(ids(still)).toHaveLength(6);
    expect(waitingForNobody(proposals, still)).toBe(0);
    expect(ids(reading(proposals, { communes: null }))).toHaveLength(6);
  });

  it("on sponsors, those without an addressee are counted as left out, under the rest of the filter", () => {
    expect(withoutAddresseeLeftOut(NO_FILTER, data)).toBe(0);
    expect(withoutAddresseeLeftOut({ ...NO_FILTER, sponsorType: "agency" }, data)).toBe(2);
    expect(withoutAddresseeLeftOut({ ...NO_FILTER, sponsorType: "agency", communes: ["gia-lac"] }, data)).toBe(1);
  });
});

describe("the rows", () => {
  const proposals = [
    aProposal({ id: "answered", raisedOn: "2016-01-01", status: "done", answeredOn: "2016-02-01" }),
    aProposal({ id: "fresh", raisedOn: "2017-09-20" }),
    aProposal({ id: "overdue", raisedOn: "2017-01-01", addressedTo: AGENCY }),
    aProposal({ id: "latest", raisedOn: "2016-01-01", status: "declined", answeredOn: "2017-09-01" }),
    aProposal({ id: "no-day", raisedOn: "2016-01-01", status: "declined" }),
    aProposal({ id: "ahead", raisedOn: "2017-10-20" }),
  ];
  const rows = proposalRows(proposals, reading(proposals), "vi");

  it("stand overdue first, then waiting, then the latest answers", () => {
    expect(rows.map(({ proposal }) => proposal.id)).toEqual(["overdue", "fresh", "ahead", "latest", "answered", "no-day"]);
  });

  it("know the days: waited so far, or until the answer; none without its day, none below 0", () => {
    expect(rows.map(({ days }) => days)).toEqual([270, 8, 0, 609, 31, null]);
    expect(rows.map((row) => row.isOverdue)).toEqual([true, false, false, false, false, false]);
  });

  it("name commune, kind and addressee; what is not in the lists stands under its id", () => {
    expect(rows[0]).toMatchObject({ commune: "Gia Minh", kind: "Đường", addressee: { key: "agency:01", name: "Cơ quan 01" } });
    expect(rows[1]?.addressee).toBeNull();
    const strange = [aProposal({ communeId: "x", kind: "y", addressedTo: { type: "enterprise", id: "z" } })];
    expect(proposalRows(strange, reading(strange, { communes: null, sponsors: null }), "vi")[0]).toMatchObject({
      commune: "x",
      kind: "y",
      addressee: { key: "enterprise:z", name: "z" },
    });
  });

  it("are summed up", () => {
    expect(summaryOf(rows)).toEqual({ all: 6, open: 3, overdue: 1, answered: 3, medianDays: 320, oldest: 270 });
    expect(summaryOf([])).toEqual({ all: 0, open: 0, overdue: 0, answered: 0, medianDays: null, oldest: null });
  });

  it("are chosen by status", () => {
    expect(statusCounts(rows)).toEqual({ open: 3, accepted: 0, done: 1, declined: 2, all: 6 });
    expect(withStatus(rows, "declined").map(({ proposal }) => proposal.id)).toEqual(["latest", "no-day"]);
    expect(withStatus(rows, "all")).toBe(rows);
  });

  it("are grouped, those without an addressee in a group of their own", () => {
    const groups = groupRows(rows, "addressee");
    expect(groups.map(({ name, summary }) => [name, summary.all, summary.overdue])).toEqual([
      ["Cơ quan 01", 1, 1],
      [null, 5, 0],
    ]);
  });
});

it("groups hold each proposal once, and their counts add up to the whole", () => {
  const anyProposal = fc.record({
    communeId: fc.constantFrom("a", "b", "c"),
    status: fc.constantFrom(...PROPOSAL_STATUSES),
    addressedTo: fc.constantFrom(null, AGENCY, ENTERPRISE),
    raisedOn: fc.constantFrom("2016-08-01", "2017-07-29", "2017-07-30", "2017-09-28"),
  });
  fc.assert(
    fc.property(
      fc.array(anyProposal, { maxLength: 60, size: "max" }),
      fc.constantFrom("commune", "addressee"),
      (given, grouping) => {
        const proposals = given.map((fields, index) => aProposal({ ...fields, id: String(index) }));
        const rows = proposalRows(proposals, reading(proposals), "vi");
        const whole = summaryOf(rows);
        const groups = groupRows(rows, grouping);
        for (const figure of ["all", "open", "overdue", "answered"] as const) {
          expect(groups.reduce((sum, { summary }) => sum + summary[figure], 0)).toBe(whole[figure]);
        }
      },
    ),
  );
});

it("open proposals are counted by commune, the overdue among them", () => {
  const proposals = [
    aProposal({ communeId: "a", raisedOn: "2017-07-30" }),
    aProposal({ communeId: "a", raisedOn: "2017-07-29" }),
    aProposal({ communeId: "a", raisedOn: "2016-07-29", status: "declined" }),
    aProposal({ communeId: "b", raisedOn: "2016-07-29" }),
    aProposal({ communeId: "c", raisedOn: "2016-07-29", status: "done" }),
  ];
  expect([...openByCommune(proposals, aProgramme())]).toEqual([
    ["a", { open: 2, overdue: 1 }],
    ["b", { open: 1, overdue: 1 }],
  ]);
});
