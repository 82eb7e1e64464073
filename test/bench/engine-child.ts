import { createHash } from "node:crypto";
import { parseArgs } from "node:util";
import type { SupportFilter } from "../../src/domain/support-filter.ts";
import { DIMENSIONS, type Totals } from "../../src/domain/totals.ts";
import { benchColumns } from "./bench-columns.ts";
import { BENCH_SIZES, benchDimensions } from "./bench-lines.ts";
import { type Contender, naiveContender, supportTableContender } from "./contender.ts";
import { bytesOfLine, correctionTimes } from "./engine-corrections.ts";
import { filterChanges } from "./filter-changes.ts";
import { processorTime, timedTwice, timesOfEach } from "./timing.ts";

// One contender at one size, in a process of its own: what another left in memory is none of its time. Writes what it measured as JSON.

/** Of another seed than what is measured, so that the answers are not the measured ones. */
const WARM_UP_SEED = 2017;
const SEED = 2016;

const CONTENDERS = new Map<string, () => Promise<Contender>>([
  ["engine", async () => supportTableContender],
  ["naive", async () => naiveContender],
  ["crossfilter", async () => (await import("./crossfilter-contender.ts")).crossfilterContender],
  ["arquero", async () => (await import("./arquero-contender.ts")).arqueroContender],
  ["duckdb", async () => (await import("./duckdb-contender.ts")).duckdbContender],
]);

const { values } = parseArgs({
  options: { contender: { type: "string" }, lines: { type: "string" }, changes: { type: "string" } },
});
const size = BENCH_SIZES.find(({ lines }) => lines === Number(values.lines));
const contender = await CONTENDERS.get(values.contender ?? "")?.();
if (!size || !contender) throw new Error(`No contender "${values.contender}" at ${values.lines} lines`);

const columns = benchColumns(size);
const dimensions = benchDimensions(size);
const count = Number(values.changes);
const before = { clock: performance.now(), processor: processorTime() };
const answer = await contender.load(columns, dimensions);
const load = timesOfEach([{ clock: performance.now() - before.clock, processor: processorTime() - before.processor }]);
for (const filter of filterChanges(Math.ceil(count / 10), size, dimensions, WARM_UP_SEED)) allGroupings(answer(filter));
const each: { readonly clock: number; readonly processor: number }[] = [];
const fingerprints: string[] = [];
for (const filter of filterChanges(count, size, dimensions, SEED)) {
  const change = timedTwice(() => allGroupings(answer(filter)));
  each.push(change);
  fingerprints.push(fingerprint(change.result, filter));
}
const own =
  values.contender === "engine"
    ? { bytesOfLine: bytesOfLine(columns, dimensions), corrections: correctionTimes(columns, dimensions) }
    : {};
process.stdout.write(JSON.stringify({ name: contender.name, load, changes: timesOfEach(each), fingerprints, ...own }));

/** A grouping may be worked out when it is asked for, so asking is part of what is measured. */
function allGroupings({ whole, by }: Totals) {
  return { whole, groupings: DIMENSIONS.map((dimension) => by(dimension)) };
}

/** Equal for equal answers to equal questions, in whatever order the groups come. */
function fingerprint({ whole, groupings }: ReturnType<typeof allGroupings>, { range }: SupportFilter): string {
  const rows = groupings.map((groups) => [...groups].map(([key, total]) => JSON.stringify([key, sums(total)])).sort());
  return createHash("sha256")
    .update(JSON.stringify([range, sums(whole), rows]))
    .digest("hex");
}

function sums(total: Totals["whole"]): number[] {
  return [total.delivered, total.planned, total.lines, total.linesPlanned, total.linesReported, total.linesNotReported];
}
