/** What is said wherever figures stand under the units of today. Names are those of today. */
export type TodayTold = {
  readonly before: number;
  readonly now: number;
  /** Those that went to several units, and stand by themselves. */
  readonly split: readonly string[];
  /** Those of which the table does not tell enough. */
  readonly untold: readonly string[];
};
