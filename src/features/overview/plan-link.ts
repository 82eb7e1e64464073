import { PACE_SPANS, pacePeriod } from "#src/domain/pace.ts";
import { type Period, samePeriod } from "#src/domain/period.ts";
import type { Programme } from "#src/domain/programme.ts";
import { FILTER_FIELDS } from "#src/filters/filter.ts";
import { paths } from "#src/lib/paths.ts";

/** Where a link leads, and what it sets beside the filters that it takes along. */
export type Target = { readonly to: string; readonly also?: Readonly<Record<string, string>> };

/**
 * Where the share of a period's plan is taken apart: the page on the pace, which runs to the latest month; of a period that ended before,
 * the lines.
 */
export function planTarget(period: Period, programme: Programme): Target {
  const span = PACE_SPANS.find((each) => samePeriod(pacePeriod(each, programme), period));
  // The page's own default is not written.
  if (span) return { to: paths.pace.href(), also: { since: span === PACE_SPANS[0] ? "" : span } };
  return { to: paths.support.href(), also: { [FILTER_FIELDS.period.key]: FILTER_FIELDS.period.write(period) } };
}
