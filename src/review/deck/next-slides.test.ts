// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { Commune } from "#src/domain/commune.ts";
import { day, month } from "#src/domain/month.ts";
import { quarterOf } from "#src/domain/period.ts";
import type { Proposal } from "#src/domain/proposal.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import type { Filter } from "#src/filters/filter.ts";
import { aCommune, aProposal, aSupportLine } from "#test/builders.ts";
import { itemsOf, slideOf } from "#test/deck-slides.ts";
import { smallDeck } from "#test/small-dataset.ts";
import { deckWords } from "./deck-words.ts";

const words = deckWords.vi.next;
const ALL = Array.from({ length: 19 }, (_none, index) => index + 1);
const lackingOne = aCommune({ met: ALL.slice(1) });
const complete = aCommune({ met: ALL });
const reported = aSupportLine({ delivered: 5, planned: 5 });
const owed = aSupportLine({ id: "ht-002", delivered: "not-reported", planned: 5 });
const overdue = aProposal({ raisedOn: "2017-05-01" });

type Reading = readonly [readonly SupportLine[], readonly Proposal[]];

function nextSlide(commune: Commune, [lines, proposals]: Reading, filter: Partial<Filter> = {}) {
  return slideOf(smallDeck({ communes: [commune], lines, proposals }, filter), "next");
}

describe("what is to be done next", () => {
  it("of one commune that lacks a single criterion is that alone", () => {
    const { title, notes } = nextSlide(lackingOne, [[reported], []]);
    expect(title).toBe(words.title(words.titleNearest("Gia Minh", 1)));
    expect(notes).toEqual([words.nearest("Gia Minh", 1)]);
    expect(itemsOf(nextSlide(lackingOne, [[reported], []])).map(({ text }) => text)).toEqual([
      expect.stringContaining("Tiêu chí 1"),
    ]);
  });

  it("counts a single overdue proposal and a single owed report", () => {
    const { title, notes } = nextSlide(lackingOne, [[reported, owed], [overdue]]);
    const what = [words.titleNearest("Gia Minh", 1), words.titleOverdue(1), words.titleOwed(1)];
    expect(title).toBe(words.title(what.join(", ")));
    expect(notes).toEqual([words.nearest("Gia Minh", 1), words.overdueNote(1, 60), words.reportNote(1)]);
  });

  it("of a commune that lacks nothing is to be recognised, and is not told to lack 0", () => {
    const { title, notes } = nextSlide(complete, [[reported], []]);
    expect(title).toBe(words.title(words.titleReady("Gia Minh")));
    expect(notes).toEqual([`${title}.`]);
  });

  it("says, of agencies alone, that criteria do not follow them, where it speaks of any", () => {
    const filter: Partial<Filter> = { sponsorType: "agency" };
    expect(nextSlide(lackingOne, [[reported], []]).remarks).toEqual([]);
    expect(nextSlide(lackingOne, [[reported], []], filter).remarks).toHaveLength(1);
    const recognised = aCommune({ standard: { stage: "recognised", level: "standard" }, met: ALL });
    expect(nextSlide(recognised, [[reported, owed], []], filter).remarks).toEqual([]);
  });
});

describe("a commune that ended before the data does", () => {
  const ended = aCommune({ id: "gia-thang", name: "Gia Thắng", met: ALL.slice(1), validTo: day("2017-06-30") });
  const begun = aCommune({ id: "gia-moi", name: "Gia Mới", met: ALL.slice(3), validFrom: day("2017-07-01") });
  const period = { grain: "quarter", quarter: quarterOf(month("2017-04")) } as const;
  const ofEnded = aProposal({ id: "kn-002", communeId: "gia-thang", raisedOn: "2017-05-01" });
  const subjects = (proposals: readonly Proposal[]) =>
    itemsOf(slideOf(smallDeck({ communes: [ended, begun], lines: [reported], proposals }, { period }), "next"));

  it("is asked for nothing, though the period knows it, and the one that followed it is", () => {
    expect(subjects([]).map(({ subject }) => subject)).toEqual(["Gia Mới"]);
  });

  it("has no answer to wait for", () => {
    expect(JSON.stringify(subjects([ofEnded]))).not.toContain("Gia Thắng");
    expect(JSON.stringify(subjects([{ ...ofEnded, communeId: "gia-moi" }]))).toContain("attention");
  });
});

it("of an area without a commune says that there is none, not that nothing is left to do", () => {
  const area = { id: "trong", communes: new Set<string>() };
  const deck = smallDeck({ communes: [lackingOne], lines: [reported] }, { area });
  const { notes } = slideOf(deck, "next");
  expect(itemsOf(slideOf(deck, "next")).map(({ text }) => text)).toEqual(["địa bàn này không có xã nào"]);
  expect(notes).toEqual(["Địa bàn này không có xã nào."]);
  expect(itemsOf(slideOf(deck, "criteria")).map(({ text }) => text)).toEqual(["địa bàn này không có xã nào"]);
});
