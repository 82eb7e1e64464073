import { brotliCompressSync, constants } from "node:zlib";
import { generateData } from "../../mocks/demo-data/generate-data.ts";
import type { WirePublication } from "../../mocks/demo-data/wire-publication.ts";
import { linesOfColumns } from "../../src/api/columns/lines-of-columns.ts";
import { writeColumns } from "../../src/api/columns/write-columns.ts";
import { readRows } from "../../src/api/rows.ts";
import { readSnapshot, snapshotText } from "../../src/api/snapshot.ts";
import { month } from "../../src/domain/month.ts";
import type { BenchPart } from "./report.ts";
import { formatMilliseconds, timingOf } from "./timing.ts";

const BUDGET = { bytesOfLine: 6, readMs: 15, packBytes: 3_000_000 };
/** Lines that are read. */
const READ = 100_000;
const ROUNDS = 15;
/** Readings that are measured as one: some machines count the processor's time in steps of 4 ms. */
const AT_ONCE = 8;
/** Of the template without data, about: `scripts/build-pack.ts` prints it. */
const TEMPLATE_BYTES = 1_450_000;

/** What lines weigh on the wire and how long reading them takes, in rows and in columns; and what that makes of a review pack. */
export function benchWire(): BenchPart {
  const nation = publicationOf(3_321, 200_000);
  const texts = { rows: rowsText(nation.support), columns: JSON.stringify(writeColumns(nation.support)) };
  const bytes = { rows: bytesOfLine(texts.rows, nation), columns: bytesOfLine(texts.columns, nation) };
  const writing = worked(() => writeColumns(nation.support));

  const some = nation.support.slice(0, READ);
  const json = { rows: rowsText(some), columns: JSON.stringify(writeColumns(some)) };
  const readColumns: number[] = [];
  const readAsRows: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    // In turn, so that what else the machine does falls on both.
    readColumns.push(worked(() => linesOfColumns(JSON.parse(json.columns), "support.json").columns, AT_ONCE));
    if (round % 3 === 0) readAsRows.push(worked(() => readRows("support", JSON.parse(json.rows))));
  }
  const inColumns = timingOf(readColumns);
  const inRows = timingOf(readAsRows);
  const quickest = Math.min(...readColumns);

  const pack = packBytes(publicationOf(129, 20_000));
  const failures = [
    ...(bytes.columns > BUDGET.bytesOfLine ? [`${bytes.columns.toFixed(2)} bytes a line in columns`] : []),
    ...(quickest > BUDGET.readMs ? [`${formatMilliseconds(quickest)} ms to read ${READ} lines in columns`] : []),
    ...(pack.columns > BUDGET.packBytes ? [`a pack of ${megabytes(pack.columns)}`] : []),
  ];
  const markdown = `## Lines over the wire

Generated: 3,321 communes, 60 months, 200,000 lines; Brotli at quality 5, as the server sends it. Reading is parsing, contract and the columns that the table is built of (rows: parsing and contract alone), ${READ.toLocaleString("en")} lines, in one process, in turn; milliseconds are of the processor.

| | rows | columns | budget |
|---|---|---|---|
| bytes a line, Brotli | ${bytes.rows.toFixed(2)} | ${bytes.columns.toFixed(2)} | ≤ ${BUDGET.bytesOfLine} |
| bytes a line, as text | ${(texts.rows.length / nation.support.length).toFixed(0)} | ${(texts.columns.length / nation.support.length).toFixed(1)} | |
| reading, median ms | ${formatMilliseconds(inRows.median)} | ${formatMilliseconds(inColumns.median)} | |
| reading, quickest ms | ${formatMilliseconds(Math.min(...readAsRows))} | ${formatMilliseconds(quickest)} | ≤ ${BUDGET.readMs} |
| times as quick, by the median | 1 | ${(inRows.median / inColumns.median).toFixed(0)} | |
| a review pack, 129 communes, 20,000 lines | ${megabytes(pack.rows)} | ${megabytes(pack.columns)} | ≤ ${megabytes(BUDGET.packBytes)} |

Putting the 200,000 rows into columns, on the server and once a version: ${formatMilliseconds(writing)} ms.`;
  return { markdown, failures };
}

/** What the processor did, in milliseconds, its tidying up included: the clock would count what else a shared machine does. */
function worked(work: () => unknown, times = 1): number {
  const before = process.cpuUsage();
  for (let time = 0; time < times; time++) work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / times;
}

function publicationOf(communes: number, lines: number): WirePublication {
  return generateData({
    seed: 140,
    firstMonth: month("2016-07"),
    months: 60,
    communes,
    agencies: Math.round(communes * 0.6),
    enterprises: Math.round(communes * 0.75),
    lines,
    proposals: communes,
  });
}

function rowsText(rows: readonly unknown[]): string {
  return `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`;
}

function bytesOfLine(text: string, { support }: WirePublication): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text) };
  return brotliCompressSync(text, { params }).length / support.length;
}

function packBytes({ programme, ...lists }: WirePublication): { rows: number; columns: number } {
  const answers = { programme, ...lists };
  const value = { format: "commune-support-snapshot", version: 1, frozenAt: "2026-11-25T08:00:00+07:00", answers };
  const snapshot = readSnapshot(value, "bench");
  const size = (text: string) => TEMPLATE_BYTES + Buffer.byteLength(text);
  return { rows: size(JSON.stringify(snapshot)), columns: size(snapshotText(snapshot)) };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(2)} MB`;
}
