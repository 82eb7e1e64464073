import { createRandom } from "../../mocks/demo-data/random.ts";
import { editedTable } from "../../src/domain/edited-table.ts";
import type { LineColumns } from "../../src/domain/line-columns.ts";
import { editsBetween, type LineEdits } from "../../src/domain/line-edits.ts";
import { keepRunningSums } from "../../src/domain/running-sums.ts";
import { EVERYTHING } from "../../src/domain/support-filter.ts";
import { buildSupportTable, type SupportTable, type TableDimensions } from "../../src/domain/support-table.ts";
import { DIMENSIONS, totals } from "../../src/domain/totals.ts";
import { type Times, timedTwice, timesOf, timesOfEach } from "./timing.ts";

const CORRECTIONS = 200;
const MANY = 500;
const REPEATS = 20;

export type CorrectionTimes = {
  /** A new table after one line was corrected, added or deleted. */
  readonly one: Times;
  /** What a new table after so many of them costs. */
  readonly many: Times;
  /** All groupings without a filter, of the table as it was and with many corrections. */
  readonly asItWas: Times;
  readonly withMany: Times;
  /** To find the one line that differs between two publications. */
  readonly find: Times;
};

export function correctionTimes(columns: LineColumns, dimensions: TableDimensions): CorrectionTimes {
  const table = buildSupportTable(columns, dimensions);
  keepRunningSums(table.points);
  const random = createRandom(2018);
  const row = () => random.integer(0, columns.count - 1);
  const many: LineEdits = {
    removed: new Set(Array.from({ length: MANY }, row)),
    added: Array.from({ length: MANY - 1 }, row)
      .sort((a, b) => a - b)
      .map((before) => ({ before, line: columns.lineAt(row()) })),
  };
  const manyEdited = editedTable(table, columns, many);
  return {
    one: timesOfEach(
      Array.from({ length: CORRECTIONS }, (_, turn) =>
        timedTwice(() => editedTable(table, columns, oneEdit(columns, turn, row))),
      ),
    ),
    many: timesOf(() => editedTable(table, columns, many), REPEATS),
    asItWas: timesOf(() => allGroupings(table), REPEATS),
    withMany: timesOf(() => allGroupings(manyEdited), REPEATS),
    find: timesOfEach(
      Array.from({ length: REPEATS }, () => {
        const at = row();
        const delivered = columns.delivered.slice();
        delivered[at] = 12_345;
        const later = { ...columns, delivered };
        return timedTwice(() => editsBetween(columns, later, MANY));
      }),
    ),
  };
}

/** In turn a correction, an addition and a deletion. */
function oneEdit(columns: LineColumns, turn: number, row: () => number): LineEdits {
  const at = row();
  const added = [{ before: at, line: columns.lineAt(row()) }];
  if (turn % 3 === 0) return { removed: new Set([at]), added };
  return turn % 3 === 1 ? { removed: new Set(), added } : { removed: new Set([at]), added: [] };
}

function allGroupings(table: SupportTable): unknown {
  const { by } = totals(table, EVERYTHING);
  return DIMENSIONS.map((dimension) => by(dimension));
}

/** What a table and its running sums hold in memory, without its dictionaries: all arrays of numbers that it leads to, each counted once. */
export function bytesOfLine(columns: LineColumns, dimensions: TableDimensions): number {
  const buffers = new Set<ArrayBufferLike>();
  const look = (value: unknown): void => {
    if (ArrayBuffer.isView(value)) buffers.add(value.buffer);
    else if (value !== null && typeof value === "object") for (const part of Object.values(value)) look(part);
  };
  const table = buildSupportTable(columns, dimensions);
  look([table, keepRunningSums(table.points)]);
  return [...buffers].reduce((sum, { byteLength }) => sum + byteLength, 0) / columns.count;
}
