import { monthIsIn } from "./month.ts";
import { sponsorKey } from "./sponsor.ts";
import type { SupportFilter } from "./support-filter.ts";
import type { SupportLine } from "./support-line.ts";

type Matches = (line: SupportLine) => boolean;

/** The question that each part of a filter puts to a line; null where it asks for nothing. */
const QUESTIONS: Readonly<Record<keyof SupportFilter, (filter: SupportFilter) => Matches | null>> = {
  range: ({ range }) => range && ((line) => monthIsIn(line.month, range)),
  sponsorType: ({ sponsorType }) => sponsorType && ((line) => line.sponsor.type === sponsorType),
  communes: ({ communes }) => communes && ((line) => communes.has(line.communeId)),
  kinds: ({ kinds }) => kinds && ((line) => kinds.has(line.kind)),
  sponsors: ({ sponsors }) => sponsors && ((line) => sponsors.has(sponsorKey(line.sponsor))),
};

/**
 * Tells of a line whether it is one of those that `totals` adds up under the filter, and looks only at what the filter asks for. For lists
 * of lines; sums never come from it.
 */
export function lineMatcher(filter: SupportFilter): Matches {
  const asked = Object.values(QUESTIONS).flatMap((question) => question(filter) ?? []);
  return (line) => asked.every((matches) => matches(line));
}

/** The same of a single line. */
export function matchesFilter(line: SupportLine, filter: SupportFilter): boolean {
  return lineMatcher(filter)(line);
}
