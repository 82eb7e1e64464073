import { type Commune, criteriaMet, criteriaMissing } from "#src/domain/commune.ts";
import { EMPTY_TOTAL, type Total } from "#src/domain/totals.ts";

/** A commune with what the ranking goes by. */
export type RankedCommune = {
  readonly commune: Commune;
  /** Null = nothing is known of its criteria. */
  readonly met: number | null;
  readonly remaining: number | null;
  readonly total: Total;
};

/** What `rankCommunes` puts them in the order of: where nothing is known of anybody's criteria, support alone. */
export function rankedBy(ranked: readonly Pick<RankedCommune, "met">[]): "criteria" | "support" {
  return ranked.length > 0 && ranked.every(({ met }) => met === null) ? "support" : "criteria";
}

/**
 * Fewest criteria remaining first, then most support, then the Decision's order; last those of which nothing is known. Support
 * only breaks ties: a commune is never "worse" for having received less.
 */
export function rankCommunes(communes: readonly Commune[], byCommune: ReadonlyMap<string, Total>): RankedCommune[] {
  return communes
    .map((commune) => ({
      commune,
      met: criteriaMet(commune),
      remaining: criteriaMissing(commune),
      total: byCommune.get(commune.id) ?? EMPTY_TOTAL,
    }))
    .sort(
      (a, b) =>
        (a.remaining ?? Number.MAX_VALUE) - (b.remaining ?? Number.MAX_VALUE) ||
        b.total.delivered - a.total.delivered ||
        a.commune.displayOrder - b.commune.displayOrder,
    );
}
