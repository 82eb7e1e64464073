import { NOT_APPLICABLE } from "#src/api/contract.ts";
import { dongOf, type WireSupportLine } from "./demo-data/wire-publication.ts";

/** Ids of the adjustments that `asLedger` adds: one takes part of a figure back, one all of it, one adds to it. */
export const ADJUSTMENT_IDS = { part: "dc-1", whole: "dc-2", more: "dc-3" };

const MILLION = 1_000_000;

/**
 * Lines as a ledger keeps them: a blank is said, since a table cannot leave it out, and a figure is put right by a line of its own in the
 * latest month, not by changing it. @throws RangeError when there are no three lines to adjust.
 */
export function asLedger(lines: readonly WireSupportLine[]): WireSupportLine[] {
  const delivered = lines.filter((line) => dongOf(line.delivered) >= 10 * MILLION);
  const [part, whole, more] = delivered;
  if (!part || !whole || !more) throw new RangeError("There are no three lines with ten million dong to adjust");
  const month = lines.reduce((latest, line) => (line.month > latest ? line.month : latest), "");
  const adjusting = (line: WireSupportLine, id: string, dong: number, adjustReason: string): WireSupportLine => ({
    ...line,
    id,
    month,
    planned: NOT_APPLICABLE,
    delivered: dong,
    outputs: {},
    adjusts: line.id,
    adjustReason,
  });
  return [
    ...lines.map((line) => ({
      ...line,
      planned: line.planned === undefined ? NOT_APPLICABLE : line.planned,
      delivered: line.delivered === undefined ? NOT_APPLICABLE : line.delivered,
    })),
    adjusting(part, ADJUSTMENT_IDS.part, -5 * MILLION, "Nhập trùng một phần"),
    adjusting(whole, ADJUSTMENT_IDS.whole, -dongOf(whole.delivered), "Không thực hiện, đơn vị đã rút"),
    adjusting(more, ADJUSTMENT_IDS.more, 2 * MILLION, "Bổ sung sau nghiệm thu"),
  ];
}
