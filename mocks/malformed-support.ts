import type { WireSupportLine } from "./demo-data/wire-publication.ts";

/** Ids of the rows that `withBadRows` adds: an unknown commune, a month that does not exist, an amount as text. */
export const BAD_ROW_IDS = { unknownCommune: "ht-bad-1", notAMonth: "ht-bad-2", amountAsText: "ht-bad-3" };

const ROWS_BETWEEN = 100;

/** The good lines, none changed, with a bad row after each hundredth. @throws RangeError when there is no line to copy. */
export function withBadRows(lines: readonly WireSupportLine[]): unknown[] {
  const [line] = lines;
  if (!line) throw new RangeError("A bad row is a spoilt copy of a good one, and there is none");
  const badRows = [
    { ...line, id: BAD_ROW_IDS.unknownCommune, communeId: "gia-khong-co" },
    { ...line, id: BAD_ROW_IDS.notAMonth, month: "2017-13" },
    { ...line, id: BAD_ROW_IDS.amountAsText, delivered: "1.000.000" },
  ];
  const rows: unknown[] = [...lines];
  // From the last, so that the places of the others do not move.
  for (const [index, row] of [...badRows.entries()].reverse()) rows.splice((index + 1) * ROWS_BETWEEN, 0, row);
  return rows;
}
