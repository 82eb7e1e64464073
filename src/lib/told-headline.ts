import type { ToldChart } from "./told-chart.ts";

/** What a headline says, in the words that it says it in, with everything that qualifies it. */
export type ToldHeadline = {
  readonly sentence: string;
  /** Up to which month the data goes, and whether it is illustrative. */
  readonly qualified: string;
  /** What of the data is in no figure, or odd: of each banner that says so its words, then those of what it offers to press. Absent in what an earlier version wrote. */
  readonly doubts?: readonly (readonly string[])[];
  /** Of each figure its label, its value and its notes. */
  readonly figures: readonly (readonly string[])[];
  /** The chart under it; null where there is none. Absent in what an earlier version wrote. */
  readonly chart?: ToldChart | null;
};
