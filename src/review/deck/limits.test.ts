// @vitest-environment node
import { describe, expect, it } from "vitest";
import { assembleDataset } from "#src/api/dataset.ts";
import type { Deck, DeckChart, DeckFigure, DeckItem, DeckTable, Slide } from "#src/documents/deck.ts";
import { NO_FILTER } from "#src/filters/filter.ts";
import { assertNever } from "#src/lib/assert-never.ts";
import { LANGUAGES } from "#src/lib/language.ts";
import { valueOf } from "#src/lib/loaded.ts";
import { vi } from "#src/messages/vi.ts";
import { answersOfPublication } from "#test/demo-dataset.ts";
import { crowdedDeck, demoDeck, provinceDeck, provincePublication } from "#test/demo-deck.ts";
import { deckOf } from "./deck-of.ts";
import { deckWords } from "./deck-words.ts";
import { linesOf, rowCost } from "./fit.ts";
import { DECK_LIMITS } from "./limits.ts";
import { itemHeight, listRoom } from "./list-room.ts";

const DECKS: readonly (readonly [name: string, deck: Deck])[] = LANGUAGES.flatMap((language) => [
  [`demonstration data, ${language}`, demoDeck(language)],
  [`40 communes with names of 200 characters, ${language}`, crowdedDeck(language)],
  [`a province of 129 communes, ${language}`, provinceDeck(language)],
]);

function expectFits({ id, title, subtitle, remarks, body }: Slide) {
  const limits = DECK_LIMITS;
  expect(title.length, `${id}: ${title}`).toBeLessThanOrEqual(limits.title);
  expect(subtitle?.length ?? 0, `${id}: ${subtitle}`).toBeLessThanOrEqual(limits.subtitle);
  expect(sumOf(remarks.map((remark) => linesOf(remark, limits.remarks.columns))), id).toBeLessThanOrEqual(limits.remarks.lines);
  switch (body.kind) {
    case "title":
      for (const line of body.lines) expect(line.length, line).toBeLessThanOrEqual(limits.titleLine);
      return;
    case "figures":
      expectFiguresFit(body.figures, limits.figure);
      return;
    case "chart":
      expectChartFits(body.chart, id === "months" ? limits.columns.month : limits.columns.quarter);
      return;
    case "table":
      expectTableFits(body.table, /^communes(-\d+)?$/.test(id) ? limits.communes.rows : limits.table.rows);
      return;
    case "map":
      for (const { name } of body.map.tiles) expect(name.length, name).toBeLessThanOrEqual(limits.tileName);
      return;
    case "list":
      expectListFits(body.items, listRoom(title, remarks));
      return;
    case "commune":
      expectFiguresFit(body.figures, limits.communeFigure);
      expectChartFits(body.chart, limits.columns.ofCommune);
      expect(body.items.length).toBeLessThanOrEqual(limits.commune.items);
      for (const { subject, text } of body.items) {
        expect(subject.length, subject).toBeLessThanOrEqual(limits.commune.subject);
        const isMissing = subject === deckWords.vi.commune.missing || subject === deckWords.en.commune.missing;
        expect(text.length, text).toBeLessThanOrEqual(isMissing ? limits.commune.missing : limits.commune.text);
      }
      return;
    default:
      assertNever(body);
  }
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function expectFiguresFit(figures: readonly DeckFigure[], room: { label: number; value: number; note: number }) {
  for (const { label, value, note } of figures) {
    expect(label.length, label).toBeLessThanOrEqual(room.label);
    expect(value.length, value).toBeLessThanOrEqual(room.value);
    expect(note?.length ?? 0, note ?? "").toBeLessThanOrEqual(room.note);
  }
}

function expectChartFits({ kind, categories, series, plan }: DeckChart, mostColumns: number) {
  expect(series.length).toBeGreaterThan(0);
  for (const { values } of [...series, ...(plan ? [plan] : [])]) expect(values).toHaveLength(categories.length);
  if (kind === "columns") {
    expect(categories.length).toBeLessThanOrEqual(mostColumns);
    return;
  }
  const { labelColumns, labelLines, note, rows } = DECK_LIMITS.bars;
  const lines = categories.map(({ label }) => linesOf(label, labelColumns));
  for (const count of lines) expect(count).toBeLessThanOrEqual(labelLines);
  expect(sumOf(lines.map(rowCost))).toBeLessThanOrEqual(rows);
  for (const category of categories) expect(category.note?.length ?? 0, category.note ?? "").toBeLessThanOrEqual(note);
}

function expectTableFits({ columns, rows, total }: DeckTable, room: number) {
  const { nameColumns, placeColumns, number, cellLines } = DECK_LIMITS.table;
  const costs = [...rows, ...(total ? [total] : [])].map((row) => {
    expect(row).toHaveLength(columns.length);
    const [name = "", place = "", ...numbers] = row;
    for (const text of numbers) expect(text.length, text).toBeLessThanOrEqual(number);
    const lines = Math.max(linesOf(name, nameColumns), linesOf(place, placeColumns));
    expect(lines, `${name} | ${place}`).toBeLessThanOrEqual(cellLines);
    return rowCost(lines);
  });
  expect(sumOf(costs)).toBeLessThanOrEqual(room);
}

function expectListFits(items: readonly DeckItem[], room: number) {
  const { subject, text } = DECK_LIMITS.list;
  for (const item of items) {
    expect(item.subject.length, item.subject).toBeLessThanOrEqual(subject);
    expect(item.text.length, item.text).toBeLessThanOrEqual(text);
  }
  expect(sumOf(items.map(itemHeight))).toBeLessThanOrEqual(room);
}

describe.each(DECKS)("%s", (_name, deck) => {
  it("fits on every slide", () => {
    for (const slide of deck.slides) expectFits(slide);
    expect(deck.footer.length).toBeLessThanOrEqual(DECK_LIMITS.footer);
  });

  it("has ids of its own for every slide", () => {
    expect(new Set(deck.slides.map(({ id }) => id)).size).toBe(deck.slides.length);
  });
});

describe("40 communes", () => {
  const deck = crowdedDeck();

  it("have a slide or a row each, and those that lack most a place in the ranking", () => {
    const alone = deck.slides.filter(({ id }) => id.startsWith("commune-"));
    const rows = deck.slides.flatMap(({ id, body }) =>
      /^communes(-|$)/.test(id) && body.kind === "table" ? body.table.rows : [],
    );
    expect(alone).toHaveLength(DECK_LIMITS.communes.most);
    expect(rows).toHaveLength(40 - alone.length);
    const [ranked, more] = deck.slides.filter(({ id }) => id.startsWith("ranking"));
    const shown = ranked?.body.kind === "chart" ? ranked.body.chart.categories.length : 0;
    expect(shown).toBeGreaterThan(4);
    expect(ranked?.remarks[0]).toBe(deckWords.vi.ranking.left(40 - shown));
    expect(more).toBeUndefined();
  });

  it("keep their full names in the notes", () => {
    const slide = deck.slides.find(({ id }) => id.startsWith("commune-"));
    expect(slide?.title).toContain("…");
    expect(slide?.notes.some((note) => /Xã \d\d.{194}/.test(note))).toBe(true);
  });

  it("leave nothing out in silence", () => {
    const remarksOf = (id: string) =>
      deck.slides
        .filter((slide) => slide.id.startsWith(id))
        .at(-1)
        ?.remarks.join(" ");
    expect(remarksOf("months")).toMatch(/^Chỉ vẽ 16 cột cuối; trước đó: 20,53\stỷ\sđồng/);
    expect(remarksOf("proposals")).toMatch(/^Còn \d+ kiến nghị khác đang chờ$/);
    expect(remarksOf("attention")).toMatch(/^Còn \d+ nơi khác/);
  });
});

describe("a province", () => {
  it("is a deck of forty slides at most, in which every commune is told of once", () => {
    const { slides } = provinceDeck();
    expect(slides.length).toBeLessThanOrEqual(DECK_LIMITS.deck);
    const alone = slides.flatMap(({ id }) => (id.startsWith("commune-") ? [id] : []));
    const rows = slides.flatMap(({ id, body }) => (/^communes(-|$)/.test(id) && body.kind === "table" ? body.table.rows : []));
    expect(alone.length).toBeGreaterThanOrEqual(DECK_LIMITS.communes.fewest);
    expect(alone.length + rows.length).toBe(129);
    expect(new Set(rows.map(([name]) => name)).size).toBe(rows.length);
  });

  it("asked for more, has a slide for each", () => {
    const dataset = assembleDataset(answersOfPublication(provincePublication()));
    const deck = valueOf(deckOf(dataset, NO_FILTER, [], "vi", vi, true));
    expect(deck?.slides.filter(({ id }) => id.startsWith("commune-"))).toHaveLength(129);
    expect(deck?.slides.some(({ id }) => id === "communes")).toBe(false);
  });
});
