import type { Month } from "#src/domain/month.ts";
import type { Dataset } from "./dataset.ts";

/** What figures made of this data lack, as plain values: whatever carries a figure out of the app carries these along. */
export type Doubts = {
  /** Rows in no figure because they could not be read, or refer to nothing known. */
  readonly setAside: number;
  /** Lists that could not be used at all, since they lost too many rows: "communes.json". */
  readonly unreadable: readonly string[];
  /** Lines in no figure because the programme does not cover their month, and those months in order of time. */
  readonly outside: { readonly lines: number; readonly months: readonly Month[] };
  /** Amounts that count and are too large to be believed. */
  readonly flagged: number;
  /** Odd things about the files that cost no row: `notices.ts`. */
  readonly notices: number;
};

export function doubtsOf({
  setAside,
  unreadable,
  outside,
  flagged,
  notices,
}: Pick<Dataset, "setAside" | "unreadable" | "outside" | "flagged" | "notices">): Doubts {
  return {
    setAside: setAside.length,
    unreadable: unreadable.map(({ endpoint }) => `${endpoint}.json`),
    outside: { lines: outside.lines, months: outside.months.map(({ month }) => month) },
    flagged: flagged.length,
    notices: notices.length,
  };
}

/** Nothing is missing from the figures, and nothing is odd. */
export function isBeyondDoubt({ setAside, unreadable, outside, flagged, notices }: Doubts): boolean {
  return setAside + unreadable.length + outside.lines + flagged + notices === 0;
}
