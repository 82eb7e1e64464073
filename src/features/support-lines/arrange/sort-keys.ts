import type { Amount } from "#src/domain/amount.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import type { Pace } from "#src/lib/main-thread-pace.ts";
import { slicedSort } from "#src/lib/sliced-sort.ts";
import type { TableSort } from "#src/ui/sort-heading.tsx";
import { LINE_COLUMNS, type LineColumnKey } from "../line-columns.ts";
import type { LinesIndex } from "./lines-index.ts";

/** After every number, in either direction: first what is still owed, then what has no money value. */
const OWED = Number.MAX_VALUE;
const NOTHING = Number.POSITIVE_INFINITY;

/** Sorts line numbers in place by a column. Equal lines keep the order they are in. */
export async function sortLines(order: Int32Array, index: LinesIndex, sort: TableSort, pace: Pace): Promise<void> {
  const columns = await sortKeys(index, sort, pace);
  await slicedSort(
    order,
    (a, b) => {
      for (const keys of columns) {
        const difference = (keys[a] ?? 0) - (keys[b] ?? 0);
        // Infinity less itself is no number: two lines that both have nothing.
        if (difference > 0 || difference < 0) return difference;
      }
      return 0;
    },
    pace,
  );
}

/** Numbers for each line, such that the smallest comes first; where the first are equal, the next decide. */
async function sortKeys(index: LinesIndex, { key, descending }: TableSort, pace: Pace): Promise<Float64Array[]> {
  const sign = descending ? -1 : 1;
  const { lines } = index;
  const column = lineColumnOf(key);
  switch (column) {
    case "planned":
    case "delivered":
      return [await numbersOf(lines, (line) => amountKey(line[column], sign), pace)];
    case "completion":
      return [await numbersOf(lines, (line) => completionKey(line, sign), pace)];
    case "gap":
      return [await numbersOf(lines, (line) => gapKey(line, sign), pace)];
    case "outputs":
      // People, jobs and households are not added up: they are compared in this order.
      return [
        await numbersOf(lines, ({ outputs }) => countKey(outputs.trained, sign), pace),
        await numbersOf(lines, ({ outputs }) => countKey(outputs.jobs, sign), pace),
        await numbersOf(lines, ({ outputs }) => countKey(outputs.households, sign), pace),
      ];
    default: {
      const { codes, texts } = await index.column(column, pace);
      const ranks = await index.ranks(column, pace);
      const keys = new Float64Array(lines.length);
      for (let line = 0; line < keys.length; line++) {
        const code = codes[line] ?? 0;
        keys[line] = texts[code] === "" ? NOTHING : sign * (ranks[code] ?? 0);
      }
      return [keys];
    }
  }
}

function lineColumnOf(key: string): LineColumnKey {
  return LINE_COLUMNS.find((column) => column === key) ?? "month";
}

async function numbersOf(lines: readonly SupportLine[], keyOf: (line: SupportLine) => number, pace: Pace): Promise<Float64Array> {
  const keys = new Float64Array(lines.length);
  for (const [place, line] of lines.entries()) {
    keys[place] = keyOf(line);
    if (place % 1024 === 0 && pace.isDue()) await pace.rest();
  }
  return keys;
}

function amountKey(amount: Amount, sign: number): number {
  if (amount === "not-reported") return OWED;
  return amount === "not-applicable" ? NOTHING : sign * amount;
}

function completionKey({ planned, delivered, adjusts }: SupportLine, sign: number): number {
  if (adjusts || typeof planned !== "number" || planned <= 0) return NOTHING;
  return typeof delivered === "number" ? (sign * delivered) / planned : amountKey(delivered, sign);
}

/** Without a sum of either there is no difference; an owed one is to come. */
function gapKey({ planned, delivered }: SupportLine, sign: number): number {
  if (typeof planned !== "number") return NOTHING;
  return typeof delivered === "number" ? sign * (delivered - planned) : amountKey(delivered, sign);
}

function countKey(count: number | undefined, sign: number): number {
  return count === undefined ? NOTHING : sign * count;
}
