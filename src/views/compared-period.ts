import { type Period, type ProgrammeSpan, quarterOf } from "#src/domain/period.ts";
import type { Filter } from "#src/filters/filter.ts";
import { periodWords } from "#src/filters/period-texts.ts";
import { capitalise } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";

/** The whole programme has no period before it: its latest quarter is compared in its place. */
export function comparedPeriod({ period }: Pick<Filter, "period">, programme: Pick<ProgrammeSpan, "dataThrough">): Period {
  return period.grain === "programme" ? { grain: "quarter", quarter: quarterOf(programme.dataThrough) } : period;
}

/** "Quý IV/2018: ", before a change that is of another period than the figure it stands by, or `mark` in place of the colon; else nothing. */
export function comparedSubject(
  filter: Pick<Filter, "period">,
  programme: Pick<ProgrammeSpan, "dataThrough">,
  language: Language,
  t: Messages,
  mark = ": ",
): string {
  const isOther = filter.period.grain === "programme";
  return isOther ? capitalise(periodWords(comparedPeriod(filter, programme), language, t)) + mark : "";
}
