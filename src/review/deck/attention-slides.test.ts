// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { Dataset } from "#src/api/dataset.ts";
import { month } from "#src/domain/month.ts";
import { aCommune, aSupportLine, withEveryMonth } from "#test/builders.ts";
import { itemsOf, partsOf, slideOf } from "#test/deck-slides.ts";
import { demoDataset, sponsorParts } from "#test/demo-dataset.ts";
import { deckFor } from "#test/demo-deck.ts";
import { smallDataset } from "#test/small-dataset.ts";
import { deckWords } from "./deck-words.ts";
import { itemHeight, listRoom } from "./list-room.ts";

const words = deckWords.vi.attention;
const communes = [aCommune({ standard: { stage: "recognised", level: "standard" } })];
const helped = smallDataset({ communes, lines: [aSupportLine({ delivered: 5, planned: 5 })] });
const failed: Dataset = {
  ...helped,
  proposals: { status: "error", problem: { kind: "network", file: "proposals.json" }, retry: () => {} },
};
const slide = (dataset: Dataset) => slideOf(deckFor(dataset), "attention");

describe("where nothing needs attention", () => {
  it("the slide says so", () => {
    expect(slide(helped).title).toBe(words.titleNone);
    expect(itemsOf(slide(helped)).map(({ text, tone }) => [text, tone])).toEqual([[words.none, "plain"]]);
  });

  it("but not all could be read, it says that instead", () => {
    expect(slide(failed).title).toBe(words.subject);
    expect(itemsOf(slide(failed)).map(({ text, tone }) => [text, tone])).toEqual([[words.partly, "attention"]]);
    expect(slide(failed).notes.join(" ").toLowerCase()).toContain(words.partly.toLowerCase());
  });
});

describe("several matters of one place", () => {
  const deck = (communes: readonly string[]) => deckFor(demoDataset(), "vi", { communes });
  const subjects = (of: ReturnType<typeof deck>) =>
    partsOf(of, "attention")
      .flatMap(itemsOf)
      .map(({ subject }) => subject);

  it("are one entry", () => {
    const all = subjects(deck([]));
    expect(all.length).toBeGreaterThan(5);
    expect(new Set(all).size).toBe(all.length);
  });

  it.each([
    [["lien-son", "gia-minh"], /^\d+ việc cần chú ý, nhiều nhất ở Liên Sơn: \d+ việc/],
    [["gia-minh"], /^\d+ việc cần chú ý( \(1|$)/],
  ])("name the place of most of them in the title, if there is one beside others: %j", (communes, title) => {
    expect(slideOf(deck(communes), "attention").title).toMatch(title);
  });

  it("are not put together with those of another who has the same name", () => {
    const namesakes = demoDataset();
    const { sponsors } = namesakes;
    if (sponsors.status !== "ready") throw new Error("the demonstration has sponsors");
    const named: Dataset = {
      ...namesakes,
      ...sponsorParts(sponsors.value.map((each) => ({ ...each, name: "Đơn vị" }))),
    };
    const items = partsOf(deckFor(named), "attention").flatMap(itemsOf);
    const idle = (of: typeof items) => of.filter(({ text }) => text.includes("chưa có nội dung hỗ trợ nào trong"));
    expect(idle(items)).toHaveLength(idle(partsOf(deck([]), "attention").flatMap(itemsOf)).length);
    expect(idle(items).length).toBeGreaterThan(1);
  });
});

it("of more than its slides hold, each of them is as full as it may be", () => {
  const many = Array.from({ length: 33 }, (_, index) => aCommune({ id: `c${index}`, name: `Gia ${index}`, displayOrder: index }));
  const lines = withEveryMonth([]).map((line) => ({ ...line, communeId: "c0" }));
  const slides = partsOf(deckFor(smallDataset({ communes: many, lines })), "attention");
  expect(slides).toHaveLength(3);
  expect(slides.at(-1)?.remarks.join(" ")).toContain("Còn ");
  for (const one of slides) {
    const heights = itemsOf(one).map(itemHeight);
    const used = heights.reduce((sum, height) => sum + height, 0);
    expect(used + Math.max(...heights)).toBeGreaterThan(listRoom(one.title, slides.at(-1)?.remarks ?? []));
  }
});

it("the title names nobody whom its slides have no room for", () => {
  const lost = { criteria: [1, 2].map((number) => ({ number, met: false, since: month("2017-05") })) };
  const titleWith = (place: number) => {
    const many = Array.from({ length: 40 }, (_, index) =>
      aCommune({ id: `c${index}`, name: `Gia ${index}`, displayOrder: index, ...(index === place && lost) }),
    );
    const lines = withEveryMonth([]).map((line) => ({ ...line, communeId: "c0" }));
    return slideOf(deckFor(smallDataset({ communes: many, lines })), "attention").title;
  };
  expect(titleWith(1)).toBe("42 việc cần chú ý, nhiều nhất ở Gia 1: 3 việc (1/3)");
  expect(titleWith(39)).toBe("42 việc cần chú ý (1/3)");
});
