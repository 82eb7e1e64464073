import { amountScale, barOn, placeOn } from "#src/charts/amount-scale.ts";
import type { DeckChart } from "#src/documents/deck.ts";

/** How far a category's marks reach from zero, as shares (0 to 1) of the chart's length. */
export type Reach = {
  /** Away from the start: what is above zero. */
  readonly total: number;
  /** Towards it: what is below zero, as a share above 0. */
  readonly below: number;
  /** Null = no plan. Below 0 towards the start. */
  readonly plan: number | null;
};

/** One a category, and where zero is: at the start, unless a sum is below it. */
export function reachesOf({ categories, series, plan, scale: shared = 0 }: DeckChart): {
  readonly zero: number;
  readonly reaches: readonly Reach[];
} {
  const sumOf = (index: number, side: 1 | -1) =>
    series.reduce((sum, { values }) => sum + side * Math.max(0, side * (values[index] ?? 0)), 0);
  const sums = categories.map((_, index) => ({ above: sumOf(index, 1), below: sumOf(index, -1) }));
  const scale = amountScale([1, shared, ...sums.flatMap(({ above, below }) => [above, below]), ...(plan?.values ?? [])]);
  const zero = placeOn(scale, 0);
  const reaches = sums.map(({ above, below }, index) => {
    const planned = plan?.values[index] ?? null;
    return {
      total: barOn(scale, above).length,
      below: barOn(scale, below).length,
      plan: planned === null ? null : placeOn(scale, planned) - zero,
    };
  });
  return { zero, reaches };
}

/** A share as CSS writes it: 0.125 → "12.50%". */
export function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}

/** An axis label in two lines, the year only where it changes: "Quý III/2016" → "Quý III" over "2016", "7/16" → "7" over "2016". */
export function ticksOf(labels: readonly string[]): { readonly name: string; readonly year: string }[] {
  let last = "";
  return labels.map((label) => {
    const [, name = label, ending = ""] = /^(.+)[/ ](\d{2}|\d{4})$/.exec(label) ?? [];
    const full = ending.length === 2 ? `20${ending}` : ending;
    const year = full === last ? "" : full;
    last = full;
    return { name, year };
  });
}
