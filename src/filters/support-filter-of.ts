import { type MonthRange, month } from "#src/domain/month.ts";
import { coveredRange, type ProgrammeSpan } from "#src/domain/period.ts";
import { EVERYTHING, type SupportFilter } from "#src/domain/support-filter.ts";
import { communesChosen } from "./communes-chosen.ts";
import type { FigureKind } from "./figure-kind.ts";
import { type Filter, type FilterField, followedBy, isChosen, rulesOf } from "./filter.ts";

/** A range whose ends are crossed. */
const NO_MONTH: MonthRange = { first: month("2999-12"), last: month("1000-01") };

/** The reader's choice without its period, as a question to the support table: all of it, or what the figure follows. */
export function linesFilterOf(filter: Filter, figure: FigureKind = "support"): SupportFilter {
  const lines = { ...EVERYTHING };
  for (const field of followedBy(figure)) if (isChosen(field, filter)) Object.assign(lines, linesOf(field, filter));
  // Two fields speak of communes; every kind of figure follows both.
  return { ...lines, communes: communesChosen(filter) };
}

function linesOf<Field extends FilterField>(field: Field, filter: Filter): Partial<SupportFilter> {
  return rulesOf(field).lines(filter[field]);
}

/** The reader's choice with the months of its period that have data. A period without any holds no month. */
export function supportFilterOf(filter: Filter, span: ProgrammeSpan): SupportFilter {
  return { ...linesFilterOf(filter), range: coveredRange(filter.period, span) ?? NO_MONTH };
}
