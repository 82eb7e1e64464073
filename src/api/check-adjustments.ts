import { type Amount, isKnown } from "#src/domain/amount.ts";
import { isAdjustment, type SupportLine } from "#src/domain/support-line.ts";
import type { RejectReason } from "./contract.ts";
import type { ReadRow, SetAsideRow } from "./rows.ts";

/**
 * An adjustment counts only with the line that it adjusts: without it, what is taken away would be taken from something else. So one is
 * set aside that names no line that counts, itself, or another adjustment.
 */
export function checkAdjustments(rows: readonly ReadRow<SupportLine>[]): {
  readonly rows: readonly ReadRow<SupportLine>[];
  readonly setAside: readonly SetAsideRow[];
} {
  if (!rows.some(({ value }) => isAdjustment(value))) return { rows, setAside: [] };
  const lines = new Map(rows.map(({ value }) => [value.id, value]));
  const kept: ReadRow<SupportLine>[] = [];
  const setAside: SetAsideRow[] = [];
  for (const { row, value: line } of rows) {
    const lineId = line.adjusts?.lineId;
    if (lineId === undefined) {
      kept.push({ row, value: line });
      continue;
    }
    const adjusted = lines.get(lineId);
    const reason = faultOf(line, adjusted);
    if (adjusted && !reason) kept.push({ row, value: withItsZeros(line, adjusted) });
    else
      setAside.push({ endpoint: "support", row, id: line.id, field: "adjusts", value: lineId, reason: reason ?? "unknown-line" });
  }
  return { rows: kept, setAside };
}

function faultOf(line: SupportLine, adjusted: SupportLine | undefined): RejectReason | null {
  if (line.adjusts?.lineId === line.id) return "adjusts-itself";
  if (!adjusted) return "unknown-line";
  return isAdjustment(adjusted) ? "adjusts-adjustment" : null;
}

/**
 * An amount that an adjustment leaves out does not change: it is 0, and neither help without a money value, nor, on a line that has a
 * plan, delivery outside the plan.
 */
function withItsZeros(line: SupportLine, adjusted: SupportLine): SupportLine {
  return {
    ...line,
    planned: line.planned === "not-applicable" ? unchanged(adjusted.planned) : line.planned,
    delivered: line.delivered === "not-applicable" ? 0 : line.delivered,
  };
}

function unchanged(planned: Amount): Amount {
  return isKnown(planned) ? 0 : "not-applicable";
}
