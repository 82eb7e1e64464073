import { type Commune, criteriaCount, criteriaMet, criteriaMissing } from "#src/domain/commune.ts";
import type { Programme } from "#src/domain/programme.ts";
import { EMPTY_TOTAL, type Total } from "#src/domain/totals.ts";

/** A commune with what the ranking goes by. */
export type RankedCommune = {
  readonly commune: Commune;
  /** Null = nothing is known of its criteria. */
  readonly met: number | null;
  /** Those known not to be met. */
  readonly remaining: number | null;
  /** Those of its set that are not known to be met, whether missing or unknown: what it is ranked by. */
  readonly notKnownMet: number | null;
  readonly total: Total;
};

/** What `rankCommunes` puts them in the order of: where nothing is known of anybody's criteria, support alone. */
export function rankedBy(ranked: readonly Pick<RankedCommune, "met">[]): "criteria" | "support" {
  return ranked.length > 0 && ranked.every(({ met }) => met === null) ? "support" : "criteria";
}

/**
 * Fewest criteria first that are not known to be met, then most support, then the Decision's order; last those of which nothing is known. Support
 * only breaks ties: a commune is never "worse" for having received less.
 */
export function rankCommunes(
  communes: readonly Commune[],
  byCommune: ReadonlyMap<string, Total>,
  programme: Pick<Programme, "criteriaSet">,
): RankedCommune[] {
  return communes
    .map((commune) => {
      const met = criteriaMet(commune);
      return {
        commune,
        met,
        remaining: criteriaMissing(commune),
        notKnownMet: met === null ? null : criteriaCount(commune, programme) - met,
        total: byCommune.get(commune.id) ?? EMPTY_TOTAL,
      };
    })
    .sort(
      (a, b) =>
        (a.notKnownMet ?? Number.MAX_VALUE) - (b.notKnownMet ?? Number.MAX_VALUE) ||
        b.total.delivered - a.total.delivered ||
        a.commune.displayOrder - b.commune.displayOrder,
    );
}
