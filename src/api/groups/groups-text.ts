import type { ReadLines } from "../columns/read-columns.ts";
import { groupedLines } from "./grouped-lines.ts";
import { writeGroups } from "./write-groups.ts";

/** The text of `support.json` in groups; null where lines are better sent as they are (`groupedLines`). */
export function groupsText(read: ReadLines, largestDong: number): string | null {
  const grouped = groupedLines(read, largestDong);
  return grouped && `${JSON.stringify(writeGroups(grouped))}\n`;
}
