import type { MonthRange } from "./month.ts";
import { coveredRange, isPartial, likeForLikeRange, type Period, type ProgrammeSpan } from "./period.ts";

/** The months of two periods that stand against each other. `likeForLike`: one is partial, so fewer of the other count. */
export type ComparableRanges = { readonly earlier: MonthRange; readonly later: MonthRange; readonly likeForLike: boolean };

/**
 * Null when the periods cannot be compared: of different grain, or where the months that one has are before the programme,
 * or still to come, in the other.
 */
export function comparableRanges(earlier: Period, later: Period, span: ProgrammeSpan): ComparableRanges | null {
  if (earlier.grain !== later.grain) return null;
  const ofLater = coveredRange(later, span);
  const against = likeForLikeRange(later, earlier, span);
  if (ofLater && against) return { earlier: against, later: ofLater, likeForLike: isPartial(later, span) };
  const ofEarlier = coveredRange(earlier, span);
  const matching = likeForLikeRange(earlier, later, span);
  return ofEarlier && matching ? { earlier: ofEarlier, later: matching, likeForLike: isPartial(earlier, span) } : null;
}
