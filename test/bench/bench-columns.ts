import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as z from "zod/mini";
import type { DataSize } from "../../mocks/demo-data/data-size.ts";
import { generatedSupport } from "../../mocks/demo-data/generated-support.ts";
import { supportLineFromWire } from "../../src/api/support.ts";
import { amountOfNumber, numberOfAmount } from "../../src/domain/amount-number.ts";
import { type CodeColumn, KeyCoder } from "../../src/domain/code-column.ts";
import type { LineColumns } from "../../src/domain/line-columns.ts";
import { type Month, month } from "../../src/domain/month.ts";
import { SPONSOR_TYPES, sponsorKey } from "../../src/domain/sponsor.ts";
import type { SupportLine } from "../../src/domain/support-line.ts";

const keysContract = z.object({
  commune: z.array(z.string()),
  sponsor: z.array(z.string()),
  kind: z.array(z.string()),
  month: z.array(z.string()),
});
const PARTS = ["commune", "sponsor", "kind", "month", "planned", "delivered"] as const;

/**
 * Generated lines as columns, without an object for each, kept in the machine's folder for temporary files: ten million lines take a minute to
 * generate, and each contender reads them in a process of its own.
 */
export function benchColumns(size: DataSize): LineColumns {
  const name = createHash("sha256").update(JSON.stringify(size)).digest("hex").slice(0, 12);
  const folder = path.join(tmpdir(), `commune-bench-columns-${name}`);
  if (!existsSync(folder)) keep(generated(size), folder);
  const keys = keysContract.parse(JSON.parse(readFileSync(path.join(folder, "keys.json"), "utf8")));
  const bytes = (part: (typeof PARTS)[number]) => new Uint8Array(readFileSync(path.join(folder, part))).buffer;
  const column = <Key extends string>(part: (typeof PARTS)[number], ownKeys: readonly Key[]): CodeColumn<Key> => ({
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

type Columns = Omit<LineColumns, "count" | "lineAt">;

function generated(size: DataSize): Columns {
  const [commune, sponsor, kind] = [0, 1, 2].map(() => new KeyCoder<string>(size.lines));
  const months = new KeyCoder<Month>(size.lines);
  const planned = new Float64Array(size.lines);
  const delivered = new Float64Array(size.lines);
  if (!commune || !sponsor || !kind) throw new Error("Three coders were made");
  let row = 0;
  for (const wire of generatedSupport(size)) {
    const line = supportLineFromWire(wire);
    commune.add(line.communeId);
    sponsor.add(sponsorKey(line.sponsor));
    kind.add(line.kind);
    months.add(line.month);
    planned[row] = numberOfAmount(line.planned);
    delivered[row] = numberOfAmount(line.delivered);
    row += 1;
  }
  return {
    commune: commune.column(),
    sponsor: sponsor.column(),
    kind: kind.column(),
    month: months.column(),
    planned,
    delivered,
  };
}

/** Written beside its place and then put there, so that a run that was stopped leaves nothing half. */
function keep(columns: Columns, folder: string): void {
  const unfinished = `${folder}-${process.pid}`;
  mkdirSync(unfinished);
  const { commune, sponsor, kind, month: months, planned, delivered } = columns;
  const keys = { commune: commune.keys, sponsor: sponsor.keys, kind: kind.keys, month: months.keys };
  writeFileSync(path.join(unfinished, "keys.json"), JSON.stringify(keys));
  const parts = { commune: commune.codes, sponsor: sponsor.codes, kind: kind.codes, month: months.codes, planned, delivered };
  for (const part of PARTS) writeFileSync(path.join(unfinished, part), parts[part]);
  renameSync(unfinished, folder);
}

function withLines(columns: Columns): LineColumns {
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
