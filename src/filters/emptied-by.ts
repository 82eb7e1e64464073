import { FIELD_NAMES, type Filter, type FilterField, isChosen } from "./filter.ts";
import { without } from "./option-counts.ts";

/** A filter without which, alone, a cut is not empty; and how much would be there. */
export type Emptying = { readonly field: FilterField; readonly rest: Filter; readonly size: number };

/** The filters that emptied a cut, each on its own; none where it takes more than one to be taken back. `sizeOf`: what a cut holds. */
export function emptiedBy(filter: Filter, sizeOf: (filter: Filter) => number): Emptying[] {
  return FIELD_NAMES.filter((field) => isChosen(field, filter)).flatMap((field) => {
    const rest = without(field, filter);
    const size = sizeOf(rest);
    return size > 0 ? [{ field, rest, size }] : [];
  });
}
