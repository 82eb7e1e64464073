import * as z from "zod/mini";
import { amountOfNumber } from "../../src/domain/amount-number.ts";
import type { CodeColumn } from "../../src/domain/code-column.ts";
import type { LineColumns } from "../../src/domain/line-columns.ts";
import { month } from "../../src/domain/month.ts";
import { SPONSOR_TYPES } from "../../src/domain/sponsor.ts";
import type { SupportLine } from "../../src/domain/support-line.ts";

export type BareColumns = Omit<LineColumns, "count" | "lineAt">;

const keysContract = z.object({
  commune: z.array(z.string()),
  sponsor: z.array(z.string()),
  kind: z.array(z.string()),
  month: z.array(z.string()),
});
/** The files of numbers that columns are kept in. */
export const PARTS = ["commune", "sponsor", "kind", "month", "planned", "delivered"] as const;

export type ColumnPart = (typeof PARTS)[number];

/** The columns of the parts that were kept, read from a disk or over a line. @throws where the keys are none. */
export function columnsOfParts(kept: unknown, bytes: (part: ColumnPart) => ArrayBuffer): LineColumns {
  const keys = keysContract.parse(kept);
  const column = <Key extends string>(part: ColumnPart, ownKeys: readonly Key[]): CodeColumn<Key> => ({
    keys: ownKeys,
    codes: new Int32Array(bytes(part)),
  });
  return withLines({
    commune: column("commune", keys.commune),
    sponsor: column("sponsor", keys.sponsor),
    kind: column("kind", keys.kind),
    month: column("month", keys.month.map(month)),
    planned: new Float64Array(bytes("planned")),
    delivered: new Float64Array(bytes("delivered")),
  });
}

function withLines(columns: BareColumns): LineColumns {
  const { commune, sponsor, kind, month: months, planned, delivered } = columns;
  const keyAt = <Key extends string>({ keys, codes }: CodeColumn<Key>, row: number): Key => {
    const key = keys[codes[row] ?? -1];
    if (key === undefined) throw new RangeError(`There is no row ${row}`);
    return key;
  };
  const lineAt = (row: number): SupportLine => {
    const giver = keyAt(sponsor, row);
    const type = SPONSOR_TYPES.find((one) => giver.startsWith(`${one}:`)) ?? "agency";
    return {
      id: `ht-${row}`,
      communeId: keyAt(commune, row),
      sponsor: { type, id: giver.slice(type.length + 1) },
      kind: keyAt(kind, row),
      month: keyAt(months, row),
      title: "Hỗ trợ",
      planned: amountOfNumber(planned[row] ?? 0),
      delivered: amountOfNumber(delivered[row] ?? 0),
      form: "cash",
      outputs: {},
    };
  };
  return { ...columns, count: planned.length, lineAt };
}
