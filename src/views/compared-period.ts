import { type Period, type ProgrammeSpan, quarterOf } from "#src/domain/period.ts";
import type { Filter } from "#src/filters/filter.ts";

/** The whole programme has no period before it: its latest quarter is compared in its place. */
export function comparedPeriod({ period }: Pick<Filter, "period">, programme: Pick<ProgrammeSpan, "dataThrough">): Period {
  return period.grain === "programme" ? { grain: "quarter", quarter: quarterOf(programme.dataThrough) } : period;
}
