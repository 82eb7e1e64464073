import { monthIsIn } from "./month.ts";
import { sponsorKey } from "./sponsor.ts";
import type { SupportFilter } from "./support-filter.ts";
import type { SupportLine } from "./support-line.ts";

/** Whether a line is one of those that `totals` adds up under the filter. For lists of lines; sums never come from it. */
export function matchesFilter(line: SupportLine, { range, communes, sponsorType, sponsors, kinds }: SupportFilter): boolean {
  if (range && !monthIsIn(line.month, range)) return false;
  if (sponsorType && line.sponsor.type !== sponsorType) return false;
  if (communes && !communes.has(line.communeId)) return false;
  if (kinds && !kinds.has(line.kind)) return false;
  return !sponsors || sponsors.has(sponsorKey(line.sponsor));
}
