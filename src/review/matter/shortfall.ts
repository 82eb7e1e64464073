import { owesPlan } from "#src/domain/figures.ts";
import { paceOf } from "#src/domain/pace.ts";
import type { Thresholds } from "#src/domain/programme.ts";
import type { Total } from "#src/domain/totals.ts";

type Measured = { readonly total: Total };

/** What is not there of the plan, in dong; below 0 where more came than was planned. */
export function shortfallOf({ total }: Measured): number {
  return total.planned - total.delivered;
}

/** Who lacks most of the plan first; who lacks the same, in the given order. */
export function byShortfall<Each extends Measured>(all: readonly Each[]): Each[] {
  return all.toSorted((a, b) => shortfallOf(b) - shortfallOf(a));
}

export type MostBehind<Each> = {
  readonly one: Each;
  /** Nobody lacks more, those included whose reports or plans are owed. */
  readonly isMost: boolean;
};

/** Of those whose verdict no report that is owed can change, the one that lacks most; null where nobody is behind or lagging. */
export function mostBehind<Each extends Measured>(all: readonly Each[], thresholds: Thresholds): MostBehind<Each> | null {
  const ordered = byShortfall(all);
  const one = ordered.find(({ total }) => {
    const pace = paceOf(total, thresholds);
    return pace.kind === "measured" && (pace.standing === "behind" || pace.standing === "lagging");
  });
  const [first] = ordered;
  // Of a plan that is not reported yet any sum may be missing.
  const mayLackMore = all.some((other) => other !== one && owesPlan(other.total));
  return one && first ? { one, isMost: shortfallOf(one) === shortfallOf(first) && !mayLackMore } : null;
}
