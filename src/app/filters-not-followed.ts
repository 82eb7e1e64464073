import type { FilterField } from "#src/filters/filter.ts";
import { isOfIntake, paths } from "#src/lib/paths.ts";

const NONE: readonly FilterField[] = [];
const PERIOD: readonly FilterField[] = ["period"];
const COMMUNES: readonly FilterField[] = ["area", "communes"];

const UNITS: readonly FilterField[] = ["units"];

/**
 * The filters that nothing on a screen follows: where periods, or communes, are compared, those chosen there take their place. What is entered, brought in
 * or told of the files themselves is of the units that it was reported for.
 */
export function filtersNotFollowed(pathname: string, search: string): readonly FilterField[] {
  if (pathname === paths.data.href() || isOfIntake(pathname)) return UNITS;
  if (pathname !== paths.compare.href()) return NONE;
  return new URLSearchParams(search).get("mode") === "communes" ? COMMUNES : PERIOD;
}
