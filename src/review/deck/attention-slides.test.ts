// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { Dataset } from "#src/api/dataset.ts";
import { aCommune, aSupportLine } from "#test/builders.ts";
import { itemsOf, slideOf } from "#test/deck-slides.ts";
import { deckFor } from "#test/demo-deck.ts";
import { smallDataset } from "#test/small-dataset.ts";
import { deckWords } from "./deck-words.ts";

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
