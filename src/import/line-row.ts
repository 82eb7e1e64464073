import { isRecord } from "#src/api/contract.ts";
import type { Amount } from "#src/domain/amount.ts";
import { type SponsorRef, sponsorKey } from "#src/domain/sponsor.ts";
import type { SupportForm } from "#src/domain/support-line.ts";
import { amountOfRow } from "./amount-of-row.ts";
import type { BaseLine } from "./base-lines.ts";
import { periodNote } from "./find-month.ts";
import type { FormRecord, Read } from "./form-record.ts";
import { type Reading, tidy } from "./record-reading.ts";

type Row = Readonly<Record<PropertyKey, unknown>>;

/** What a new line is, known whole. */
export type NewLine = {
  readonly id: string;
  readonly sponsor: SponsorRef;
  readonly kind: string;
  readonly supportForm: SupportForm;
  readonly title: string;
};

/** The row of a line that nobody had. What the form has no column for is not reported. */
export function newRow(reading: Reading, { id, sponsor, kind, supportForm, title }: NewLine): Row {
  const { record, communeId, month } = reading;
  const note = noteOf(reading, "");
  return {
    id,
    communeId,
    sponsor: { type: sponsor.type, id: sponsor.id },
    kind,
    month,
    title,
    ...wireAmount("planned", newAmount(reading, record.planned)),
    ...wireAmount("delivered", newAmount(reading, record.delivered)),
    form: supportForm,
    outputs: outputsOf(reading, {}),
    ...(note === "" ? {} : { note }),
    ...adjustmentOf(reading, {}),
  };
}

/** What an adjustment does not say it does not change. */
function newAmount({ adjusts }: Reading, read: Read<Amount> | null): Amount {
  const amount = read?.value ?? "not-reported";
  return adjusts !== null && amount === "not-reported" ? "not-applicable" : amount;
}

/** The row of a line as the form has it, and the names of the fields that differ. What the form has no column for stays as it is. */
export function changedRow(reading: Reading, line: BaseLine): { readonly row: Row; readonly changed: readonly string[] } {
  const { record } = reading;
  const before = line.row;
  const changes: Record<string, unknown> = {};
  const { sponsor, kind, supportForm, title } = reading;
  if (sponsor && (!line.sponsor || sponsorKey(sponsor) !== sponsorKey(line.sponsor))) {
    changes.sponsor = { type: sponsor.type, id: sponsor.id };
  }
  if (kind !== null && kind !== before.kind) changes.kind = kind;
  if (title !== null && title !== tidy(line.title)) changes.title = title;
  for (const field of ["planned", "delivered"] as const) {
    const amount = amountAfter(record[field], amountOfRow(before, field));
    if (amount !== null) changes[field] = wireAmount(field, amount)[field];
  }
  if (supportForm !== null && supportForm !== before.form) changes.form = supportForm;
  const outputs = isRecord(before.outputs) ? before.outputs : {};
  const after = outputsOf(reading, outputs);
  if (COUNTS.some((count) => (after[count] ?? null) !== (outputs[count] ?? null))) changes.outputs = after;
  const written = typeof before.note === "string" ? before.note : "";
  const note = noteOf(reading, written);
  if (note !== tidy(written)) changes.note = note === "" ? undefined : note;
  Object.assign(changes, adjustmentOf(reading, before));
  const changed = Object.keys(changes);
  return { row: changed.length === 0 ? before : withoutAbsent({ ...before, ...changes }), changed };
}

/** Null where it stays. A blank cell says nothing of help without a money value: it does not make a figure that is owed of it. */
function amountAfter(read: Read<Amount> | null, before: Amount | "wrong"): Amount | null {
  if (!read || read.value === before) return null;
  const isBlank = /^[\s–-]*$/.test(read.text);
  return read.value === "not-reported" && before === "not-applicable" && isBlank ? null : read.value;
}

function wireAmount(field: "planned" | "delivered", amount: Amount): Record<string, number | null> {
  if (amount === "not-applicable") return {};
  return { [field]: amount === "not-reported" ? null : amount };
}

const COUNTS = ["trained", "jobs", "households"] as const satisfies readonly (keyof FormRecord)[];

/** A count that stands in no cell of a form that has the column is none any more. */
function outputsOf({ record, columns }: Reading, before: Row): Row {
  const counts = COUNTS.flatMap((count) => {
    const value = columns.has(count) ? record[count]?.value : before[count];
    return value === undefined || value === null ? [] : [[count, value]];
  });
  const { trained: _, jobs: __, households: ___, ...others } = before;
  return { ...others, ...Object.fromEntries(counts) };
}

/** The note of the form, or else of the line; of a longer time than a month it says which. */
function noteOf({ record, months }: Reading, before: string): string {
  const note = tidy(record.note?.value ?? before);
  const [first] = months;
  const last = months.at(-1);
  if (first === undefined || last === undefined || first === last) return note;
  const begins = periodNote({ first, last });
  if (note === begins || note.startsWith(`${begins}.`)) return note;
  return note === "" ? begins : `${begins}. ${note}`;
}

function adjustmentOf({ adjusts, record }: Reading, before: Row): Record<string, string> {
  if (adjusts === null) return {};
  const reason = tidy(record.adjustReason?.value ?? "");
  const writtenBefore = typeof before.adjustReason === "string" ? before.adjustReason : "";
  return {
    ...(adjusts === before.adjusts ? {} : { adjusts }),
    ...(reason === "" || reason === tidy(writtenBefore) ? {} : { adjustReason: reason }),
  };
}

function withoutAbsent(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}
