import type { MapMark, MapTile } from "#src/charts/tile-map.tsx";
import { type Commune, criteriaCount, criteriaMet, criteriaMissing, isRecognised } from "#src/domain/commune.ts";
import { countedMonths, existsIn } from "#src/domain/commune-life.ts";
import { completionOf, deliveredOf } from "#src/domain/figures.ts";
import type { PlacedUnit } from "#src/domain/map-units.ts";
import { paceOf } from "#src/domain/pace.ts";
import type { MapUnit, Programme } from "#src/domain/programme.ts";
import { EMPTY_TOTAL, type Total } from "#src/domain/totals.ts";
import { completionMark } from "#src/filters/amount-texts.ts";
import { communesChosen } from "#src/filters/communes-chosen.ts";
import type { Filter } from "#src/filters/filter.ts";
import { owedNote, reportsNoteWithLines } from "#src/filters/owed-texts.ts";
import { assertNever } from "#src/lib/assert-never.ts";
import { ABSENT, formatMillions } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { owedFootnote } from "./amount-notes.ts";
import { metShare } from "./criteria-met.ts";

export type MapFigure = "criteria" | "delivered" | "completion";
type Shade = Pick<MapMark, "step" | "valueLabel" | "measure">;

/** What the map needs. Without `byCommune`, when support lines cannot be read, only the criteria can be shown. */
export type MapInput = {
  readonly programme: Programme;
  readonly communes: readonly Commune[];
  readonly filter: Filter;
  readonly byCommune: ReadonlyMap<string, Total> | null;
};

/** Whether none of the communes is let through: a map of nothing but dimmed ones would show figures of what was left out. */
export function isMapEmpty({ communes, filter }: Pick<MapInput, "communes" | "filter">): boolean {
  const chosen = communesChosen(filter);
  return chosen !== null && !communes.some(({ id }) => chosen.has(id));
}

/** A unit as the map shows it: without a mark it is none of the programme's communes. */
export type MarkedUnit = { readonly code: string; readonly name: string; readonly commune: MapMark | null };

/** Units that have a place as tiles, the programme's communes with the chosen figure. Communes outside the filter stay, dimmed; so does one that there is not in the period. */
export function mapTiles(input: MapInput, figure: MapFigure, language: Language, units: readonly PlacedUnit[]): MapTile[] {
  const marked = mapMarks(input, figure, language);
  return units.map((unit) => ({ ...marked(unit), ...unit.tile }));
}

/** What the map shows of a unit. */
export function mapMarks(
  { programme, communes, filter, byCommune }: MapInput,
  figure: MapFigure,
  language: Language,
): (unit: MapUnit) => MarkedUnit {
  const known = new Map(communes.map((commune) => [commune.id, commune]));
  const chosen = communesChosen(filter);
  const months = countedMonths(filter.period, programme);
  const most = [...(byCommune?.values() ?? [])].reduce((max, { delivered }) => Math.max(max, delivered), 0);
  return ({ code, name, communeId }) => {
    const commune = communeId === undefined ? undefined : known.get(communeId);
    if (!commune) return { code, name, commune: null };
    const isThere = existsIn(commune, months);
    const isDimmed = !isThere || (chosen !== null && !chosen.has(commune.id));
    const total = byCommune?.get(commune.id) ?? EMPTY_TOTAL;
    const shade: Shade =
      isDimmed && (figure !== "criteria" || !isThere)
        ? { step: 0, valueLabel: "", measure: null }
        : shadeOf(figure, commune, total, most, programme, language);
    return {
      code,
      name: commune.name,
      commune: { id: commune.id, ...shade, isDimmed, isStandard: isThere && isRecognised(commune) },
    };
  };
}

const UNKNOWN: Shade = { step: null, valueLabel: ABSENT, measure: null };

function shadeOf(
  figure: MapFigure,
  commune: Commune,
  total: Total,
  most: number,
  programme: Programme,
  language: Language,
): Shade {
  switch (figure) {
    case "criteria": {
      const missing = criteriaMissing(commune);
      if (missing === null) return UNKNOWN;
      const [met, of] = [criteriaMet(commune) ?? 0, criteriaCount(commune, programme)];
      // A shade is a verdict: none is given while criteria that are not known could change it.
      const isOpen = criteriaStep(missing) !== criteriaStep(of - met);
      return {
        step: isOpen ? null : criteriaStep(missing),
        valueLabel: metShare(commune, programme) ?? ABSENT,
        measure: of > 0 && !isOpen ? met / of : null,
      };
    }
    case "delivered": {
      const delivered = deliveredOf(total);
      const mark = total.linesNotReported > 0 ? "*" : "";
      if (typeof delivered !== "number") return { ...UNKNOWN, valueLabel: `${ABSENT}${mark}` };
      return {
        step: stepOfShare(most > 0 ? delivered / most : 0),
        valueLabel: `${formatMillions(delivered, language)}${mark}`,
        measure: delivered,
      };
    }
    case "completion": {
      const completion = completionOf(total);
      if (completion.kind !== "ratio") return { ...UNKNOWN, valueLabel: completionMark(total, language) };
      // None while a report that is owed could change it.
      const pace = paceOf(total, programme.thresholds);
      const isOpen = pace.kind === "measured" && pace.standing === "awaiting";
      return {
        step: isOpen ? null : completionStep(completion.ratio),
        valueLabel: completionMark(total, language),
        measure: isOpen ? null : completion.ratio,
      };
    }
    default:
      return assertNever(figure);
  }
}

/** Whether any unit has no shade: what its hatching or outline means is said then. */
export function hasUnknown(input: MapInput, figure: MapFigure, language: Language, units: readonly MapUnit[]): boolean {
  const marked = mapMarks(input, figure, language);
  return units.some((unit) => {
    const { commune } = marked(unit);
    return commune !== null && commune.step === null;
  });
}

/** What the marks on the map stand for: of a completion, owed reports and plans; of what was delivered, reports. */
export function owedOnMap({ communes, byCommune }: MapInput, figure: MapFigure, language: Language): string | null {
  if (figure === "criteria") return null;
  return owedFootnote(
    communes.map(({ id, name }) => ({ name, total: byCommune?.get(id) ?? EMPTY_TOTAL })),
    language,
    // On the map a dash has no reason beside it.
    figure === "completion" ? owedNote : reportsNoteWithLines,
  );
}

/** By criteria remaining: none, 1–2, 3–4, 5–7, more. */
function criteriaStep(remaining: number): 0 | 1 | 2 | 3 | 4 {
  if (remaining <= 0) return 4;
  if (remaining <= 2) return 3;
  if (remaining <= 4) return 2;
  return remaining <= 7 ? 1 : 0;
}

function stepOfShare(share: number): 0 | 1 | 2 | 3 | 4 {
  if (share <= 0) return 0;
  if (share <= 0.25) return 1;
  if (share <= 0.5) return 2;
  return share <= 0.75 ? 3 : 4;
}

/** Under 50 %, 80 %, 95 %, up to the plan, beyond it. */
function completionStep(ratio: number): 0 | 1 | 2 | 3 | 4 {
  if (ratio < 0.5) return 0;
  if (ratio < 0.8) return 1;
  if (ratio < 0.95) return 2;
  return ratio <= 1.05 ? 3 : 4;
}
