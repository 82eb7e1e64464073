import { assertNever } from "#src/lib/assert-never.ts";
import type { Difference, FigureKey } from "./compare-view.ts";

/**
 * What a difference means. "unsettled": a report that is still owed, or a criterion that is not known, could turn it. "plain": more of it is neither good nor bad, or it is of
 * other communes, so that it may come from their merger alone.
 */
export type Verdict = "better" | "worse" | "unsettled" | "level" | "plain";

/** What more of a figure means, from one period to the next. */
const MORE_IS: Readonly<Record<FigureKey, "better" | "worse" | "plain">> = {
  delivered: "better",
  planned: "plain",
  completion: "better",
  lines: "plain",
  coverage: "better",
  monthsHelped: "better",
  criteria: "better",
  raised: "plain",
  open: "worse",
};

/** A commune that was given less than another does not do worse: what was given is then a plain figure. */
const PLAIN_OF_COMMUNES: readonly FigureKey[] = ["delivered", "coverage", "monthsHelped"];

export function verdictOf(key: FigureKey, difference: Difference, isOfCommunes: boolean): Verdict {
  const { absolute } = difference;
  const more = isOfCommunes && PLAIN_OF_COMMUNES.includes(key) ? "plain" : MORE_IS[key];
  if (absolute === 0) return "level";
  if (more === "plain" || difference.ofOtherCommunes) return "plain";
  if (couldTurn(difference)) return "unsettled";
  switch (more) {
    case "better":
      return absolute > 0 ? "better" : "worse";
    case "worse":
      return absolute > 0 ? "worse" : "better";
    default:
      return assertNever(more);
  }
}

/**
 * A report that is owed can only add to a side: a rise is undone by the earlier of the two alone, a fall by the later. A plan can only take
 * from its share: there it is the other way round.
 */
function couldTurn({ absolute, base, value, most, least = { base, value } }: Difference): boolean {
  return absolute > 0 ? most.base >= value || least.value <= base : most.value >= base || least.base <= value;
}

/**
 * The difference as a part of the larger of the two, −1 to 1, so that figures of every unit share one scale and a rise of 1,000 % has its
 * place on it. What goes from above zero to below it, or back, fills the scale.
 */
export function shareOfLarger({ base, value, absolute }: Difference): number {
  const larger = Math.max(Math.abs(base), Math.abs(value));
  return larger === 0 ? 0 : Math.max(-1, Math.min(1, absolute / larger));
}

/** Below this the longest bar of a table does not fill its scale: small differences stay small. */
const LEAST_SCALE = 0.2;

/** What the bars of a table are drawn on: the largest of their shares. */
export function differenceScale(differences: readonly (Difference | null)[]): number {
  return Math.max(LEAST_SCALE, ...differences.map((difference) => (difference ? Math.abs(shareOfLarger(difference)) : 0)));
}
