// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadedTogether, valueOf } from "#src/lib/loaded.ts";
import { anyLines } from "#test/arbitraries.ts";
import { aCommune, anAdjustment, aProgramme, aProposal, aSponsor, aSupportLine } from "#test/builders.ts";
import { demoDataset } from "#test/demo-dataset.ts";
import { heldLines } from "#test/held-lines.ts";
import { day, month } from "./month.ts";
import { CHANGE_KINDS, type Publication, type ReviewChange, type UnreadIds } from "./review-change.ts";
import { changesSince, changesSinceDay, linesChanged } from "./review-changes.ts";
import { EVERYTHING } from "./support-filter.ts";
import { supportShift } from "./support-shift.ts";
import { buildSupportTable } from "./support-table.ts";
import { totals } from "./totals.ts";

const DIMENSIONS = { communes: [], kinds: [], sponsors: [] };

const NOTHING_UNREAD: UnreadIds = { lines: new Set(), sponsors: new Set(), proposals: new Set() };

function aPublication(given: Partial<Publication> = {}): Publication {
  return { programme: aProgramme(), communes: [], sponsors: [], lines: [], proposals: [], unread: NOTHING_UNREAD, ...given };
}

/** A change in few words: its kind and what it is about. */
function told(change: ReviewChange): string {
  switch (change.kind) {
    case "line-corrected":
    case "line-reported":
      return `${change.kind} ${change.later.id}: ${change.fields.join(",")}`;
    case "line-added":
    case "line-removed":
    case "line-mended":
    case "line-unread":
      return `${change.kind} ${change.line.id}`;
    case "months-reported":
      return `${change.kind} ${change.months.first}..${change.months.last}`;
    case "criteria-set-changed":
      return `${change.kind} ${change.from} ${change.to}`;
    case "criterion-lost":
    case "criterion-met":
      return `${change.kind} ${change.commune.id} ${change.number}`;
    case "commune-recognised":
    case "stage-changed":
      return `${change.kind} ${change.commune.id}`;
    case "proposal-overdue":
    case "proposal-answered":
    case "proposal-raised":
      return `${change.kind} ${change.proposal.id}`;
    case "assignment-started":
    case "assignment-ended":
      return `${change.kind} ${change.sponsor.id} ${change.assignment.communeId}`;
  }
}

const line = aSupportLine({ delivered: 10, planned: 20 });
/** A line in each month, which no publication has without the other. */
const inMonths = (...months: string[]) => months.map((of) => aSupportLine({ id: of, month: of }));
const SUMMER = inMonths("2017-07", "2017-08", "2017-09");

it("an adjustment is a new line, and corrects no figure that was published", () => {
  const adjustment = anAdjustment(line.id, { planned: 0, delivered: -4 });
  const changes = changesSince(aPublication({ lines: [line] }), aPublication({ lines: [line, adjustment] }));
  expect(changes.map(told)).toEqual([`line-added ${adjustment.id}`]);
  const { earlier, later } = linesChanged(changes);
  expect(supportShift(earlier, later, DIMENSIONS).whole.difference).toBe(-4);
});

describe("a line of two publications", () => {
  it.each([
    ["the same", line, line, []],
    ["delivered", line, { ...line, delivered: 11 }, ["line-corrected ht-001: delivered"]],
    ["to a reported zero", line, { ...line, delivered: 0 }, ["line-corrected ht-001: delivered"]],
    ["taken back", line, { ...line, delivered: "not-reported" }, ["line-corrected ht-001: delivered"]],
    [
      "a zero is no blank",
      { ...line, delivered: 0 },
      { ...line, delivered: "not-applicable" },
      ["line-corrected ht-001: delivered"],
    ],
    ["reported late", { ...line, delivered: "not-reported" }, line, ["line-reported ht-001: "]],
    ["reported late, as zero", { ...line, delivered: "not-reported" }, { ...line, delivered: 0 }, ["line-reported ht-001: "]],
    [
      "reported late, and its plan corrected",
      { ...line, delivered: "not-reported" },
      { ...line, planned: 21 },
      ["line-reported ht-001: planned"],
    ],
    ["owed still", { ...line, delivered: "not-reported" }, { ...line, delivered: "not-reported" }, []],
    ["moved", line, { ...line, communeId: "gia-lac", month: month("2017-08") }, ["line-corrected ht-001: month,communeId"]],
    [
      "another sponsor of the same id",
      line,
      { ...line, sponsor: { type: "enterprise", id: "01" } },
      ["line-corrected ht-001: sponsor"],
    ],
  ] as const)("%s", (_name, earlier, later, expected) => {
    const changes = changesSince(aPublication({ lines: [earlier] }), aPublication({ lines: [later] }));
    expect(changes.map(told)).toEqual(expected);
  });

  it("is new, or gone", () => {
    const other = aSupportLine({ id: "ht-002" });
    const changes = changesSince(aPublication({ lines: [line] }), aPublication({ lines: [other] }));
    expect(changes.map(told)).toEqual(["line-removed ht-001", "line-added ht-002"]);
  });
});

describe("what could not be read on one side", () => {
  const other = aSupportLine({ id: "ht-002" });
  const unread = (ids: Partial<UnreadIds>) => ({ unread: { ...NOTHING_UNREAD, ...ids } });

  it("is mended when it can be read again, and lost when it no longer can: neither more support nor less", () => {
    const both = aPublication({ lines: [line, other] });
    const one = aPublication({ lines: [line], ...unread({ lines: new Set(["ht-002"]) }) });
    expect(changesSince(one, both).map(told)).toEqual(["line-mended ht-002"]);
    expect(changesSince(both, one).map(told)).toEqual(["line-unread ht-002"]);
    const lines = linesChanged([...changesSince(one, both), ...changesSince(both, one)]);
    expect(lines).toEqual({ earlier: [other], later: [other] });
  });

  it("a line that is new beside mended ones is new", () => {
    const earlier = aPublication({ ...unread({ lines: new Set(["ht-002"]) }) });
    expect(changesSince(earlier, aPublication({ lines: [line, other] })).map(told)).toEqual([
      "line-mended ht-002",
      "line-added ht-001",
    ]);
  });

  it("is no new proposal, and no assignment that began or ended", () => {
    const sponsors = [aSponsor({ assignments: [{ communeId: "gia-minh", from: month("2016-07") }] })];
    const proposals = [aProposal({ id: "kn-1", raisedOn: "2017-01-01", status: "done", answeredOn: "2017-02-01" })];
    const whole = aPublication({ sponsors, proposals });
    const half = aPublication(unread({ sponsors: new Set(["agency:01"]), proposals: new Set(["kn-1"]) }));
    expect(changesSince(half, whole)).toEqual([]);
    expect(changesSince(whole, half)).toEqual([]);
    expect(changesSince(aPublication(), whole)).not.toEqual([]);
  });

  it("of a list that could not be read at all nothing is said", () => {
    const earlier = { ...aPublication(), lines: null, communes: null, sponsors: null, proposals: null };
    const later = aPublication({
      communes: [aCommune({ met: [1] })],
      sponsors: [aSponsor({ assignments: [{ communeId: "gia-minh", from: month("2016-07") }] })],
      lines: [line],
      proposals: [aProposal({ id: "kn-1", raisedOn: "2017-01-01" })],
    });
    expect(changesSince(earlier, later)).toEqual([]);
  });
});

describe("standing, criteria, proposals and assignments of two publications", () => {
  it("are told in order of weight", () => {
    const earlier = aPublication({
      programme: aProgramme({ dataThrough: "2017-06", updatedAt: "2017-06-30T00:00:00+07:00" }),
      lines: SUMMER,
      communes: [aCommune({ met: [1, 2] }), aCommune({ id: "gia-lac", displayOrder: 2 })],
      sponsors: [
        aSponsor({ id: "a", assignments: [{ communeId: "gia-minh", from: month("2016-07") }] }),
        aSponsor({ id: "b", assignments: [{ communeId: "gia-lac", from: month("2016-07") }] }),
      ],
      proposals: [
        aProposal({ id: "kn-1", raisedOn: "2017-06-01" }),
        aProposal({ id: "kn-2", raisedOn: "2017-06-02" }),
        aProposal({ id: "kn-3", raisedOn: "2017-01-01" }),
      ],
    });
    const later = aPublication({
      lines: SUMMER,
      communes: [
        aCommune({ met: [2, 3], standard: { stage: "recognised", level: "standard" } }),
        aCommune({ id: "gia-lac", displayOrder: 2, standard: { stage: "appraised", level: "standard" } }),
      ],
      sponsors: [
        aSponsor({ id: "a", assignments: [{ communeId: "gia-minh", from: month("2016-07"), to: month("2017-08") }] }),
        aSponsor({ id: "c", assignments: [{ communeId: "gia-lac", from: month("2017-09") }] }),
      ],
      proposals: [
        aProposal({ id: "kn-1", raisedOn: "2017-06-01", status: "done", answeredOn: "2017-07-01" }),
        aProposal({ id: "kn-2", raisedOn: "2017-06-02" }),
        aProposal({ id: "kn-3", raisedOn: "2017-01-01" }),
        aProposal({ id: "kn-4", raisedOn: "2017-09-01" }),
      ],
    });
    expect(changesSince(earlier, later).map(told)).toEqual([
      "months-reported 2017-07..2017-09",
      "criterion-lost gia-minh 1",
      "criterion-met gia-minh 3",
      "commune-recognised gia-minh",
      "stage-changed gia-lac",
      "proposal-overdue kn-2",
      "proposal-answered kn-1",
      "proposal-raised kn-4",
      "assignment-started c gia-lac",
      "assignment-ended a gia-minh",
      "assignment-ended b gia-lac",
    ]);
  });

  it("an end that was announced is told when it has come", () => {
    const sponsors = [aSponsor({ assignments: [{ communeId: "gia-minh", from: month("2016-07"), to: month("2017-08") }] })];
    const earlier = aPublication({ programme: aProgramme({ dataThrough: "2017-07" }), sponsors, lines: SUMMER });
    const changes = changesSince(earlier, aPublication({ sponsors, lines: SUMMER })).map(told);
    expect(changes).toEqual(["months-reported 2017-08..2017-09", "assignment-ended 01 gia-minh"]);
  });

  it("criteria of two sets are not compared", () => {
    const later = aProgramme({ criteriaSet: { decision: "51/2025/QĐ-TTg", criteria: [] } });
    const changes = changesSince(
      aPublication({ communes: [aCommune({ met: [1] })] }),
      aPublication({ programme: later, communes: [aCommune({ met: [] })] }),
    );
    expect(changes.map(told)).toEqual(["criteria-set-changed 1980/QĐ-TTg 51/2025/QĐ-TTg"]);
  });

  it("each change of sets that communes make is told once, beside the programme's own", () => {
    const setOf = (decision: string) => ({ criteriaSet: { decision, criteria: [] } });
    const of = (ofProgramme: string, ...own: string[]) =>
      aPublication({
        programme: aProgramme(setOf(ofProgramme)),
        communes: own.map((decision, index) => ({ ...aCommune({ id: String(index) }), ...setOf(decision) })),
      });
    expect(changesSince(of("A", "C", "C", "A"), of("B", "D", "D", "D")).map(told)).toEqual([
      "criteria-set-changed A B",
      "criteria-set-changed C D",
      "criteria-set-changed A D",
    ]);
  });
});

describe("laws", () => {
  const { programme, communes, sponsors, support, proposals } = demoDataset();
  const read = valueOf(loadedTogether({ programme, communes, sponsors, support, proposals }));
  if (!read) throw new Error("the illustrative publication cannot be read");
  const demo: Publication = { ...read, lines: heldLines(read.support).lines, unread: NOTHING_UNREAD };

  it("a publication has no change to itself", () => {
    expect(changesSince(demo, demo)).toEqual([]);
    fc.assert(
      fc.property(anyLines, (lines) => {
        const unique = withOwnIds(lines);
        expect(changesSince(aPublication({ lines: unique }), aPublication({ lines: unique }))).toEqual([]);
      }),
    );
  });

  it("what was delivered then and the differences of the changes are what is delivered now, to the dong", () => {
    fc.assert(
      fc.property(anyLines, anyLines, (before, after) => {
        const earlier = withOwnIds(before);
        const later = withOwnIds(after);
        const changes = changesSince(aPublication({ lines: earlier }), aPublication({ lines: later }));
        const lines = linesChanged(changes);
        const { difference } = supportShift(lines.earlier, lines.later, DIMENSIONS).whole;
        const sum = (all: typeof earlier) => totals(buildSupportTable(all, DIMENSIONS), EVERYTHING).whole.delivered;
        const exact = BigInt(sum(later)) - BigInt(sum(earlier));
        // Of two sums that are both held, one below 0, the difference may be beyond what is.
        if (Number.isSafeInteger(Number(exact))) expect(difference).toBe(Number(exact));
      }),
      { numRuns: 1000 },
    );
  });

  it("the order is that of the kinds, whatever the order of the publication", () => {
    const turned = { ...demo, lines: demo.lines.toReversed(), proposals: demo.proposals.toReversed() };
    const changes = changesSinceDay(demo, day("2017-03-31"));
    expect(changesSinceDay(turned, day("2017-03-31"))).toEqual(changes);
    const weights = changes.map(({ kind }) => CHANGE_KINDS.indexOf(kind));
    expect(weights).toEqual(weights.toSorted((a, b) => a - b));
  });
});

/** Ids are unique in a publication, and two publications share some. */
function withOwnIds(lines: Publication["lines"]): Publication["lines"] {
  return lines.map((one, index) => ({ ...one, id: String(index) }));
}

describe("since a day", () => {
  const lines = ["2017-05", "2017-06", "2017-07"].map((of) => aSupportLine({ id: of, month: of }));

  it.each([
    ["2017-06-30", ["line-added 2017-07", "months-reported 2017-07..2017-07"]],
    ["2017-06-29", ["line-added 2017-06", "line-added 2017-07", "months-reported 2017-06..2017-07"]],
    // The programme says to have data up to September, and has no line there.
    ["2017-07-31", []],
    ["2017-09-30", []],
  ])("the months that ended after %s and have a line are new", (since, expected) => {
    expect(changesSinceDay(aPublication({ lines }), day(since)).map(told)).toEqual(expected);
  });

  it.each([
    ["2016-02-29", "2016-03..2016-06"],
    ["2016-02-28", "2016-02..2016-06"],
  ])("%s knows the leap year", (since, expected) => {
    const programme = aProgramme({ firstMonth: "2016-01", dataThrough: "2016-06" });
    const leapYear = inMonths("2016-02", "2016-03", "2016-04", "2016-05", "2016-06");
    const changes = changesSinceDay(aPublication({ programme, lines: leapYear }), day(since)).map(told);
    expect(changes.filter((text) => text.startsWith("months"))).toEqual([`months-reported ${expected}`]);
  });

  it("months with a gap between them are told apart", () => {
    const gap = inMonths("2017-07", "2017-09", "2017-10");
    const changes = changesSinceDay(aPublication({ lines: gap }), day("2017-06-30")).map(told);
    expect(changes.filter((text) => text.startsWith("months"))).toEqual([
      "months-reported 2017-07..2017-07",
      "months-reported 2017-09..2017-09",
    ]);
  });

  it("tells what bears a later date, and nothing of that day itself", () => {
    const since = day("2017-06-30");
    const standard = { stage: "recognised", level: "standard" } as const;
    const publication = aPublication({
      programme: aProgramme({ dataThrough: "2017-09" }),
      communes: [
        aCommune({
          standard: { ...standard, recognisedOn: day("2017-07-01") },
          criteria: [
            { number: 1, met: true, since: month("2017-07") },
            { number: 2, met: false, since: month("2017-08") },
            { number: 3, met: true, since: month("2017-06") },
            { number: 4, met: true },
          ],
        }),
        aCommune({ id: "gia-lac", displayOrder: 2, standard: { ...standard, recognisedOn: since } }),
      ],
      sponsors: [
        aSponsor({ id: "a", assignments: [{ communeId: "gia-minh", from: month("2017-07"), to: month("2017-12") }] }),
        aSponsor({ id: "b", assignments: [{ communeId: "gia-minh", from: month("2016-07"), to: month("2017-06") }] }),
        aSponsor({ id: "c", assignments: [{ communeId: "gia-minh", from: month("2016-07"), to: month("2017-07") }] }),
      ],
      proposals: [
        aProposal({ id: "kn-1", raisedOn: "2017-06-30", status: "done", answeredOn: "2017-07-01" }),
        aProposal({ id: "kn-2", raisedOn: "2017-05-01" }),
        aProposal({ id: "kn-3", raisedOn: "2017-04-01" }),
        aProposal({ id: "kn-4", raisedOn: "2017-09-01" }),
      ],
    });
    expect(changesSinceDay(publication, since).map(told)).toEqual([
      "criterion-lost gia-minh 2",
      "criterion-met gia-minh 1",
      "commune-recognised gia-minh",
      "proposal-overdue kn-2",
      "proposal-answered kn-1",
      "proposal-raised kn-4",
      "assignment-started a gia-minh",
      // It had the commune to the end of June, the day asked about: what has ended is news of the time after.
      "assignment-ended b gia-minh",
      "assignment-ended c gia-minh",
    ]);
  });

  it("an assignment that began on the very day is not news of the time after", () => {
    const sponsors = [aSponsor({ assignments: [{ communeId: "gia-minh", from: month("2017-07") }] })];
    const started = (since: string) =>
      changesSinceDay(aPublication({ sponsors }), day(since)).filter(({ kind }) => kind === "assignment-started");
    expect(started("2017-07-01")).toEqual([]);
    expect(started("2017-06-30")).toHaveLength(1);
  });

  it("a last month that is the last with data has not ended, and is not told to have", () => {
    const held = (to: string) => [aSponsor({ assignments: [{ communeId: "gia-minh", from: month("2016-07"), to: month(to) }] })];
    const endedIn = (to: string) =>
      changesSinceDay(aPublication({ sponsors: held(to) }), day("2017-08-31")).filter(({ kind }) => kind === "assignment-ended");
    expect(endedIn("2017-09")).toEqual([]);
    expect(endedIn("2017-08")).toHaveLength(1);
  });
});

it("a proposal of a commune that is no more has not become overdue, and was raised and answered all the same", () => {
  const gone = aCommune({ id: "gone", validTo: day("2017-08-31") });
  const programme = aProgramme({ dataThrough: month("2017-09"), updatedAt: "2017-09-30T08:00:00+07:00" });
  const there = aPublication({
    programme,
    communes: [gone, aCommune({ id: "there" })],
    proposals: [
      aProposal({ id: "1", communeId: "gone", raisedOn: "2017-07-05" }),
      aProposal({ id: "2", communeId: "there", raisedOn: "2017-07-05" }),
      aProposal({ id: "3", communeId: "gone", raisedOn: "2017-07-05", status: "done", answeredOn: "2017-08-20" }),
    ],
  });
  const before = aPublication({
    programme: aProgramme({ dataThrough: month("2017-06"), updatedAt: "2017-06-30T08:00:00+07:00" }),
    communes: there.communes,
  });
  const expected = ["proposal-overdue 2", "proposal-answered 3", "proposal-raised 1", "proposal-raised 2", "proposal-raised 3"];
  expect(changesSince(before, there).map(told)).toEqual(expected);
  expect(changesSinceDay(there, day("2017-06-30")).map(told)).toEqual(expected);
});
