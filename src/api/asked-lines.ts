import { columnsOfLines } from "#src/domain/columns-of-lines.ts";
import { lineMatcher } from "#src/domain/matches-filter.ts";
import type { SupportFilter } from "#src/domain/support-filter.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import { totals } from "#src/domain/totals.ts";
import { type SupportOfLines, supportOf } from "./dataset.ts";
import { PartialListError } from "./errors.ts";
import { getWholeList } from "./plain-list.ts";
import { endpointUrl, readRows, type SupportOfGroups } from "./rows.ts";

/** So many lines are asked for at most: a page of the server's, and twice what an office lists at a time. */
export const MOST_ASKED = 10_000;

/** Where the lines of a cut are: `support.json` with the filter as parameters, which may be there several times. */
export function cutAddress(apiBase: string, { range, communes, kinds, sponsorType, sponsors }: SupportFilter): string {
  const asked = new URLSearchParams({ limit: String(MOST_ASKED) });
  if (range) {
    asked.set("from", range.first);
    asked.set("to", range.last);
  }
  for (const id of communes ?? []) asked.append("communeId", id);
  for (const id of kinds ?? []) asked.append("kind", id);
  if (sponsorType) asked.set("sponsorType", sponsorType);
  for (const key of sponsors ?? []) asked.append("sponsor", key);
  return `${endpointUrl(apiBase, "support")}?${asked}`;
}

/**
 * The lines of a cut, asked of a source that has sent its lines added up, in the order of the list: those that the table counts in it.
 *
 * @throws PartialListError where these are others than the table was made of. Throws what `getWholeList` throws.
 */
export async function askedLines(
  apiBase: string,
  support: SupportOfGroups,
  filter: SupportFilter,
  signal?: AbortSignal,
): Promise<SupportOfLines> {
  const { whole } = totals(support.table, filter);
  const none = { cutOf: support, ...supportOf(support.table, columnsOfLines([]), support.setAside) };
  if (whole.lines === 0) return none;
  const url = cutAddress(apiBase, support.asPublished(filter));
  const { rows } = await getWholeList(url, signal);
  const isIn = lineMatcher(filter);
  const lines = readRows("support", rows).rows.flatMap(({ value }) => {
    const line = support.counted(value);
    return line && isIn(line) ? [line] : [];
  });
  if (lines.length !== whole.lines) throw new PartialListError(url, lines.length, whole.lines);
  return { ...supportOf(support.table, columnsOfLines(lines), support.setAside), cutOf: support };
}

/** The line of an id, asked of such a source; null where there is none that counts. Throws what `getWholeList` throws. */
export async function askedLine(
  apiBase: string,
  support: SupportOfGroups,
  id: string,
  signal?: AbortSignal,
): Promise<SupportLine | null> {
  const known = support.beside.find((line) => line.id === id);
  if (known) return known;
  const { rows } = await getWholeList(`${endpointUrl(apiBase, "support")}?${new URLSearchParams({ limit: "1", id })}`, signal);
  const [read] = readRows("support", rows).rows;
  return read?.value.id === id ? support.counted(read.value) : null;
}
