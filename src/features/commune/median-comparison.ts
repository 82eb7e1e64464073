import { areCriteriaKnown, type Commune, criteriaMet } from "#src/domain/commune.ts";
import { completionOf, deliveredOf, owesAnything } from "#src/domain/figures.ts";
import type { Programme } from "#src/domain/programme.ts";
import type { Proposal } from "#src/domain/proposal.ts";
import { EMPTY_TOTAL, type Total } from "#src/domain/totals.ts";
import { owedNote, reportsNoteWithLines } from "#src/filters/owed-texts.ts";
import type { Language } from "#src/lib/language.ts";
import { median } from "#src/lib/median.ts";

export const COMPARED_FIGURES = ["criteria", "delivered", "completion", "lines", "open"] as const;
export type ComparedFigure = (typeof COMPARED_FIGURES)[number];

/** A figure of one commune beside the median of all; null = there is none. */
export type MedianComparison = { readonly figure: ComparedFigure; readonly here: number | null; readonly median: number | null };

/** The commune against the median of all communes. Communes without a figure (no plan, not reported) are left out of its median. */
export function medianComparison(
  communeId: string,
  communes: readonly Commune[],
  byCommune: ReadonlyMap<string, Total>,
  proposals: readonly Proposal[] | null,
  programme: Pick<Programme, "criteriaSet">,
): MedianComparison[] {
  const open = Map.groupBy(proposals?.filter(({ status }) => status === "open") ?? [], (proposal) => proposal.communeId);
  const valueOf: Record<ComparedFigure, (commune: Commune) => number | null> = {
    // Known in part, they are no figure.
    criteria: (commune) => (areCriteriaKnown(commune, programme) ? criteriaMet(commune) : null),
    delivered: ({ id }) => {
      const delivered = deliveredOf(byCommune.get(id) ?? EMPTY_TOTAL);
      return typeof delivered === "number" ? delivered : null;
    },
    completion: ({ id }) => {
      const completion = completionOf(byCommune.get(id) ?? EMPTY_TOTAL);
      return completion.kind === "ratio" ? completion.ratio : null;
    },
    lines: ({ id }) => (byCommune.get(id) ?? EMPTY_TOTAL).lines,
    open: ({ id }) => proposals && (open.get(id)?.length ?? 0),
  };
  return COMPARED_FIGURES.map((figure) => {
    const commune = communes.find(({ id }) => id === communeId);
    // Criteria of another set are no measure for this one.
    const alike = figure === "criteria" ? communes.filter(({ criteriaSet }) => criteriaSet === commune?.criteriaSet) : communes;
    const values = alike.map(valueOf[figure]).filter((value) => value !== null);
    return { figure, here: commune ? valueOf[figure](commune) : null, median: median(values) };
  });
}

/** What is owed of a commune's figures, which they do not stand without; a figure that nothing owed could change is not there, or null. */
export type OwedOfFigures = Partial<Record<ComparedFigure, string | null>>;

export function owedOfFigures(total: Total, language: Language): OwedOfFigures {
  return { delivered: reportsNoteWithLines(total, language), completion: owedNote(total, language) };
}

/** Of how many communes something is owed that could change the medians of money and of completion. */
export function communesOwing(communes: readonly Commune[], byCommune: ReadonlyMap<string, Total>): number {
  return communes.filter(({ id }) => owesAnything(byCommune.get(id) ?? EMPTY_TOTAL)).length;
}
