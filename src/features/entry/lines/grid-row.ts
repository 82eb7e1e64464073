import { isRecord, NOT_APPLICABLE, reasonOfIssue, valueAt } from "#src/api/contract.ts";
import type { EntryRow } from "#src/api/entry/answers.ts";
import { rowContractOf } from "#src/api/entry/collections.ts";
import { recordOf } from "#src/lib/record-of.ts";

/** The columns of the sheet, from left to right. "place": the sponsor on a commune's sheet, the commune on a sponsor's. */
export const COLUMN_KEYS = [
  "place",
  "kind",
  "title",
  "planned",
  "delivered",
  "form",
  "trained",
  "jobs",
  "households",
  "note",
] as const;
export type ColumnKey = (typeof COLUMN_KEYS)[number];

/**
 * What a cell holds, in no language: an id, a text, digits, "not-reported", "not-applicable"; "" before anybody has said anything. With a fault it
 * is what was typed, which could not be understood.
 */
export type GridCell = { readonly value: string; readonly fault: string | null };

/** A line as it stands in the sheet. `base`: the row of the store that it comes from, with its revision; null: it is new. */
export type GridRow = {
  readonly id: string;
  readonly revision: number | null;
  readonly base: unknown;
  readonly cells: Readonly<Record<ColumnKey, GridCell>>;
  readonly isGone: boolean;
};

/** What all lines of a sheet have in common. */
export type SheetOf = {
  readonly side: "commune" | "sponsor";
  /** The commune's id, or the sponsor's key. */
  readonly key: string;
  readonly month: string;
};

const EMPTY: GridCell = { value: "", fault: null };

export function blankRow(id: string): GridRow {
  return { id, revision: null, base: null, cells: recordOf(COLUMN_KEYS, () => EMPTY), isGone: false };
}

export function gridRowOf({ id, revision, row }: EntryRow, of: SheetOf): GridRow {
  return { id, revision, base: row, cells: cellsOf(row, of), isGone: false };
}

/** The cells that a row of the store has. */
export function cellsOf(row: unknown, { side }: SheetOf): GridRow["cells"] {
  const at = (...path: string[]) => valueAt(row, path);
  const values: Readonly<Record<ColumnKey, string>> = {
    place: side === "sponsor" ? text(at("communeId")) : `${text(at("sponsor", "type"))}:${text(at("sponsor", "id"))}`,
    kind: text(at("kind")),
    title: text(at("title")),
    planned: amountValue(at("planned")),
    delivered: amountValue(at("delivered")),
    form: text(at("form")),
    trained: text(at("outputs", "trained")),
    jobs: text(at("outputs", "jobs")),
    households: text(at("outputs", "households")),
    note: text(at("note")),
  };
  return recordOf(COLUMN_KEYS, (key) => ({ value: values[key], fault: null }));
}

function text(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function amountValue(value: unknown): string {
  if (value === null) return "not-reported";
  return typeof value === "number" ? String(value) : "not-applicable";
}

/** The row that the store is to have. What the sheet does not show of it stays as it was. */
export function wireRowOf({ id, base, cells }: GridRow, { side, key, month }: SheetOf): unknown {
  const { note: _, ...kept } = isRecord(base) ? base : {};
  const place = side === "sponsor" ? key : cells.place.value;
  const [type, ...rest] = place.split(":");
  const sponsor = type === undefined || rest.length === 0 ? undefined : { type, id: rest.join(":") };
  const outputs = {
    ...countOf("trained", cells.trained),
    ...countOf("jobs", cells.jobs),
    ...countOf("households", cells.households),
  };
  return {
    month,
    ...kept,
    id,
    communeId: side === "commune" ? key : cells.place.value || undefined,
    sponsor,
    kind: cells.kind.value || undefined,
    title: cells.title.value || undefined,
    planned: wireAmount(cells.planned.value),
    delivered: wireAmount(cells.delivered.value),
    form: cells.form.value || undefined,
    outputs,
    ...(cells.note.value === "" ? {} : { note: cells.note.value }),
  };
}

function wireAmount(value: string): number | string | null {
  if (value === "" || value === "not-reported") return null;
  return value === "not-applicable" ? NOT_APPLICABLE : Number(value);
}

function countOf(key: string, { value }: GridCell): Record<string, number> {
  return value === "" ? {} : { [key]: Number(value) };
}

/** Nobody has said anything in it. */
export function isBlank({ base, cells }: GridRow): boolean {
  return base === null && COLUMN_KEYS.every((key) => cells[key].fault === null && saysNothing(cells[key].value));
}

function saysNothing(value: string): boolean {
  return value === "" || value === "not-reported";
}

export function sameCell(a: GridCell, b: GridCell): boolean {
  return a.fault === b.fault && (a.value === b.value || (saysNothing(a.value) && saysNothing(b.value)));
}

/** Whether the store has to hear of it. */
export function isDirty(row: GridRow, of: SheetOf): boolean {
  if (row.base === null) return !row.isGone && !isBlank(row);
  const before = cellsOf(row.base, of);
  return row.isGone || COLUMN_KEYS.some((key) => !sameCell(row.cells[key], before[key]));
}

/** Whether a change of it takes a reason: a figure of it was reported. */
export function wasReported({ base }: GridRow): boolean {
  return typeof valueAt(base, ["delivered"]) === "number";
}

export function isAdjustmentRow({ base }: GridRow): boolean {
  return typeof valueAt(base, ["adjusts"]) === "string";
}

/** Where a fault of the contract is told. */
const COLUMN_OF: Readonly<Record<string, ColumnKey>> = {
  communeId: "place",
  sponsor: "place",
  "outputs.trained": "trained",
  "outputs.jobs": "jobs",
  "outputs.households": "households",
};

/** The column of a field of the row: its own, or the first, for what no column shows. */
export function columnOfField(field: string, { side }: SheetOf): ColumnKey {
  const [first = ""] = field.split(".");
  const own = COLUMN_KEYS.find((key) => key === first);
  if (first === "communeId" && side === "commune") return "title";
  if (first === "sponsor" && side === "sponsor") return "title";
  return own ?? COLUMN_OF[field] ?? COLUMN_OF[first] ?? "title";
}

type CellFaults = Partial<Record<ColumnKey, string>>;

/** What of a row is wrong whatever else will be written in it: what could not be understood, and amounts below 0. */
export function faultsAtOnce(row: GridRow): CellFaults {
  const faults: CellFaults = {};
  for (const key of COLUMN_KEYS) {
    const { fault, value } = row.cells[key];
    const isAmount = key === "planned" || key === "delivered";
    if (fault !== null) faults[key] = fault;
    else if (isAmount && Number(value) < 0 && !isAdjustmentRow(row)) faults[key] = "negative-amount";
  }
  return faults;
}

/** What of a row cannot stand so: what is wrong at once, and what the contract says of the rest. */
export function faultsOf(row: GridRow, of: SheetOf): CellFaults {
  const faults = faultsAtOnce(row);
  if (row.isGone) return faults;
  const wire = wireRowOf(row, of);
  const parsed = rowContractOf("support").safeParse(wire);
  for (const { path, message } of parsed.error?.issues ?? []) {
    const key = columnOfField(path.join("."), of);
    faults[key] ??= reasonOfIssue(message, valueAt(wire, path));
  }
  return faults;
}
