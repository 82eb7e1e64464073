import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { DataSize } from "../../mocks/demo-data/data-size.ts";
import { generatedSupport } from "../../mocks/demo-data/generated-support.ts";
import { supportLineFromWire } from "../../src/api/support.ts";
import { numberOfAmount } from "../../src/domain/amount-number.ts";
import { KeyCoder } from "../../src/domain/code-column.ts";
import type { LineColumns } from "../../src/domain/line-columns.ts";
import type { Month } from "../../src/domain/month.ts";
import { sponsorKey } from "../../src/domain/sponsor.ts";
import { type BareColumns, columnsOfParts, PARTS } from "./columns-with-lines.ts";

/** Where they are kept, made if they are not there: `keys.json`, and a file of numbers for each column. */
export function columnsFolder(size: DataSize): string {
  const name = createHash("sha256").update(JSON.stringify(size)).digest("hex").slice(0, 12);
  const folder = path.join(tmpdir(), `commune-bench-columns-${name}`);
  if (!existsSync(folder)) keep(generated(size), folder);
  return folder;
}

/**
 * Generated lines as columns, without an object for each, kept in the machine's folder for temporary files: ten million lines take a minute to
 * generate, and each contender reads them in a process of its own.
 */
export function benchColumns(size: DataSize): LineColumns {
  const folder = columnsFolder(size);
  return columnsOfParts(
    JSON.parse(readFileSync(path.join(folder, "keys.json"), "utf8")),
    (part) => new Uint8Array(readFileSync(path.join(folder, part))).buffer,
  );
}

function generated(size: DataSize): BareColumns {
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
function keep(columns: BareColumns, folder: string): void {
  const unfinished = `${folder}-${process.pid}`;
  mkdirSync(unfinished);
  const { commune, sponsor, kind, month: months, planned, delivered } = columns;
  const keys = { commune: commune.keys, sponsor: sponsor.keys, kind: kind.keys, month: months.keys };
  writeFileSync(path.join(unfinished, "keys.json"), JSON.stringify(keys));
  const parts = { commune: commune.codes, sponsor: sponsor.codes, kind: kind.codes, month: months.codes, planned, delivered };
  for (const part of PARTS) writeFileSync(path.join(unfinished, part), parts[part]);
  renameSync(unfinished, folder);
}
