// @vitest-environment node
import { describe, expect, it } from "vitest";
import { illustrativePublication } from "#mocks/demo-data/illustrative-publication.ts";
import { assembleDataset } from "#src/api/dataset.ts";
import type { DeckChart } from "#src/documents/deck.ts";
import { answersOfPublication } from "#test/demo-dataset.ts";
import { deckFor } from "#test/demo-deck.ts";
import { deckWords } from "./deck-words.ts";

const publication = illustrativePublication();
const [first] = publication.support;
if (!first) throw new Error("The demonstration has lines");
const given = { ...first, id: "ht-a", month: "2017-05", planned: 40_000_000, delivered: 40_000_000 };
const back = {
  ...given,
  id: "ht-b",
  month: "2017-09",
  planned: 0,
  delivered: -25_000_000,
  adjusts: "ht-a",
  adjustReason: "Nhập sai",
};
const deck = deckFor(assembleDataset(answersOfPublication({ ...publication, support: [given, back] })));

function chartOf(id: string): DeckChart {
  const body = deck.slides.find((slide) => slide.id === id)?.body;
  if (body?.kind !== "chart") throw new Error(`The deck has no chart "${id}"`);
  return body.chart;
}

describe("the deck of a programme in which a quarter took back more than it was given", () => {
  it("has the quarter below zero, in its column, its label and its series", () => {
    const { categories, series } = chartOf("quarters");
    expect(categories.at(-1)).toMatchObject({ dong: -25_000_000, total: "−25" });
    expect(series.flatMap(({ values }) => values.filter((value) => value !== null))).toContain(-25_000_000);
  });

  it("tells it as the lowest, and not as one without support", () => {
    const notes = (deck.slides.find(({ id }) => id === "quarters")?.notes ?? []).join(" ").replaceAll("\u00a0", " ");
    expect(notes).toContain(deckWords.vi.time.low("Quý III/2017", "−25 triệu đồng"));
  });

  it("has one sign of what is below 0 on all of its slides", () => {
    const texts = JSON.stringify(deck.slides, (key, value) => (key === "id" || key === "path" ? undefined : value))
      // Numbers of the charts themselves, which no reader sees as texts.
      .replaceAll(/(?<=[:[,])-\d+(?=[\],}])/g, "");
    expect(texts.match(/.{30}(?<![\w-])-\d.{9}/g)).toBeNull();
    expect(texts).toContain("\u221225");
  });

  it("chooses the unit by the size of an amount, whatever its sign", () => {
    const huge = deckFor(
      assembleDataset(answersOfPublication({ ...publication, support: [given, { ...back, delivered: -30_000_000_000_000 }] })),
    );
    const body = huge.slides.find(({ id }) => id === "quarters")?.body;
    expect(body?.kind === "chart" && body.chart.unitDong).toBe(1_000_000_000);
  });
});
