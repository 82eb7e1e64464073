import { type Commune, criteriaLost } from "#src/domain/commune.ts";
import { completionOf, owesPlan } from "#src/domain/figures.ts";
import { type ProgrammeSpan, spanRange } from "#src/domain/period.ts";
import { EMPTY_TOTAL, type Total } from "#src/domain/totals.ts";
import { byShortfall } from "#src/review/matter/shortfall.ts";

/** Of so many slides, for those that reached most of their plan, and for those that lost a criterion; the others are for who lacks most. */
const SHARES = { best: 0.25, changed: 0.25 } as const;

/**
 * The communes of which a hall must hear where there are too many for a slide each: who lacks most of the plan, who reached most of it, and
 * who lost a criterion that was met. In their given order.
 */
export function exceptionalCommunes(
  communes: readonly Commune[],
  byCommune: ReadonlyMap<string, Total>,
  span: ProgrammeSpan,
  most: number,
): readonly Commune[] {
  const totalOf = ({ id }: Commune) => byCommune.get(id) ?? EMPTY_TOTAL;
  const worst = byShortfall(communes.map((commune) => ({ commune, total: totalOf(commune) }))).map(({ commune }) => commune);
  const best = communes
    .flatMap((commune) => {
      const completion = completionOf(totalOf(commune));
      // A share whose plan is not known whole may be far less.
      return completion.kind === "ratio" && !owesPlan(totalOf(commune)) ? [{ commune, ratio: completion.ratio }] : [];
    })
    .toSorted((a, b) => b.ratio - a.ratio)
    .map(({ commune }) => commune);
  const lostOf = (commune: Commune) => criteriaLost(commune, spanRange(span)).length;
  const changed = communes.filter((commune) => lostOf(commune) > 0).toSorted((a, b) => lostOf(b) - lostOf(a));
  const chosen = new Set([
    ...changed.slice(0, Math.floor(most * SHARES.changed)),
    ...best.slice(0, Math.floor(most * SHARES.best)),
  ]);
  for (const commune of worst) {
    if (chosen.size >= most) break;
    chosen.add(commune);
  }
  return communes.filter((commune) => chosen.has(commune));
}
