import { DECK_COLOURS, type DeckColour } from "#src/documents/deck.ts";
import { deliveredOf } from "#src/domain/figures.ts";
import type { Total } from "#src/domain/totals.ts";
import { completionMark, completionValue } from "#src/filters/amount-texts.ts";
import { dongOf } from "#src/lib/dong-scale.ts";
import { amountIn, formatDongShort, NBSP } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { DECK_LIMITS } from "./limits.ts";
import type { DeckData } from "./slide-of.ts";

/** What the words of a chart are made with. */
export type ChartWords = Pick<DeckData, "language" | "t" | "words">;

/** One unit for a chart or a table. `leastDong`: what its last decimal stands for. */
export type DeckUnit = {
  readonly name: string;
  readonly dong: number;
  readonly leastDong: number;
  readonly format: (dong: number) => string;
};

const THOUSAND = 1_000;
const MILLION = 1_000_000;
const BILLION = 1_000_000_000;

/** Million dong, or billion; a smaller unit where not even the largest comes to a million, and each would read "< 0,1". */
export function unitFor(largest: number, kind: "columns" | "bars", { language, t, words }: ChartWords): DeckUnit {
  const unit = (name: string, dong: number, decimals: number): DeckUnit => ({
    name,
    dong,
    leastDong: dong / 10 ** decimals,
    format: (amount) => amountIn(amount, { dong, decimals }, language),
  });
  if (largest >= DECK_LIMITS.billionsFrom[kind]) return unit(words.billions, BILLION, 2);
  if (largest === 0 || largest >= MILLION) return unit(t.figures.unit, MILLION, 1);
  return largest >= THOUSAND ? unit(words.thousands, THOUSAND, 1) : unit(words.dong, 1, 0);
}

/** Dong in a title, in the unit of the chart or table below it; what would be less than 1 of it, in one of its own. */
export function dongInUnit(dong: number, { name, dong: least, format }: DeckUnit, language: Language): string {
  return isTold(dong, least) ? `${format(dong)}${NBSP}${name.replaceAll(" ", NBSP)}` : formatDongShort(dong, language);
}

/** The same of a part and its whole: "548,5/753 triệu đồng". */
export function dongOfInUnit(part: number, whole: number, unit: DeckUnit, language: Language): string {
  if (!isTold(part, unit.dong) || !isTold(whole, unit.dong)) return dongOf(part, whole, language);
  return `${unit.format(part)}/${dongInUnit(whole, unit, language)}`;
}

function isTold(dong: number, least: number): boolean {
  return dong === 0 || Math.abs(dong) >= least;
}

export function deliveredDong(total: Total): number | null {
  const delivered = deliveredOf(total);
  return typeof delivered === "number" ? delivered : null;
}

export function plannedDong({ linesPlanned, planned }: Total): number | null {
  return linesPlanned > 0 ? planned : null;
}

/** "92,3 % KH", with a mark where some of it is owed, or nothing where there is no share. */
export function planNote(total: Total, { language, words }: ChartWords): string | null {
  if (completionValue(total) === null) return null;
  const text = completionMark(total, language);
  return text.endsWith("*") ? `${words.ofPlan(text.slice(0, -1))}*` : words.ofPlan(text);
}

/** "var(--kind-1)" → "kind-1". */
export function deckColour(color: string): DeckColour {
  return DECK_COLOURS.find((name) => color === `var(--${name})`) ?? "kind-other";
}

/** A name and its sum in dong; null = there is none. */
export type Measured = { readonly label: string; readonly dong: number | null };

export type Extremes = { readonly highest: Measured & { dong: number }; readonly lowest: Measured & { dong: number } };

/** The first of the highest and of the lowest; null where nothing has a sum. */
export function extremesOf(measured: readonly Measured[]): Extremes | null {
  const known = measured.flatMap(({ label, dong }) => (dong === null ? [] : [{ label, dong }]));
  const [first] = known;
  if (!first) return null;
  return {
    highest: known.reduce((best, each) => (each.dong > best.dong ? each : best), first),
    lowest: known.reduce((least, each) => (each.dong < least.dong ? each : least), first),
  };
}

/** The chart in words: what it shows, its highest and lowest. */
export function altOf(shows: string, measured: readonly Measured[], { language, words }: ChartWords): string {
  const extremes = extremesOf(measured);
  if (!extremes) return `${shows}. ${words.altNone}.`;
  const { highest, lowest } = extremes;
  const high = words.altHighest(highest.label, formatDongShort(highest.dong, language));
  if (measured.length < 2) return `${shows}. ${high}.`;
  return `${shows}. ${high}; ${words.altLowest(lowest.label, formatDongShort(lowest.dong, language))}.`;
}
