import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import * as z from "zod/mini";
import type { DataSize } from "../../mocks/demo-data/data-size.ts";
import { MOST_EDITS } from "../../src/domain/edited-table.ts";
import { benchColumns } from "./bench-columns.ts";
import { BENCH_SIZES } from "./bench-lines.ts";
import { readingPass } from "./contender.ts";
import type { BenchPart } from "./report.ts";
import { formatMilliseconds, formatRatio, gaugeFor, processorTick, type Times, timesOf, timingOf } from "./timing.ts";

const CHANGES = 200;
const READING_PASSES = 50;
/** Megabytes of heap that a contender may take: ten million rows as objects are several thousand. */
const HEAP_MB = 12_000;

/**
 * How many changes each makes, by size. Those that take longer make fewer: they tell as much. Naive arrays are left out at ten million:
 * their lines alone are some gigabytes of objects.
 */
const ROUNDS: readonly { readonly contender: string; readonly changes: Readonly<Record<number, number>> }[] = [
  { contender: "naive", changes: { 10000: 200, 100000: 200, 1000000: 40 } },
  { contender: "crossfilter", changes: { 10000: 200, 100000: 200, 1000000: 100, 10000000: 20 } },
  { contender: "arquero", changes: { 10000: 200, 100000: 100, 1000000: 20, 10000000: 10 } },
  { contender: "duckdb", changes: { 10000: 200, 100000: 100, 1000000: 40, 10000000: 10 } },
];

const BUDGET_LINES = 1_000_000;
const BUDGET_P95_AT_10M = 1000 / 60;
const BUDGET_BYTES = 24;
const BUDGET_CORRECTION = 5;
/** How many times the engine's p95 is below theirs. */
const BUDGET_TIMES_FASTER: Readonly<Record<string, number>> = { crossfilter: 100, duckdb: 30 };

const timesContract = z.object({ clock: z.array(z.number()), processor: z.array(z.number()) });
const measuredContract = z.object({
  name: z.string(),
  load: timesContract,
  changes: timesContract,
  fingerprints: z.array(z.string()),
  bytesOfLine: z.optional(z.number()),
  corrections: z.optional(
    z.object({ one: timesContract, many: timesContract, asItWas: timesContract, withMany: timesContract, find: timesContract }),
  ),
});
type Measured = z.infer<typeof measuredContract>;

/** Load, filter changes and corrections of the totals engine at four sizes, against naive arrays, crossfilter2, arquero, duckdb-wasm and a bare reading pass. */
export function benchEngine(): BenchPart {
  const sections: string[] = [];
  const failures: string[] = [];
  const tick = processorTick();
  for (const size of BENCH_SIZES) {
    const columns = benchColumns(size);
    const engine = measured("engine", size, CHANGES);
    const others = ROUNDS.flatMap(({ contender, changes }) => {
      const count = changes[size.lines];
      if (count === undefined) return [];
      const other = measured(contender, size, count);
      expectSameAnswers(engine, other);
      return [{ contender, other }];
    });
    const floor = timesOf(readingPass(columns), READING_PASSES);
    const rivals = others.map(({ other }) => other);
    sections.push(sectionOf(size, { engine, rivals, floor, tick }));
    failures.push(...brokenBudgets(size, engine, others, tick));
  }
  return { markdown: [INTRODUCTION, ...sections].join("\n\n"), failures };
}

const INTRODUCTION = `## The totals engine

One filter change with all eight group-bys (month, quarter, half, year, commune, kind, sponsor type, sponsor), each with two sums of
dong and four counts of lines. The same random changes for each: every one re-rolls one part of the filter (period of any grain,
communes, kinds, sponsor type, sponsors); who takes long makes only the first of them. Each contender has a process of its own, in
turn, and is given the lines as columns; *load* is what it makes of them. Milliseconds, after a tenth as many unmeasured changes; the p95 is the
nearest rank, and ratios are over the same changes. They are the processor's time of the thread where this moves in steps small enough for
the engine's median, and else those of the clock, which also counts what else ran on the machine: each table says which. Every answer of every contender was compared with the engine's, group by
group. Budgets: at 1M lines and above p95 at least ${BUDGET_TIMES_FASTER.crossfilter} times below crossfilter2's and ${BUDGET_TIMES_FASTER.duckdb} times below
duckdb-wasm's, ${BUDGET_BYTES} bytes a line, a correction within ${BUDGET_CORRECTION} ms; at 10M lines p95 within a frame (${BUDGET_P95_AT_10M.toFixed(1)} ms).`;

function measured(contender: string, { lines }: DataSize, changes: number): Measured {
  console.error(`engine: ${contender} at ${lines} lines`);
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      `--max-old-space-size=${HEAP_MB}`,
      fileURLToPath(new URL("engine-child.ts", import.meta.url)),
      ...["--contender", contender, "--lines", String(lines), "--changes", String(changes)],
    ],
    { encoding: "utf8", maxBuffer: 2 ** 26, stdio: ["ignore", "pipe", "inherit"] },
  );
  if (status !== 0) throw new Error(`${contender} at ${lines} lines ended with ${status}`);
  return measuredContract.parse(JSON.parse(stdout));
}

function expectSameAnswers(engine: Measured, other: Measured): void {
  const differs = other.fingerprints.findIndex((print, change) => print !== engine.fingerprints[change]);
  if (differs >= 0) throw new Error(`${other.name} answers filter change ${differs} differently: one of the two is wrong`);
}

type Section = {
  readonly engine: Measured;
  readonly rivals: readonly Measured[];
  readonly floor: Times;
  readonly tick: number;
};

function sectionOf(size: DataSize, { engine, rivals, floor, tick }: Section): string {
  const gauge = gaugeFor(engine.changes, tick);
  const row = (name: string, load: string, times: Times) => {
    const { median, p95, worst, count } = timingOf(times[gauge]);
    const same = timingOf(engine.changes[gauge].slice(0, count));
    const ratios = [formatRatio(median, same.median), formatRatio(p95, same.p95)];
    return [name, load, ...[median, p95, worst].map(formatMilliseconds), ...ratios, count];
  };
  const rows = [
    ...[engine, ...rivals].map(({ name, load, changes }) => row(name, formatMilliseconds(timingOf(load[gauge]).worst), changes)),
    row("one reading pass over the amounts: no filter, no group", "", floor),
  ];
  return `### ${size.lines.toLocaleString("en")} lines (${size.communes} communes, ${size.months} months, ${size.agencies + size.enterprises} sponsors)

${gaugeText(gauge, tick)}

| | load | median | p95 | worst | median ÷ engine's | p95 ÷ engine's | changes |
|---|--:|--:|--:|--:|--:|--:|--:|
${rows.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}

${correctionText(engine)}`;
}

function gaugeText(gauge: keyof Times, tick: number): string {
  const step = Number.isFinite(tick) ? `moves by ${formatMilliseconds(tick)} ms at once` : "stands still";
  if (gauge === "processor") return `Processor's time, which here ${step}.`;
  return `By the clock: the processor's time ${step} here, too much for the engine's median.`;
}

/** By the clock: a correction is shorter than what the processor's time of many a machine can tell. */
function correctionText({ bytesOfLine, corrections }: Measured): string {
  if (bytesOfLine === undefined || !corrections) throw new Error("The engine did not tell of its corrections");
  const p95 = ({ clock }: Times) => formatMilliseconds(timingOf(clock).p95);
  const { one, many, asItWas, withMany, find } = corrections;
  return `The table holds ${bytesOfLine.toFixed(1)} bytes a line beside its dictionaries. By the clock, a table after one corrected, added or deleted line: p95
${p95(one)} ms (${one.clock.length} of them); after 999 at once (at most ${MOST_EDITS} are carried along): ${p95(many)} ms. All group-bys without a filter, as it was
and with the 999: ${p95(asItWas)} and ${p95(withMany)} ms. Finding the one line in which two publications differ: ${p95(find)} ms.`;
}

function brokenBudgets(
  { lines }: DataSize,
  engine: Measured,
  others: readonly { readonly contender: string; readonly other: Measured }[],
  tick: number,
): string[] {
  if (lines < BUDGET_LINES) return [];
  const gauge = gaugeFor(engine.changes, tick);
  const at = `at ${lines.toLocaleString("en")} lines`;
  const broken: string[] = [];
  for (const { contender, other } of others) {
    const wanted = BUDGET_TIMES_FASTER[contender];
    const { p95, count } = timingOf(other.changes[gauge]);
    const own = timingOf(engine.changes[gauge].slice(0, count)).p95;
    if (wanted !== undefined && !(p95 >= own * wanted))
      broken.push(`${formatRatio(p95, own)} times faster than ${other.name} ${at}, below ${wanted}`);
  }
  const { p95 } = timingOf(engine.changes[gauge]);
  if (lines > BUDGET_LINES && !(p95 <= BUDGET_P95_AT_10M)) broken.push(`p95 ${formatMilliseconds(p95)} ms ${at}, above a frame`);
  if ((engine.bytesOfLine ?? 0) > BUDGET_BYTES)
    broken.push(`${engine.bytesOfLine?.toFixed(1)} bytes a line ${at}, above ${BUDGET_BYTES}`);
  const correction = timingOf(engine.corrections?.one.clock ?? []).p95;
  if (lines === BUDGET_LINES && !(correction <= BUDGET_CORRECTION))
    broken.push(`a correction takes ${formatMilliseconds(correction)} ms ${at}`);
  return broken;
}
