import type { CodeColumn } from "./code-column.ts";
import type { LineColumns } from "./line-columns.ts";
import { type Month, monthIsIn } from "./month.ts";
import { sponsorKey } from "./sponsor.ts";
import type { SupportFilter } from "./support-filter.ts";
import type { SupportLine } from "./support-line.ts";

/** A column's codes, and of each code whether the filter asks for it. */
type Question = { readonly codes: Int32Array; readonly isAsked: readonly boolean[] };

/** The question that each part of a filter puts to the columns; null where it asks for nothing. The narrow ones come first. */
const QUESTIONS: Readonly<Record<keyof SupportFilter, (filter: SupportFilter, columns: LineColumns) => Question | null>> = {
  sponsors: ({ sponsors }, { sponsor }) => sponsors && question(sponsor, (key) => sponsors.has(key)),
  communes: ({ communes }, { commune }) => communes && question(commune, (id) => communes.has(id)),
  range: ({ range }, { month }) => range && question(month, (key) => monthIsIn(key, range)),
  kinds: ({ kinds }, { kind }) => kinds && question(kind, (id) => kinds.has(id)),
  sponsorType: ({ sponsorType: type }, { sponsor }) =>
    type && question(sponsor, (key) => key.startsWith(sponsorKey({ type, id: "" }))),
};

/**
 * The rows of the lines that the filter lets through (`lineMatcher`), in their order. For lists of lines: an object need be made only of
 * those that are shown. Sums never come from it.
 */
export function rowsUnderFilter(columns: LineColumns, filter: SupportFilter): readonly number[] {
  let rows: number[] | null = null;
  for (const ask of Object.values(QUESTIONS)) {
    const asked = ask(filter, columns);
    if (!asked) continue;
    rows = rows === null ? rowsOf(asked, columns.count) : rows.filter((row) => lets(asked, row));
  }
  return rows ?? Array.from({ length: columns.count }, (_, row) => row);
}

/** Of the lines under a filter the newest, those of a month in the order of the publication; and how many there are. */
export function newestUnderFilter(
  columns: LineColumns,
  filter: SupportFilter,
  most: number,
): { readonly newest: readonly SupportLine[]; readonly count: number } {
  const rows = rowsUnderFilter(columns, filter);
  const { keys, codes } = columns.month;
  const byMonth = Map.groupBy(rows, (row) => keys[codes[row] ?? 0] ?? "");
  const newestFirst = [...byMonth.keys()].sort().reverse();
  const newest: number[] = [];
  for (const month of newestFirst) {
    if (newest.length >= most) break;
    newest.push(...(byMonth.get(month) ?? []).slice(0, most - newest.length));
  }
  return { newest: newest.map((row) => columns.lineAt(row)), count: rows.length };
}

function question<Key extends string | Month>({ keys, codes }: CodeColumn<Key>, isAsked: (key: Key) => boolean): Question {
  return { codes, isAsked: keys.map(isAsked) };
}

function lets({ codes, isAsked }: Question, row: number): boolean {
  return isAsked[codes[row] ?? 0] === true;
}

function rowsOf(asked: Question, count: number): number[] {
  const rows: number[] = [];
  for (let row = 0; row < count; row++) if (lets(asked, row)) rows.push(row);
  return rows;
}
