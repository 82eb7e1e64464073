import { queryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { month } from "#src/domain/month.ts";
import { SUPPORT_FORMS, type SupportLine } from "#src/domain/support-line.ts";
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
  sponsorRefFields,
  textField,
} from "./contract.ts";
import { getRows } from "./rows.ts";

/** A row of `support.json`. Money in whole dong: `null` = not reported yet, absent = not applicable, 0 = a reported zero. */
export const supportLineContract = z.object({
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
});

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
    outputs: present({ trained: wire.outputs?.trained, jobs: wire.outputs?.jobs, households: wire.outputs?.households }),
    ...present({ note: wire.note }),
  };
}

export function supportQuery(apiBase: string) {
  return queryOptions({
    queryKey: ["support", apiBase],
    queryFn: ({ signal }) => getRows(apiBase, "support", supportLineContract, supportLineFromWire, signal),
  });
}
