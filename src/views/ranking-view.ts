import { type Commune, criteriaMet } from "#src/domain/commune.ts";
import { EMPTY_TOTAL, type Total } from "#src/domain/totals.ts";

/** A commune with what the ranking goes by. */
export type RankedCommune = {
  readonly commune: Commune;
  readonly met: number;
  readonly remaining: number;
  readonly total: Total;
};

/**
 * Fewest criteria remaining first, then most support, then the Decision's order. Support only breaks ties:
 * a commune is never "worse" for having received less.
 */
export function rankCommunes(
  communes: readonly Commune[],
  byCommune: ReadonlyMap<string, Total>,
  criteria: number,
): RankedCommune[] {
  return communes
    .map((commune) => {
      const met = criteriaMet(commune);
      return { commune, met, remaining: criteria - met, total: byCommune.get(commune.id) ?? EMPTY_TOTAL };
    })
    .sort(
      (a, b) =>
        a.remaining - b.remaining || b.total.delivered - a.total.delivered || a.commune.displayOrder - b.commune.displayOrder,
    );
}
