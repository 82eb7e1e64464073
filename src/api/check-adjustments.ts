import { type Amount, isKnown } from "#src/domain/amount.ts";
import type { ProgrammeSpan } from "#src/domain/period.ts";
import { sponsorKey } from "#src/domain/sponsor.ts";
import { isAdjustment, type SupportLine } from "#src/domain/support-line.ts";
import type { ReadRow, SetAsideRow } from "./rows.ts";

/**
 * An adjustment counts only with the line that it adjusts: without it, what is taken away would be taken from something else. So one is
 * set aside that names no line that counts, itself, or another adjustment; that belongs to another commune, sponsor or kind than its
 * line; or that counts in a month of the programme while its line does not. `span`: null where the months are not known.
 */
export function checkAdjustments(
  rows: readonly ReadRow<SupportLine>[],
  span: ProgrammeSpan | null,
): {
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
    const fault: Fault | null = adjusted ? faultOf(line, adjusted, span) : { reason: "unknown-line" };
    if (adjusted && !fault) kept.push({ row, value: withItsZeros(line, adjusted) });
    else
      setAside.push({ endpoint: "support", row, id: line.id, field: "adjusts", value: lineId, reason: "unknown-line", ...fault });
  }
  return { rows: kept, setAside };
}

type Fault = Pick<SetAsideRow, "reason"> & Partial<Pick<SetAsideRow, "field" | "value">>;

function faultOf(line: SupportLine, adjusted: SupportLine, span: ProgrammeSpan | null): Fault | null {
  if (adjusted.id === line.id) return { reason: "adjusts-itself" };
  if (isAdjustment(adjusted)) return { reason: "adjusts-adjustment" };
  const reason = "adjusts-elsewhere";
  if (line.communeId !== adjusted.communeId) return { field: "communeId", value: line.communeId, reason };
  if (sponsorKey(line.sponsor) !== sponsorKey(adjusted.sponsor)) return { field: "sponsor.id", value: line.sponsor.id, reason };
  if (line.kind !== adjusted.kind) return { field: "kind", value: line.kind, reason };
  if (span && isWithin(line, span) && !isWithin(adjusted, span)) return { reason: "adjusts-outside" };
  return null;
}

function isWithin({ month }: SupportLine, { firstMonth, dataThrough }: ProgrammeSpan): boolean {
  return month >= firstMonth && month <= dataThrough;
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
