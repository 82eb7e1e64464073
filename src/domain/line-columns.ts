import type { CodeColumn } from "./code-column.ts";
import type { Month } from "./month.ts";
import type { SupportLine } from "./support-line.ts";

/**
 * Support lines as columns: what sums are made of, without an object for each line. Row i of every column is line i, in the order of the
 * publication. `sponsor` has `sponsorKey()`s. Amounts are whole dong; what is none is told apart by `isKnown` of the line itself: here not
 * reported is NaN, and not applicable Infinity.
 */
export type LineColumns = {
  readonly count: number;
  readonly commune: CodeColumn;
  readonly sponsor: CodeColumn;
  readonly kind: CodeColumn;
  readonly month: CodeColumn<Month>;
  readonly planned: Float64Array;
  readonly delivered: Float64Array;
  /** The line itself, made when asked for. */
  readonly lineAt: (row: number) => SupportLine;
};
