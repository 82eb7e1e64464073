import { GRAINS, type ProgrammeSpan } from "#src/domain/period.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import { allPeriods, periodChoice } from "./filter-options.ts";

type Props = { span: ProgrammeSpan; language: Language; t: Messages };

/** The choices of a list of periods, by grain: every one with data. A programme that began in October has no nine months yet. */
export function PeriodOptions({ span, language, t }: Props) {
  const periods = allPeriods(span);
  return GRAINS.filter((grain) => periods[grain].length > 0).map((grain) => (
    <optgroup key={grain} label={t.filters.grains[grain]}>
      {periods[grain].map((period) => {
        const { value, label } = periodChoice(period, span, language, t);
        return (
          <option key={value} value={value}>
            {label}
          </option>
        );
      })}
    </optgroup>
  ));
}
