import type { SupportLine } from "#src/domain/support-line.ts";
import type { BaseLine } from "./base-lines.ts";
import { type Cut, cutKey } from "./cuts.ts";
import type { CellAt, CellProblem } from "./form-record.ts";
import { sumsOf } from "./line-sums.ts";
import type { Lookups } from "./lookups.ts";
import type { Reading } from "./record-reading.ts";

/** So many communes are told by their names. */
const MOST_NAMES = 5;

/** For each file which lines go by it: how many, of which communes and months, and what they come to. Told at the file's first line. `countedOf`: null where nothing counts it. */
export function removalNotices(
  removed: readonly BaseLine[],
  cuts: ReadonlyMap<string, Cut>,
  readings: readonly Reading[],
  countedOf: (line: BaseLine) => SupportLine | null,
  { communesById }: Lookups,
): CellProblem[] {
  const firstCells = new Map<number, CellAt>();
  for (const { record } of readings) if (!firstCells.has(record.at.file)) firstCells.set(record.at.file, record.at);
  const byFile = Map.groupBy(removed, ({ communeId, month }) => cuts.get(cutKey(communeId, month))?.file ?? 0);
  return [...byFile].flatMap(([file, lines]): CellProblem[] => {
    const at = firstCells.get(file);
    if (!at) return [];
    const communes = [...new Set(lines.map(({ communeId }) => communesById.get(communeId)?.name ?? communeId))];
    const months = lines.map(({ month }) => month).sort();
    const values = {
      count: lines.length,
      communes: communes.length,
      commune: communes.length > MOST_NAMES ? "" : communes.join(", "),
      month: months[0] ?? "",
      until: months.at(-1) ?? "",
      found: sumsOf(lines.flatMap((line) => countedOf(line) ?? [])).delivered,
    };
    return [{ code: "lines-removed", at, isBlocking: false, values }];
  });
}
