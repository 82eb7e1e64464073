import * as z from "zod/mini";
import { month } from "#src/domain/month.ts";
import { type Outputs, SUPPORT_FORMS, type SupportLine } from "#src/domain/support-line.ts";
import {
  amountField,
  amountFromWire,
  countField,
  idField,
  monthField,
  nameField,
  oneOf,
  optionalField,
  present,
  type RejectReason,
  sponsorRefFields,
  textField,
} from "./contract.ts";

/** Its fields, each by itself: what they have to keep together is in `supportLineContract`. */
export const supportLineFields = z.object({
  id: idField,
  communeId: idField,
  sponsor: sponsorRefFields,
  kind: idField,
  month: monthField,
  title: nameField,
  planned: amountField,
  delivered: amountField,
  form: oneOf(SUPPORT_FORMS),
  outputs: optionalField(
    z.object({ trained: optionalField(countField), jobs: optionalField(countField), households: optionalField(countField) }),
  ),
  note: optionalField(textField),
  adjusts: optionalField(idField),
  adjustReason: optionalField(textField),
});
type Wire = z.output<typeof supportLineFields>;

function refused(field: keyof Wire, error: RejectReason, holds: (line: Wire) => boolean) {
  return z.refine<Wire>(holds, { error, path: [field] });
}

function adjustsAnother({ adjusts }: Wire): boolean {
  return adjusts !== null && adjusts !== undefined;
}

function isBelowZero(amount: Wire["delivered"]): boolean {
  return typeof amount === "number" && amount < 0;
}

/**
 * A row of `support.json`. Money in whole dong: `null` = not reported yet, absent or "notApplicable" = not applicable, 0 = a reported
 * zero. A line with `adjusts` is an adjustment: it says why, changes a figure, and may be below 0; no other line may.
 */
export const supportLineContract = supportLineFields.check(
  refused("planned", "negative-amount", (line) => adjustsAnother(line) || !isBelowZero(line.planned)),
  refused("delivered", "negative-amount", (line) => adjustsAnother(line) || !isBelowZero(line.delivered)),
  refused("adjustReason", "missing", (line) => !adjustsAnother(line) || Boolean(line.adjustReason)),
  refused(
    "delivered",
    "missing",
    (line) =>
      !adjustsAnother(line) || [line.planned, line.delivered].some((amount) => amountFromWire(amount) !== "not-applicable"),
  ),
);

export function supportLineFromWire(wire: z.output<typeof supportLineContract>): SupportLine {
  return {
    id: wire.id,
    communeId: wire.communeId,
    sponsor: wire.sponsor,
    kind: wire.kind,
    month: month(wire.month),
    title: wire.title,
    planned: amountFromWire(wire.planned),
    delivered: amountFromWire(wire.delivered),
    form: wire.form,
    outputs: outputsFromWire(wire.outputs),
    ...present({ note: wire.note, adjusts: wire.adjusts ? { lineId: wire.adjusts, reason: wire.adjustReason ?? "" } : null }),
  };
}

export function outputsFromWire(wire: Wire["outputs"]): Outputs {
  return present({ trained: wire?.trained, jobs: wire?.jobs, households: wire?.households });
}
