import { isKnown } from "#src/domain/amount.ts";
import { isPlausible } from "#src/domain/plausible-amount.ts";
import type { Thresholds } from "#src/domain/programme.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import type { AmountPlace } from "#src/lib/problem.ts";
import type { LinesRead, ReadRow } from "./rows.ts";

const FIELDS = ["planned", "delivered"] as const;

/** Amounts too large to be believed, with their rows: they count and are shown, and somebody should look. In the order of the file. */
export function flaggedAmounts(read: LinesRead, thresholds: Thresholds): AmountPlace[] {
  const flagged: AmountPlace[] = [];
  const rows = read.inColumns?.rowsOfAmounts((dong) => !isPlausible(dong, thresholds));
  for (const { row, value } of rows ?? read.rows) {
    for (const field of FIELDS) {
      const amount = value[field];
      if (isKnown(amount) && !isPlausible(amount, thresholds)) flagged.push({ row, id: value.id, field, dong: amount });
    }
  }
  return flagged;
}

/** How many rows are named where a sum cannot be made: with more the reader sees no culprit. */
const NAMED = 3;

/** The amounts that carry most of a sum, the largest first. */
export function largestAmounts(rows: readonly ReadRow<SupportLine>[]): AmountPlace[] {
  const amounts = rows.flatMap(({ row, value }) =>
    FIELDS.flatMap((field) => {
      const dong = value[field];
      return isKnown(dong) ? [{ row, id: value.id, field, dong }] : [];
    }),
  );
  return amounts.sort((a, b) => Math.abs(b.dong) - Math.abs(a.dong) || a.row - b.row).slice(0, NAMED);
}
