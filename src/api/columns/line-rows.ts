import { numberOfAmount } from "#src/domain/amount-number.ts";
import type { CodeColumn } from "#src/domain/code-column.ts";
import type { LineColumns } from "#src/domain/line-columns.ts";
import type { Month } from "#src/domain/month.ts";
import { sponsorKey } from "#src/domain/sponsor.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import type { Notice } from "../notices.ts";
import type { LinesInColumns, ReadRow, SetAsideRow } from "../rows.ts";
import type { Entries } from "./column-entries.ts";
import type { ColumnsFile } from "./columns-file.ts";
import { IdRunReader } from "./id-runs.ts";
import type { ReadLines } from "./read-columns.ts";
import { eachPlace, wireRowReader, wireRowsOf } from "./wire-rows.ts";

/** Lines that were read in columns. As rows, and as they were sent, they are made once somebody asks. */
export class LineRows implements LinesInColumns {
  readonly inColumns = this;
  readonly setAside: readonly SetAsideRow[];
  readonly notices: readonly Notice[];
  readonly count: number;
  readonly #read: ReadLines;
  readonly #ids: IdRunReader;
  readonly #lineInColumns: (row: number) => SupportLine;
  #rows: readonly ReadRow<SupportLine>[] | null = null;
  #wire: readonly unknown[] | null = null;
  #columns: LineColumns | null = null;

  constructor(read: ReadLines) {
    this.#read = read;
    this.setAside = read.setAside;
    this.notices = read.notices;
    this.count = read.at.length;
    this.#ids = new IdRunReader(read.file.ids);
    this.#lineInColumns = lineReader(read, this.#ids);
  }

  /** As it was sent. */
  get file(): ColumnsFile {
    return this.#read.file;
  }

  get rows(): readonly ReadRow<SupportLine>[] {
    this.#rows ??= Array.from(this.#read.rowNumbers, (row, index) => ({ row, value: this.lineAt(index) }));
    return this.#rows;
  }

  get wire(): readonly unknown[] {
    this.#wire ??= wireRowsOf(this.#read.file, this.#read.codes);
    return this.#wire;
  }

  get columns(): LineColumns {
    this.#columns ??= columnsOf(this.#read, this.lineAt);
    return this.#columns;
  }

  /** The lines that adjust another, which were all read as rows, and those that they adjust: by their index, in their order. */
  adjustingAndAdjusted(): number[] {
    const { at, odd } = this.#read;
    const adjusted = new Set(odd.flatMap(({ adjusts }) => adjusts?.lineId ?? []));
    if (adjusted.size === 0) return [];
    const isOne = (row: number) => {
      const line = row < 0 ? oddLine(this.#read, row) : null;
      return line?.adjusts !== undefined || adjusted.has(line?.id ?? this.#ids.idAt(row));
    };
    return Array.from(at.keys()).filter((index) => isOne(at[index] ?? 0));
  }

  readonly lineAt = (index: number): SupportLine => {
    const row = this.#read.at[index] ?? 0;
    return row < 0 ? oddLine(this.#read, row) : this.#lineInColumns(row);
  };

  /** The lines of some months. */
  rowsOfMonths(isWanted: (month: Month) => boolean): ReadRow<SupportLine>[] {
    const some = this.ofMonths(isWanted);
    return Array.from({ length: some.count }, (_, index) => some.rowAt(index));
  }

  /** The lines that have such an amount. */
  rowsOfAmounts(isWanted: (dong: number) => boolean): ReadRow<SupportLine>[] {
    const { planned, delivered } = this.columns;
    const has = (dong: number) => Number.isFinite(dong) && isWanted(dong);
    return this.#rowsWhere((index) => has(planned[index] ?? Number.NaN) || has(delivered[index] ?? Number.NaN));
  }

  #rowsWhere(isWanted: (index: number) => boolean): ReadRow<SupportLine>[] {
    const rows: ReadRow<SupportLine>[] = [];
    for (let index = 0; index < this.count; index++) if (isWanted(index)) rows.push(this.rowAt(index));
    return rows;
  }

  rowAt(index: number): ReadRow<SupportLine> {
    return { row: this.rowNumberAt(index), value: this.lineAt(index) };
  }

  /** The rows of some lines, which are in their order, as they were sent. */
  wireAt(indices: readonly number[]): unknown[] {
    const { file, codes } = this.#read;
    const rowAt = wireRowReader(file, codes);
    const wanted = new Set(indices.map((index) => this.rowNumberAt(index)));
    const found: unknown[] = [];
    eachPlace(file, (place, row, other) => {
      if (wanted.has(place + 1)) found.push(row === null ? other : rowAt(row));
    });
    return found;
  }

  idAt(index: number): string {
    const row = this.#read.at[index] ?? 0;
    return row < 0 ? oddLine(this.#read, row).id : this.#ids.idAt(row);
  }

  /** The number of its row in the list, from 1. */
  rowNumberAt(index: number): number {
    return this.#read.rowNumbers[index] ?? 0;
  }

  /** Whether the other was sent with the same rows, and has the same to tell. */
  equals(other: LinesInColumns): boolean {
    const said = ({ file, notices }: LinesInColumns) => JSON.stringify([file, notices]);
    return other.count === this.count && said(other) === said(this);
  }

  /** The same with something to tell of its answer. */
  told(notice: Notice): LineRows {
    return new LineRows({ ...this.#read, notices: [notice, ...this.notices] });
  }

  /** By their index: those that are set aside, and those that adjust another and stand as another line. The same object where there are none. */
  changed(lost: ReadonlyMap<number, SetAsideRow>, replaced: ReadonlyMap<number, SupportLine> = new Map()): LineRows {
    if (lost.size === 0 && replaced.size === 0) return this;
    const odd = [...this.#read.odd];
    for (const [index, line] of replaced) odd[-1 - (this.#read.at[index] ?? 0)] = line;
    const setAside = [...this.setAside, ...lost.values()].sort((a, b) => a.row - b.row);
    return this.only((index) => !lost.has(index), { odd, setAside });
  }

  /** Those of some months; the same object where that is all of them. */
  ofMonths(isWanted: (month: Month) => boolean): LineRows {
    const { keys, codes } = this.columns.month;
    const areWanted = keys.map(isWanted);
    return areWanted.includes(false) ? this.only((index) => areWanted[codes[index] ?? 0] === true) : this;
  }

  /** Some of them, by their index. */
  only(isKept: (index: number) => boolean, given: Partial<ReadLines> = {}): LineRows {
    const { at, rowNumbers } = this.#read;
    return new LineRows({
      ...this.#read,
      ...given,
      at: at.filter((_, index) => isKept(index)),
      rowNumbers: rowNumbers.filter((_, index) => isKept(index)),
    });
  }
}

function oddLine({ odd }: ReadLines, row: number): SupportLine {
  const line = odd[-1 - row];
  if (!line) throw new RangeError(`No line was read as row ${row}`);
  return line;
}

/** What a column holds, row by row. Every number of a row that counts has a value. */
function cellReader<Value>({ values }: Entries<Value>, codes: Int32Array | undefined): (row: number) => Value {
  return (row) => {
    const value = values[codes?.[row] ?? 0];
    if (value === undefined) throw new RangeError(`Row ${row} has a value that no line can have`);
    return value;
  };
}

function lineReader({ codes, entries }: ReadLines, ids: IdRunReader): (row: number) => SupportLine {
  const communeId = cellReader(entries.communeId, codes.get("communeId"));
  const sponsor = cellReader(entries.sponsor, codes.get("sponsor"));
  const kind = cellReader(entries.kind, codes.get("kind"));
  const month = cellReader(entries.month, codes.get("month"));
  const title = cellReader(entries.title, codes.get("title"));
  const planned = cellReader(entries.planned, codes.get("planned"));
  const delivered = cellReader(entries.delivered, codes.get("delivered"));
  const form = cellReader(entries.form, codes.get("form"));
  const outputs = cellReader(entries.outputs, codes.get("outputs"));
  const noteOf = cellReader(entries.note, codes.get("note"));
  return (row) => {
    const note = noteOf(row);
    return {
      id: ids.idAt(row),
      communeId: communeId(row),
      sponsor: sponsor(row),
      kind: kind(row),
      month: month(row),
      title: title(row),
      planned: planned(row),
      delivered: delivered(row),
      form: form(row),
      outputs: outputs(row),
      ...(note === null ? {} : { note }),
    };
  };
}

function columnsOf(read: ReadLines, lineAt: (index: number) => SupportLine): LineColumns {
  const { entries } = read;
  return {
    count: read.at.length,
    commune: coded(
      read,
      "communeId",
      entries.communeId,
      (id) => id,
      (line) => line.communeId,
    ),
    sponsor: coded(read, "sponsor", entries.sponsor, sponsorKey, (line) => line.sponsor),
    kind: coded(
      read,
      "kind",
      entries.kind,
      (id) => id,
      (line) => line.kind,
    ),
    month: coded(
      read,
      "month",
      entries.month,
      (month) => month,
      (line) => line.month,
    ),
    planned: dong(read, "planned"),
    delivered: dong(read, "delivered"),
    lineAt,
  };
}

/** Numbers the keys as the lines meet them. */
function coded<Value, Key extends string>(
  read: ReadLines,
  name: string,
  { values }: Entries<Value>,
  keyOf: (value: Value) => Key,
  valueOf: (line: SupportLine) => Value,
): CodeColumn<Key> {
  const { at } = read;
  const own = entriesOfLines(read, name);
  const codes = new Int32Array(at.length);
  const asMet = keysAsMet(own, codes, values, keyOf);
  if (asMet) return { keys: asMet, codes };
  const known = new Int32Array(values.length).fill(-1);
  const codeOf = new Map<Key, number>();
  for (let index = 0; index < at.length; index++) {
    const entry = own[index] ?? ODD;
    const met = known[entry] ?? -1;
    if (met >= 0) {
      codes[index] = met;
      continue;
    }
    const row = at[index] ?? 0;
    const value = row < 0 ? valueOf(oddLine(read, row)) : values[entry];
    if (value === undefined) throw new RangeError(`Row ${row} has no ${name}`);
    const key = keyOf(value);
    const code = codeOf.get(key) ?? codeOf.size;
    codeOf.set(key, code);
    codes[index] = code;
    if (entry >= 0) known[entry] = code;
  }
  return { keys: [...codeOf.keys()], codes };
}

/**
 * The keys of a column whose values stand in the order in which its lines meet them, each met and each with a key of its own, as `writeColumns` writes it;
 * null where they do not. Else their numbers stand in `codes`, put there in the same going over.
 */
function keysAsMet<Value, Key extends string>(
  own: Int32Array,
  codes: Int32Array,
  values: readonly (Value | undefined)[],
  keyOf: (value: Value) => Key,
): Key[] | null {
  let met = 0;
  for (let index = 0; index < own.length; index++) {
    const entry = own[index] ?? ODD;
    if (entry <= 0 || entry > met + 1) return null;
    if (entry > met) met = entry;
    codes[index] = entry - 1;
  }
  const keys = new Set<Key>();
  for (let entry = 1; entry <= met; entry++) {
    const value = values[entry];
    if (value !== undefined) keys.add(keyOf(value));
  }
  return keys.size === met ? [...keys] : null;
}

/** Of a line that was read as a row: it has a value of its own. */
const ODD = -1;

/** Of each line that counts, the number of its value in a column, or `ODD`. Mostly each row counts, and then it is the column itself. */
function entriesOfLines({ at, codes, odd }: ReadLines, name: string): Int32Array {
  const own = codes.get(name) ?? new Int32Array(at.length);
  // In their order and all of them in columns, so many can only be every one.
  if (odd.length === 0 && own.length === at.length) return own;
  return at.map((row) => (row < 0 ? ODD : (own[row] ?? 0)));
}

function dong(read: ReadLines, field: "planned" | "delivered"): Float64Array {
  const { at } = read;
  const own = entriesOfLines(read, field);
  const amounts = Float64Array.from(read.entries[field].values, (amount) => numberOfAmount(amount ?? "not-applicable"));
  const numbers = new Float64Array(at.length);
  for (let index = 0; index < at.length; index++) {
    const entry = own[index] ?? ODD;
    numbers[index] = entry === ODD ? numberOfAmount(oddLine(read, at[index] ?? 0)[field]) : (amounts[entry] ?? Number.NaN);
  }
  return numbers;
}
