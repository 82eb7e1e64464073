import { type CodeColumn, rowOrder } from "./code-column.ts";
import { rekeyed } from "./columns-under-units.ts";
import { lineClassOf } from "./line-class.ts";
import type { LineColumns } from "./line-columns.ts";
import { pairCodes } from "./pair-codes.ts";
import { CLASSES } from "./point-sums.ts";

/**
 * Support lines added up: a group is all lines of one commune, sponsor, kind, month and class (`line-class.ts`), which is as much as any figure
 * tells apart, and whose amounts are none below 0, or none above. Row i of every column is group i; groups stand in the order of their first
 * lines. A group may be there in parts.
 */
export type LineGroups = {
  /** Groups, not lines. */
  readonly count: number;
  readonly commune: CodeColumn;
  readonly sponsor: CodeColumn;
  readonly kind: CodeColumn;
  readonly month: LineColumns["month"];
  /** By its place in `LINE_CLASSES`. */
  readonly lineClass: Uint8Array;
  /** How many lines each has, at least one. */
  readonly lines: Int32Array;
  /** Dong, 0 where the class has no such amount. */
  readonly planned: Float64Array;
  readonly delivered: Float64Array;
  /** The row of its first line in the list, from 1. */
  readonly firstRow: Int32Array;
};

/** Adds lines up. `rowOf`: the row that a line has in the list, from 1. */
export function groupsOfLines(lines: LineColumns, rowOf: (line: number) => number = (line) => line + 1): LineGroups {
  const lineClass = Int32Array.from(lines.planned, (planned, line) => lineClassOf(planned, lines.delivered[line] ?? 0));
  // Apart by sign, too: then the size of a group is that of its sum.
  const signed = lineClass.map(
    (code, line) => code + CLASSES * (Number(isBelow0(lines.planned, line)) + 2 * Number(isBelow0(lines.delivered, line))),
  );
  const columns = [lines.commune, lines.sponsor, lines.kind, lines.month].map(({ codes, keys }) => ({
    codes,
    size: keys.length,
  }));
  // Numbered as the lines meet them.
  const groups = columns.reduce(pairCodes, { codes: signed, size: CLASSES * 4 });
  const firstLine = new Int32Array(groups.size);
  const count = new Int32Array(groups.size);
  const planned = new Float64Array(groups.size);
  const delivered = new Float64Array(groups.size);
  for (let line = 0; line < lines.count; line++) {
    const group = groups.codes[line] ?? 0;
    if (count[group] === 0) firstLine[group] = line;
    count[group] = (count[group] ?? 0) + 1;
    planned[group] = (planned[group] ?? 0) + dongOf(lines.planned, line);
    delivered[group] = (delivered[group] ?? 0) + dongOf(lines.delivered, line);
  }
  return {
    count: groups.size,
    commune: columnAt(lines.commune, firstLine),
    sponsor: columnAt(lines.sponsor, firstLine),
    kind: columnAt(lines.kind, firstLine),
    month: columnAt(lines.month, firstLine),
    lineClass: Uint8Array.from(firstLine, (line) => lineClass[line] ?? 0),
    lines: count,
    planned,
    delivered,
    firstRow: firstLine.map(rowOf),
  };
}

function isBelow0(amounts: Float64Array, line: number): boolean {
  return (amounts[line] ?? 0) < 0;
}

function dongOf(amounts: Float64Array, line: number): number {
  const amount = amounts[line] ?? 0;
  return Number.isFinite(amount) ? amount : 0;
}

/** How many lines the groups have. */
export function lineCountOf({ lines }: LineGroups): number {
  return lines.reduce((sum, own) => sum + own, 0);
}

/** Those of the groups that are wanted, in their order; the same object where that is all of them. */
export function someGroups(groups: LineGroups, isWanted: (group: number) => boolean): LineGroups {
  const rows = Int32Array.from({ length: groups.count }, (_, group) => group).filter(isWanted);
  return rows.length === groups.count ? groups : groupsAt(groups, rows);
}

/** All the groups of some parts, in the order of their first lines; of one row those of the earlier part come first. */
export function joinedGroups(parts: readonly LineGroups[]): LineGroups {
  const columns = <Key extends string>(columnOf: (part: LineGroups) => CodeColumn<Key>) => joinedColumn(parts.map(columnOf));
  const numbers = <Numbers extends Uint8Array | Int32Array | Float64Array>(
    room: Numbers,
    numbersOf: (part: LineGroups) => Numbers,
  ): Numbers => {
    let count = 0;
    for (const part of parts) {
      room.set(numbersOf(part), count);
      count += part.count;
    }
    return room;
  };
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const firstRow = numbers(new Int32Array(count), (part) => part.firstRow);
  const all: LineGroups = {
    count,
    commune: columns(({ commune }) => commune),
    sponsor: columns(({ sponsor }) => sponsor),
    kind: columns(({ kind }) => kind),
    month: columns(({ month }) => month),
    lineClass: numbers(new Uint8Array(count), (part) => part.lineClass),
    lines: numbers(new Int32Array(count), (part) => part.lines),
    planned: numbers(new Float64Array(count), (part) => part.planned),
    delivered: numbers(new Float64Array(count), (part) => part.delivered),
    firstRow,
  };
  const size = firstRow.reduce((most, row) => Math.max(most, row), 0) + 1;
  return groupsAt(all, rowOrder(count, [{ codes: firstRow, size }]));
}

function groupsAt(groups: LineGroups, rows: Int32Array): LineGroups {
  const { commune, sponsor, kind, month, lineClass, lines, planned, delivered, firstRow } = groups;
  return {
    count: rows.length,
    commune: columnAt(commune, rows),
    sponsor: columnAt(sponsor, rows),
    kind: columnAt(kind, rows),
    month: columnAt(month, rows),
    lineClass: Uint8Array.from(rows, (row) => lineClass[row] ?? 0),
    lines: rows.map((row) => lines[row] ?? 0),
    planned: Float64Array.from(rows, (row) => planned[row] ?? 0),
    delivered: Float64Array.from(rows, (row) => delivered[row] ?? 0),
    firstRow: rows.map((row) => firstRow[row] ?? 0),
  };
}

function columnAt<Key extends string>({ keys, codes }: CodeColumn<Key>, rows: Int32Array): CodeColumn<Key> {
  return { keys, codes: rows.map((row) => codes[row] ?? 0) };
}

function joinedColumn<Key extends string>(parts: readonly CodeColumn<Key>[]): CodeColumn<Key> {
  const codeOf = new Map<Key, number>();
  const codes = new Int32Array(parts.reduce((sum, part) => sum + part.codes.length, 0));
  let count = 0;
  for (const part of parts) {
    const ofPart = Int32Array.from(part.keys, (key) => {
      const code = codeOf.get(key) ?? codeOf.size;
      codeOf.set(key, code);
      return code;
    });
    for (const code of part.codes) codes[count++] = ofPart[code] ?? 0;
  }
  return { keys: [...codeOf.keys()], codes };
}

/** The same groups under other communes: `idOf` by the id that they have, absent where it stays. What comes together so stays in parts. */
export function groupsUnderUnits(groups: LineGroups, idOf: ReadonlyMap<string, string>): LineGroups {
  return { ...groups, commune: rekeyed(groups.commune, (id) => idOf.get(id) ?? id) };
}
