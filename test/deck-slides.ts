import { expect } from "vitest";
import type { Dataset } from "#src/api/dataset.ts";
import type { Deck, DeckChart, DeckItem, DeckTable, Slide } from "#src/documents/deck.ts";
import { spanRange } from "#src/domain/period.ts";
import { totals } from "#src/domain/totals.ts";
import type { Filter } from "#src/filters/filter.ts";
import { linesFilterOf, supportFilterOf } from "#src/filters/support-filter-of.ts";
import { valueOf } from "#src/lib/loaded.ts";

// Ways into a deck, for tests of what it says.

export function slideOf(deck: Deck, id: string): Slide {
  const slide = deck.slides.find((candidate) => candidate.id === id);
  if (!slide) throw new Error(`No slide "${id}"`);
  return slide;
}

/** Of a matter, all of its parts: "ranking", "ranking-2" … */
export function partsOf(deck: Deck, id: string): Slide[] {
  return deck.slides.filter((slide) => slide.id === id || new RegExp(`^${id}-\\d+$`).test(slide.id));
}

export function chartOf({ id, body }: Slide): DeckChart {
  if (body.kind === "chart" || body.kind === "commune") return body.chart;
  throw new Error(`No chart on "${id}"`);
}

export function chartsOf(deck: Deck, id: string): DeckChart[] {
  return partsOf(deck, id).flatMap(({ body }) => (body.kind === "chart" ? [body.chart] : []));
}

export function tableOf({ id, body }: Slide): DeckTable {
  if (body.kind !== "table") throw new Error(`No table on "${id}"`);
  return body.table;
}

export function itemsOf({ body }: Slide): readonly DeckItem[] {
  return body.kind === "list" ? body.items : [];
}

/** Label → the series of the category added up, in dong. */
export function sumsOf(charts: readonly DeckChart[]): Map<string, number> {
  return new Map(
    charts.flatMap(({ categories, series }) =>
      categories.map(({ label }, index) => [label, series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0)] as const),
    ),
  );
}

export function sumOf(charts: readonly DeckChart[]): number {
  return [...sumsOf(charts).values()].reduce((sum, dong) => sum + dong, 0);
}

export function figuresUnder(filter: Filter, dataset: Dataset) {
  const programme = valueOf(dataset.programme);
  const support = valueOf(dataset.support);
  if (!programme || !support) throw new Error("The data is read");
  return {
    programme,
    inPeriod: totals(support.table, supportFilterOf(filter, programme)),
    whole: totals(support.table, { ...linesFilterOf(filter), range: spanRange(programme) }),
  };
}

/** Notes on the slide, and words for whoever cannot see its drawing. */
export function expectWords({ id, title, notes, body }: Slide) {
  expect(title, id).not.toBe("");
  expect(notes.length, id).toBeGreaterThan(0);
  for (const note of notes) expect(note, id).toMatch(/\S/);
  const alts =
    body.kind === "chart"
      ? [body.chart.alt]
      : body.kind === "table"
        ? [body.table.alt]
        : body.kind === "map"
          ? [body.map.alt]
          : body.kind === "commune"
            ? [body.chart.alt, body.locator.alt]
            : [];
  for (const alt of alts) expect(alt.length, id).toBeGreaterThan(10);
}
