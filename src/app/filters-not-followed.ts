import type { FilterField } from "#src/filters/filter.ts";
import { paths } from "#src/lib/paths.ts";

const NONE: readonly FilterField[] = [];
const PERIOD: readonly FilterField[] = ["period"];
const COMMUNES: readonly FilterField[] = ["area", "communes"];

/** The filters that nothing on a screen follows: where periods, or communes, are compared, those chosen there take their place. */
export function filtersNotFollowed(pathname: string, search: string): readonly FilterField[] {
  if (pathname !== paths.compare.href()) return NONE;
  return new URLSearchParams(search).get("mode") === "communes" ? COMMUNES : PERIOD;
}
