import type * as z from "zod/mini";
import { amountFromWire } from "#src/api/contract.ts";
import type { supportLineContract } from "#src/api/support.ts";
import { type Amount, isKnown } from "#src/domain/amount.ts";
import type { Tables } from "../database/tables.ts";

type Columns = Omit<Tables["support_line"], "position" | "revision">;

/** What a line is summed and found by. The inverse, for the sums: a state of its own for each blank, and 0 beside it. */
export function supportColumns(line: z.output<typeof supportLineContract>): Columns {
  const planned = amountColumns(amountFromWire(line.planned));
  const delivered = amountColumns(amountFromWire(line.delivered));
  return {
    commune_id: line.communeId,
    id: line.id,
    month: line.month,
    kind: line.kind,
    sponsor_type: line.sponsor.type,
    sponsor_id: line.sponsor.id,
    planned: planned.dong,
    planned_state: planned.state,
    delivered: delivered.dong,
    delivered_state: delivered.state,
    adjusts: line.adjusts ?? "",
  };
}

function amountColumns(amount: Amount): { dong: number; state: string } {
  return isKnown(amount) ? { dong: amount, state: "reported" } : { dong: 0, state: amount };
}
