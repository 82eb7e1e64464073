import type { Dataset } from "#src/api/dataset.ts";

/** Whether there is something of the data that is in no figure, or odd: most publications have nothing, and what tells of it is fetched then. */
export function hasDoubts({ unread, unreadable, setAside, outside, flagged, notices, uncounted }: Dataset): boolean {
  return outside.lines > 0 || [unread, unreadable, setAside, flagged, notices, uncounted].some((doubts) => doubts.length > 0);
}
