import { kindName } from "#src/domain/kind-name.ts";
import { SPONSOR_TYPES, type SponsorType } from "#src/domain/sponsor.ts";
import { EMPTY_TOTAL, type Total } from "#src/domain/totals.ts";
import type { Language } from "#src/lib/language.ts";
import type { FilteredFigures } from "./filtered-figures.ts";
import { kindColour, kindColours } from "./series.ts";

/** A part of the whole: a kind of support, or a side that helps. */
export type Part = { readonly key: string; readonly name: string; readonly color: string; readonly total: Total };

/** Support by kind, in the programme's order; kinds that only a line names come last, under their id. */
export function kindParts(figures: FilteredFigures, language: Language): Part[] {
  const { programme, inPeriod, filter } = figures;
  const colours = kindColours(figures);
  const byKind = inPeriod.by("kind");
  const ids = [...new Set([...programme.kinds.map(({ id }) => id), ...byKind.keys()])];
  return ids
    .filter((id) => filter.kinds.length === 0 || filter.kinds.includes(id))
    .map((id) => ({
      key: id,
      name: kindName(programme.kinds, id, language),
      color: kindColour(colours, id),
      total: byKind.get(id) ?? EMPTY_TOTAL,
    }));
}

/** Agencies against enterprises; one of them alone when the reader has chosen it. */
export function sponsorTypeParts({ inPeriod, filter }: FilteredFigures, names: Readonly<Record<SponsorType, string>>): Part[] {
  const byType = inPeriod.by("sponsorType");
  return SPONSOR_TYPES.filter((type) => filter.sponsorType === null || filter.sponsorType === type).map((type) => ({
    key: type,
    name: names[type],
    color: `var(--${type})`,
    total: byType.get(type) ?? EMPTY_TOTAL,
  }));
}

/**
 * The part with most of the money and its share, where there is more than one part with any. Where one took back more than it gave, the
 * others are more than the whole: no share is told.
 */
export function largestShare(parts: readonly Part[], whole: number): { part: Part; share: number } | null {
  if (parts.some(({ total }) => total.delivered < 0)) return null;
  const withMoney = parts.filter(({ total }) => total.delivered > 0).sort((a, b) => b.total.delivered - a.total.delivered);
  const [part] = withMoney;
  if (!part || withMoney.length < 2) return null;
  return { part, share: part.total.delivered / whole };
}
