import { type MonthRange, month } from "#src/domain/month.ts";
import { coveredRange, type ProgrammeSpan } from "#src/domain/period.ts";
import type { SupportFilter } from "#src/domain/support-filter.ts";
import type { Filter } from "./filter.ts";

/** A range whose ends are crossed. */
const NO_MONTH: MonthRange = { first: month("2999-12"), last: month("1000-01") };

/** The reader's choice without its period, as a question to the support table. */
export function linesFilterOf(filter: Filter): SupportFilter {
  return {
    range: null,
    communes: filter.communes.length > 0 ? new Set(filter.communes) : null,
    sponsorType: filter.sponsorType,
    sponsors: filter.sponsors.length > 0 ? new Set(filter.sponsors) : null,
    kinds: filter.kinds.length > 0 ? new Set(filter.kinds) : null,
  };
}

/** The reader's choice with the months of its period that have data. A period without any holds no month. */
export function supportFilterOf(filter: Filter, span: ProgrammeSpan): SupportFilter {
  return { ...linesFilterOf(filter), range: coveredRange(filter.period, span) ?? NO_MONTH };
}
