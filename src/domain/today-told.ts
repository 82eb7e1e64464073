/** What is said wherever figures stand under the units of today. Names are those of today. */
export type TodayTold = {
  readonly before: number;
  readonly now: number;
  /** Those that went to several units, and stand by themselves. */
  readonly split: readonly string[];
  /** Those of which the table does not tell enough. */
  readonly untold: readonly string[];
  /** Those put together from communes of several areas, of which the table names none; absent where there are none. */
  readonly across?: readonly UnitAcross[];
};

/** `areaIds`: every area that has one of its parts, and not all of them: its figures are in none of these. */
export type UnitAcross = { readonly name: string; readonly areaIds: readonly string[] };
