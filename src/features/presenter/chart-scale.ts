import type { DeckChart } from "#src/lib/deck.ts";

/** How far a category's marks reach, as shares (0 to 1) of the longest of the chart. */
export type Reach = {
  readonly total: number;
  /** Null = no plan. */
  readonly plan: number | null;
};

/** One a category. All start from zero. */
export function reachesOf({ categories, series, plan }: DeckChart): Reach[] {
  const sums = categories.map((_, index) => series.reduce((sum, { values }) => sum + Math.max(0, values[index] ?? 0), 0));
  const longest = Math.max(1, ...sums, ...(plan?.values ?? []).map((value) => value ?? 0));
  return sums.map((sum, index) => {
    const planned = plan?.values[index] ?? null;
    return { total: sum / longest, plan: planned === null ? null : planned / longest };
  });
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
