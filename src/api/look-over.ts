import type { SupportLine } from "#src/domain/support-line.ts";
import { isBrokenText } from "./broken-text.ts";
import { isRecord } from "./contract.ts";
import type { Endpoint } from "./endpoints.ts";
import { type KnownField, knownFieldsOf } from "./known-fields.ts";
import { likelyField } from "./likely-field.ts";
import type { Notice } from "./notices.ts";

/**
 * Columns that may be absent from a row, and hardly from all: an absent amount is help without money value, so that a file whose
 * column has got lost would read as a programme without money.
 */
const EXPECTED: Partial<Record<Endpoint, readonly string[]>> = {
  support: ["planned", "delivered"] satisfies (keyof SupportLine)[],
};

/** A file with ever new fields has something else in mind; the rest of them go by one name. */
const MOST_FIELDS = 50;
const OTHER_FIELDS = "…";

type UnknownKey = { readonly likely: string | null; rows: number; firstRow: number; rowsInstead: number; firstInstead: number };
type BrokenText = { readonly sample: string; rows: number; firstRow: number };

/** Rows of the same list of which it is known already that nothing is odd about them. */
type SoundRows = {
  readonly count: number;
  /** Fields that some of them have. */
  readonly fields: readonly string[];
  /** The rows that are looked over, by their number in the whole list, from 1. */
  readonly rowNumbers: readonly number[];
};

/**
 * Goes over the rows as they were sent, once, and says what is odd about them. A hundred thousand rows are a matter of milliseconds. `sound`: what is not
 * among `wireRows`, where they are not the whole list.
 */
export function lookOver(endpoint: Endpoint, wireRows: readonly unknown[], contract: unknown, sound?: SoundRows): Notice[] {
  const unknown = new Map<string, UnknownKey>();
  const broken = new Map<string, BrokenText>();
  const missing = new Set(EXPECTED[endpoint]);
  for (const field of sound?.fields ?? []) missing.delete(field);
  const known = fieldsOnce(contract);
  let row = 0;

  for (const [index, wire] of wireRows.entries()) {
    row = sound?.rowNumbers[index] ?? index + 1;
    look(wire, known);
    if (missing.size > 0 && isRecord(wire)) for (const field of missing) if (field in wire) missing.delete(field);
  }

  function look(value: unknown, field: KnownField): void {
    if (typeof value === "string") {
      if (field.isText && isBrokenText(value)) countBroken(field.path, value);
    } else if (Array.isArray(value)) {
      if (field.item) for (const item of value) look(item, field.item);
    } else if (field.entry && isRecord(value)) {
      for (const key in value) look(value[key], field.entry);
    } else if (field.fields && isRecord(value)) {
      for (const key in value) {
        const within = field.fields.get(key);
        if (within) look(value[key], within);
        else countUnknown(key, value, field.path, field.fields);
      }
    }
  }

  function countBroken(path: string, sample: string): void {
    const counted = broken.get(path);
    if (!counted) broken.set(path, { sample, rows: 1, firstRow: row });
    else counted.rows += 1;
  }

  function countUnknown(key: string, record: object, path: string, fields: ReadonlyMap<string, KnownField>): void {
    const named = path ? `${path}.${key}` : key;
    const name = unknown.size < MOST_FIELDS || unknown.has(named) ? named : OTHER_FIELDS;
    const counted = unknown.get(name) ?? {
      likely: name === OTHER_FIELDS ? null : likelyField(key, fields.keys()),
      rows: 0,
      firstRow: row,
      rowsInstead: 0,
      firstInstead: row,
    };
    counted.rows += 1;
    // With the field that it resembles beside it, it is one of its own: "plannedBy" beside "planned".
    if (counted.likely !== null && !(counted.likely in record)) {
      if (counted.rowsInstead === 0) counted.firstInstead = row;
      counted.rowsInstead += 1;
    }
    unknown.set(name, counted);
  }

  return [...keyNotices(endpoint, unknown, missing, wireRows.length + (sound?.count ?? 0)), ...brokenNotices(endpoint, broken)];
}

const fieldsOf = new WeakMap<object, KnownField>();

/** A list in columns is looked over a value at a time. */
function fieldsOnce(contract: unknown): KnownField {
  if (!isRecord(contract)) return knownFieldsOf(contract);
  const known = fieldsOf.get(contract) ?? knownFieldsOf(contract);
  fieldsOf.set(contract, known);
  return known;
}

function keyNotices(
  endpoint: Endpoint,
  unknown: ReadonlyMap<string, UnknownKey>,
  missing: Set<string>,
  rowCount: number,
): Notice[] {
  const notices: Notice[] = [];
  for (const [field, { likely, rows, firstRow, rowsInstead, firstInstead }] of unknown) {
    if (likely === null || rowsInstead === 0) notices.push({ kind: "unknown-key", endpoint, field, rows, firstRow });
    else {
      notices.push({ kind: "misspelt-key", endpoint, field, likely, rows: rowsInstead, firstRow: firstInstead });
      // Told once: it is not lost, it goes by another name.
      missing.delete(likely);
    }
  }
  if (rowCount > 0) for (const field of missing) notices.push({ kind: "absent-column", endpoint, field, rows: rowCount });
  return notices;
}

function brokenNotices(endpoint: Endpoint, broken: ReadonlyMap<string, BrokenText>): Notice[] {
  return [...broken].map(([field, { sample, rows, firstRow }]) => ({
    kind: "broken-text",
    endpoint,
    field,
    sample,
    rows,
    firstRow,
  }));
}
