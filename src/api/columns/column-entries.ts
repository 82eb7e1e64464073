import * as z from "zod/mini";
import { type Amount, isKnown } from "#src/domain/amount.ts";
import { type Month, month } from "#src/domain/month.ts";
import type { SponsorRef } from "#src/domain/sponsor.ts";
import type { Outputs, SupportForm } from "#src/domain/support-line.ts";
import { amountFromWire } from "../contract.ts";
import { lookOver } from "../look-over.ts";
import { outputsFromWire, supportLineFields } from "../support.ts";
import type { ColumnsFile } from "./columns-file.ts";

/** What the numbers of a column stand for in a line, 0 for a row without the field; and which of them no line can have as they are. */
export type Entries<Value> = { readonly values: readonly (Value | undefined)[]; readonly isOdd: Uint8Array };

/** The fields of a line that stand in columns. One that adjusts another is read as a row: its fields hang together. */
export type LineEntries = {
  readonly communeId: Entries<string>;
  readonly sponsor: Entries<SponsorRef>;
  readonly kind: Entries<string>;
  readonly month: Entries<Month>;
  readonly title: Entries<string>;
  readonly planned: Entries<Amount>;
  readonly delivered: Entries<Amount>;
  readonly form: Entries<SupportForm>;
  readonly outputs: Entries<Outputs>;
  readonly note: Entries<string | null>;
};

const { shape } = supportLineFields;
const asItIs = <Value>(value: Value) => value;

/** Holds each distinct value against its contract, once for all rows that have it. */
export function lineEntries({ columns }: ColumnsFile): LineEntries {
  function entries<Checked, Value>(
    key: keyof LineEntries,
    contract: z.ZodMiniType<Checked>,
    toDomain: (checked: Checked) => Value,
    isFit: (value: Value) => boolean = () => true,
  ): Entries<Value> {
    const wire = columns[key]?.values ?? [];
    const hasNotices = areNoticed(key, wire);
    // All at once it is sooner than one by one, and mostly each of them keeps the contract.
    const all = z.array(contract).safeParse(wire);
    const checked = (code: number) => {
      const parsed = contract.safeParse(code === 0 ? undefined : wire[code - 1]);
      return parsed.success ? toDomain(parsed.data) : undefined;
    };
    const ofAll = all.success ? all.data.map(toDomain) : null;
    const values: (Value | undefined)[] = [];
    const isOdd = new Uint8Array(wire.length + 1);
    for (let code = 0; code <= wire.length; code++) {
      const value = ofAll && code > 0 ? ofAll[code - 1] : checked(code);
      values.push(value);
      const isFine = value !== undefined && isFit(value) && !(hasNotices && code > 0 && areNoticed(key, [wire[code - 1]]));
      isOdd[code] = isFine ? 0 : 1;
    }
    return { values, isOdd };
  }

  return {
    communeId: entries("communeId", shape.communeId, asItIs),
    sponsor: entries("sponsor", shape.sponsor, asItIs),
    kind: entries("kind", shape.kind, asItIs),
    month: entries("month", shape.month, month),
    title: entries("title", shape.title, asItIs),
    planned: entries("planned", shape.planned, amountFromWire, isNotBelowZero),
    delivered: entries("delivered", shape.delivered, amountFromWire, isNotBelowZero),
    form: entries("form", shape.form, asItIs),
    outputs: entries("outputs", shape.outputs, outputsFromWire),
    note: entries("note", shape.note, (note) => note ?? null),
  };
}

/** Below 0 only on a line that adjusts another, which the row as a whole tells. */
function isNotBelowZero(amount: Amount): boolean {
  return !isKnown(amount) || amount >= 0;
}

/** Whether a notice would be given of rows with these values: then they are looked over as rows. */
function areNoticed(key: keyof LineEntries, values: readonly unknown[]): boolean {
  return lookOver("support", values, shape[key]).some(({ kind }) => kind !== "absent-column");
}
