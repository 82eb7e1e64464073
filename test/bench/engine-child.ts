import { createHash } from "node:crypto";
import { parseArgs } from "node:util";
import { benchColumns } from "./bench-columns.ts";
import { BENCH_SIZES, benchDimensions } from "./bench-lines.ts";
import { type Contender, naiveContender, supportTableContender } from "./contender.ts";
import { changesOf } from "./engine-changes.ts";
import { bytesOfLine, correctionTimes } from "./engine-corrections.ts";
import { processorTime, timesOfEach } from "./timing.ts";

// One contender at one size, in a process of its own: what another left in memory is none of its time. Writes what it measured as JSON.

const CONTENDERS = new Map<string, () => Promise<Contender>>([
  ["engine", async () => supportTableContender],
  ["naive", async () => naiveContender],
  ["crossfilter", async () => (await import("./crossfilter-contender.ts")).crossfilterContender],
  ["arquero", async () => (await import("./arquero-contender.ts")).arqueroContender],
  [
    "duckdb",
    async () => (await import("./duckdb-contender.ts")).duckdbContender((await import("./duckdb-in-node.ts")).duckdbInNode),
  ],
]);

const { values } = parseArgs({
  options: { contender: { type: "string" }, lines: { type: "string" }, changes: { type: "string" } },
});
const size = BENCH_SIZES.find(({ lines }) => lines === Number(values.lines));
const contender = await CONTENDERS.get(values.contender ?? "")?.();
if (!size || !contender) throw new Error(`No contender "${values.contender}" at ${values.lines} lines`);

const columns = benchColumns(size);
type Time = { readonly clock: number; readonly processor: number };
const now = (): Time => ({ clock: performance.now(), processor: processorTime() });
const { load, changes, ...told } = await changesOf(contender, {
  size,
  columns,
  count: Number(values.changes),
  now,
  since: (then) => ({ clock: performance.now() - then.clock, processor: processorTime() - then.processor }),
  hash: async (text) => createHash("sha256").update(text).digest("hex"),
});
const dimensions = benchDimensions(size);
const own =
  values.contender === "engine"
    ? { bytesOfLine: bytesOfLine(columns, dimensions), corrections: correctionTimes(columns, dimensions) }
    : {};
process.stdout.write(JSON.stringify({ ...told, load: timesOfEach([load]), changes: timesOfEach(changes), ...own }));
