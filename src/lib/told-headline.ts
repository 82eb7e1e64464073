import type { ToldChart } from "./told-chart.ts";

/** What a headline says, in the words that it says it in, with everything that qualifies it. */
export type ToldHeadline = {
  readonly sentence: string;
  /** Up to which month the data goes, whether it is illustrative, and what of it is in no figure. */
  readonly qualified: string;
  /** Of each figure its label, its value and its notes. */
  readonly figures: readonly (readonly string[])[];
  /** The chart under it; null where there is none. Absent in what an earlier version wrote. */
  readonly chart?: ToldChart | null;
};
