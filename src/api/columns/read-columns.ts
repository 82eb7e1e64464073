import type { SupportLine } from "#src/domain/support-line.ts";
import { type RejectReason, reasonOfIssue, valueAt } from "../contract.ts";
import { ContractError } from "../errors.ts";
import { lookOver } from "../look-over.ts";
import type { Notice } from "../notices.ts";
import { duplicateId, readRow, type SetAsideRow } from "../rows.ts";
import { supportLineContract } from "../support.ts";
import { codesOfColumns } from "./column-codes.ts";
import { type LineEntries, lineEntries } from "./column-entries.ts";
import { type ColumnsFile, columnsContract } from "./columns-file.ts";
import { IdRunReader, plainId } from "./id-runs.ts";
import { eachPlace, wireRowReader } from "./wire-rows.ts";

/** What was read of `support.json` in columns: plain values and arrays, which a worker can hand over. `LineRows` gives them their lines. */
export type ReadLines = {
  /** As it was sent. */
  readonly file: ColumnsFile;
  /** For the rows that stand in columns, in their order: the number of each row's value, by the column. */
  readonly codes: ReadonlyMap<string, Int32Array>;
  readonly entries: LineEntries;
  /** Of each line that counts, its row in columns; or, below 0, −1 − its place in `odd`. */
  readonly at: Int32Array;
  /** Of each line that counts, the number of its row in the list, from 1. */
  readonly rowNumbers: Int32Array;
  /** Lines that were read as rows. */
  readonly odd: readonly SupportLine[];
  readonly setAside: readonly SetAsideRow[];
  readonly notices: readonly Notice[];
};

/** The body as columns, with every number in its place. @throws ContractError naming what is not so. */
function checkedColumns(body: unknown, url: string): ColumnsFile {
  const parsed = columnsContract.safeParse(body);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const path = issue?.path ?? [];
    throw new ContractError(url, path.join("."), reasonOfIssue(issue?.message, valueAt(body, path)));
  }
  const [field, reason] = faultOfRows(parsed.data) ?? faultOfFields(parsed.data) ?? [];
  if (field !== undefined && reason !== undefined) throw new ContractError(url, field, reason);
  return parsed.data;
}

/** What is wrong, and why: "ids.rows, ht-8". Null where nothing is. */
type Fault = readonly [field: string, reason: RejectReason] | null;

/** What of the ids, or of the rows beside the columns, makes another number of rows than the file has. Rows are named as in the list, from 1. */
function faultOfRows({ count, ids, others }: ColumnsFile): Fault {
  const fault = (field: string): Fault => [field, "rows-do-not-fit"];
  if (ids.first.length !== ids.rows.length) return fault(`ids.rows, ${ids.rows.length}/${ids.first.length}`);
  const reader = new IdRunReader(ids);
  const unsound = reader.unsoundRun();
  if (unsound !== null) return fault(`ids.rows, ${ids.first[unsound]}`);
  const there = reader.count + others.length;
  if (there !== count) return fault(`ids, ${there}/${count}`);
  const misplaced = others.find(([place], index) => place >= count || place <= (others[index - 1]?.[0] ?? -1));
  return misplaced ? fault(`others, #${misplaced[0] + 1}`) : null;
}

/** A field without its column would be read as absent in every row: an amount as help without a value. */
function faultOfFields({ keys, columns }: ColumnsFile): Fault {
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice !== undefined) return [`keys, ${twice}`, "duplicate-id"];
  const without = keys.find((key) => key !== "id" && !Object.hasOwn(columns, key));
  if (without !== undefined) return [`columns.${without}`, "missing"];
  const unnamed = Object.keys(columns).find((key) => key === "id" || !keys.includes(key));
  return unnamed === undefined ? null : [`columns.${unnamed}`, "unknown-field"];
}

/**
 * The lines of `support.json` in columns, each distinct value held against its contract once. Rows with a value that breaks it, that is odd, or that only
 * the row as a whole can judge, are read as rows: what is set aside and told is the same as by rows.
 *
 * @throws ContractError naming what in the file is no column.
 */
export function readColumns(body: unknown, url: string): ReadLines {
  const file = checkedColumns(body, url);
  const ids = new IdRunReader(file.ids);
  const codes = codesOfColumns(file, ids.count, url);
  const entries = lineEntries(file);
  const isOdd = oddRows(file, codes, entries, ids.count);
  const oddRowsRead = readOddRows(file, codes, isOdd);
  const { duplicates, ...kept } = keptLines(file, ids, oddRowsRead);
  const setAside = [...oddRowsRead.flatMap((row) => (row.kind === "set-aside" ? [row.setAside] : [])), ...duplicates];
  const notices = lookOver(
    "support",
    oddRowsRead.map(({ wire }) => wire),
    supportLineContract,
    {
      count: file.count - oddRowsRead.length,
      fields: [...codes].flatMap(([key, of]) => (of.some((code, row) => code > 0 && isOdd[row] === 0) ? [key] : [])),
      rowNumbers: oddRowsRead.map(({ place }) => place + 1),
    },
  );
  return { file, codes, entries, ...kept, setAside: setAside.sort((a, b) => a.row - b.row), notices };
}

/** 1 for each row in columns that is to be read as a row. */
function oddRows(file: ColumnsFile, codes: ReadonlyMap<string, Int32Array>, entries: LineEntries, count: number): Uint8Array {
  const isOdd = new Uint8Array(count);
  const known = new Map<string, { readonly isOdd: Uint8Array }>(Object.entries(entries));
  const mark = (of: Int32Array, isOddCode: (code: number) => boolean) => {
    for (let row = 0; row < count; row++) if (isOddCode(of[row] ?? 0)) isOdd[row] = 1;
  };
  for (const [key, entry] of known) {
    const of = codes.get(key);
    const isAbsenceOdd = entry.isOdd[0] === 1;
    if (!of && isAbsenceOdd) isOdd.fill(1);
    // Of most columns it is known without going over the rows that none is.
    if (of && (entry.isOdd.includes(1, 1) || (isAbsenceOdd && of.includes(0)))) mark(of, (code) => entry.isOdd[code] === 1);
  }
  // A line that adjusts another, and fields that are none of a line.
  for (const [key, of] of codes) if (!known.has(key)) mark(of, (code) => code > 0);
  let row = 0;
  for (const [run, rows] of file.ids.rows.entries()) {
    if (plainId(file.ids.first[run]) === null) isOdd.fill(1, row, row + rows);
    row += rows;
  }
  return isOdd;
}

type OddRow = { readonly place: number; readonly isInColumns: boolean; readonly wire: unknown } & ReturnType<
  typeof readRow<"support">
>;

/** The rows that are read as rows, in the order of the list. */
function readOddRows(file: ColumnsFile, codes: ReadonlyMap<string, Int32Array>, isOdd: Uint8Array): OddRow[] {
  const odd: OddRow[] = [];
  if (file.others.length === 0 && !isOdd.includes(1)) return odd;
  const rowAt = wireRowReader(file, codes);
  eachPlace(file, (place, row, other) => {
    if (row !== null && isOdd[row] === 0) return;
    const wire = row === null ? other : rowAt(row);
    odd.push({ place, isInColumns: row !== null, wire, ...readRow("support", wire, place + 1) });
  });
  return odd;
}

/** The lines that count: all but those set aside, and but a second one of an id. */
function keptLines(file: ColumnsFile, ids: IdRunReader, oddRowsRead: readonly OddRow[]) {
  const areDistinct = areIdsDistinct(file, ids, oddRowsRead);
  if (areDistinct && oddRowsRead.length === 0) return { ...everyRow(file.count), odd: [], duplicates: [] };
  const seen = new Set<string>();
  const duplicates: SetAsideRow[] = [];
  const odd: SupportLine[] = [];
  const at = new Int32Array(file.count);
  const rowNumbers = new Int32Array(file.count);
  let count = 0;
  let next = 0;
  const keep = (place: number, own: number, id: () => string) => {
    if (!areDistinct) {
      if (seen.has(id())) return void duplicates.push(duplicateId("support", place + 1, id()));
      seen.add(id());
    }
    at[count] = own;
    rowNumbers[count] = place + 1;
    count++;
  };
  eachPlace(file, (place, row) => {
    const read = oddRowsRead[next];
    if (row !== null && read?.place !== place) return keep(place, row, () => ids.idAt(row));
    next++;
    if (read?.kind !== "read") return;
    odd.push(read.value);
    keep(place, -odd.length, () => read.value.id);
  });
  return { at: at.slice(0, count), rowNumbers: rowNumbers.slice(0, count), odd, duplicates };
}

function everyRow(count: number): { at: Int32Array; rowNumbers: Int32Array } {
  const at = new Int32Array(count);
  const rowNumbers = new Int32Array(count);
  for (let row = 0; row < count; row++) {
    at[row] = row;
    rowNumbers[row] = row + 1;
  }
  return { at, rowNumbers };
}

/** Told without a text for each row wherever it can be: where not, rows are gone over one by one. */
function areIdsDistinct(file: ColumnsFile, ids: IdRunReader, oddRowsRead: readonly OddRow[]): boolean {
  if (file.ids.first.some((first) => plainId(first) === null)) return false;
  return ids.areDistinct(oddRowsRead.flatMap((row) => (row.kind === "read" && !row.isInColumns ? [row.value.id] : [])));
}
