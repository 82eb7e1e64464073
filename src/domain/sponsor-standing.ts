import { hasSupport } from "./figures.ts";
import { hasHelped } from "./helped.ts";
import type { Total } from "./totals.ts";

/**
 * What a sponsor did in a period, by the total of its lines there:
 * - "supports": it gave money, or help without a money value and owes no report (`hasHelped`);
 * - "promised": it planned a sum, everything is reported, and nothing was delivered;
 * - "owed": no money is known to be delivered, and some line is not reported: nobody can tell yet;
 * - "idle": it has a commune, or a line without a plan, and delivered nothing;
 * - "no-data": it has a commune, and nobody has a line in the period: nothing is known of what it did;
 * - "unassigned": it had no commune then, and no line.
 */
export const SPONSOR_STANDINGS = ["supports", "promised", "owed", "idle", "no-data", "unassigned"] as const;
export type SponsorStanding = (typeof SPONSOR_STANDINGS)[number];

/** `hasData`: whether the period has any (`hasData` of its months). */
export function sponsorStanding(total: Total, isAssigned: boolean, hasData: boolean): SponsorStanding {
  if (hasHelped(total)) return "supports";
  if (total.linesNotReported > 0) return "owed";
  if (total.planned > 0) return "promised";
  if (total.lines > 0) return "idle";
  if (!isAssigned) return "unassigned";
  return hasData ? "idle" : "no-data";
}

/** It should have helped, and no help is known of. */
export function isIdle(standing: SponsorStanding): boolean {
  return standing === "promised" || standing === "owed" || standing === "idle";
}

/** It should have helped, and did not: of one that owes a report nobody can tell. */
export function gaveNothing(standing: SponsorStanding): boolean {
  return isIdle(standing) && standing !== "owed";
}

/** Its standing is "promised", whatever it is assigned: a sum was promised, everything is reported, and nothing came of it. */
export function promisedOnly(total: Total): boolean {
  return total.planned > 0 && total.linesNotReported === 0 && !hasSupport(total);
}
