import type { Day } from "./month.ts";
import type { UnitType } from "./unit-type.ts";

/**
 * What became of units of the commune level on one day, by one row of the official table: which units the new one was made of. A unit is known
 * by its code and the day: codes are given again, and names repeat. A unit of which only a part went (`isPart`) is not carried over: its figures stay under its own name, and that is said.
 */
export type UnitChange = {
  /** The first day of the new unit. */
  readonly on: Day;
  readonly decision?: string;
  readonly unit: { readonly code: string; readonly name: string; readonly type?: UnitType; readonly areaId?: string };
  /** `code`: as it was on the day before. */
  readonly from: readonly { readonly code: string; readonly isPart?: true }[];
};
