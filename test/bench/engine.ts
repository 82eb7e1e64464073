import { createHash } from "node:crypto";
import type { DataSize } from "../../mocks/demo-data/data-size.ts";
import { isKnown } from "../../src/domain/amount.ts";
import type { SupportFilter } from "../../src/domain/support-filter.ts";
import type { SupportLine } from "../../src/domain/support-line.ts";
import type { TableDimensions } from "../../src/domain/support-table.ts";
import { DIMENSIONS, type Totals } from "../../src/domain/totals.ts";
import { BENCH_SIZES, benchLines } from "./bench-lines.ts";
import { type Contender, naiveContender, supportTableContender } from "./contender.ts";
import { crossfilterContender } from "./crossfilter-contender.ts";
import { filterChanges } from "./filter-changes.ts";
import type { BenchPart } from "./report.ts";
import { formatMilliseconds, type Timing, timed, timingOf } from "./timing.ts";

const CHANGES = 200;
/** Naive arrays take some tenths of a second a change at 1M lines: fewer changes tell as much. */
const NAIVE_CHANGES_AT_1M = 60;
/** Not measured: they give the compiler its chance. Of another seed, so that the answers are not the measured ones. */
const WARM_UP_CHANGES = 20;
const SEED = 2016;
const WARM_UP_SEED = 2017;

const BUDGET_LINES = 1_000_000;
const BUDGET_TIMES_FASTER = 50;

type Measured = { readonly name: string; readonly load: number | null; readonly change: Timing };

/** Load and filter changes of the totals engine at three sizes, against naive arrays, crossfilter2 and a bare reading pass. */
export function benchEngine(): BenchPart {
  const sections: string[] = [];
  const failures: string[] = [];
  for (const size of BENCH_SIZES) {
    const { lines, dimensions } = benchLines(size);
    const warmUp = filterChanges(WARM_UP_CHANGES, size, dimensions, WARM_UP_SEED);
    const changes = filterChanges(CHANGES, size, dimensions, SEED);
    const naiveChanges = size.lines < BUDGET_LINES ? CHANGES : NAIVE_CHANGES_AT_1M;
    const run = (contender: Contender, count: number) => measure(contender, lines, dimensions, warmUp, changes.slice(0, count));
    const engine = run(supportTableContender, CHANGES);
    const crossfilter = run(crossfilterContender, CHANGES);
    const naive = run(naiveContender, naiveChanges);
    expectSameAnswers(engine, crossfilter);
    expectSameAnswers(engine, naive);
    sections.push(sectionOf(size, engine, [naive, crossfilter, readingPass(lines)]));
    if (size.lines === BUDGET_LINES) failures.push(...brokenBudgets(engine, crossfilter));
  }
  return { markdown: [INTRODUCTION, ...sections].join("\n\n"), failures };
}

const INTRODUCTION = `## The totals engine

One filter change with all eight group-bys (month, quarter, half, year, commune, kind, sponsor type, sponsor), each with two sums of
dong and four counts of lines. The same ${CHANGES} random changes for each: every one re-rolls one part of the filter (period of any grain,
communes, kinds, sponsor type, sponsors). Naive arrays make the first ${NAIVE_CHANGES_AT_1M} of them at 1M lines. Milliseconds, after a tenth as
many unmeasured changes; the p95 is the nearest rank. Every answer of every contender was compared with the engine's, group by
group. Budget at 1M lines: p95 at least ${BUDGET_TIMES_FASTER} times below crossfilter2's.`;

function measure(
  contender: Contender,
  lines: readonly SupportLine[],
  dimensions: TableDimensions,
  warmUp: readonly SupportFilter[],
  changes: readonly SupportFilter[],
): Measured & { readonly fingerprints: readonly string[] } {
  const load = timed(() => contender.load(lines, dimensions));
  for (const filter of warmUp.slice(0, Math.ceil(changes.length / 10))) allGroupings(load.result(filter));
  const milliseconds: number[] = [];
  const fingerprints: string[] = [];
  for (const filter of changes) {
    const change = timed(() => allGroupings(load.result(filter)));
    milliseconds.push(change.milliseconds);
    fingerprints.push(fingerprint(change.result));
  }
  return { name: contender.name, load: load.milliseconds, change: timingOf(milliseconds), fingerprints };
}

/** A grouping may be worked out when it is asked for, so asking is part of what is measured. */
function allGroupings({ whole, by }: Totals) {
  return { whole, groupings: DIMENSIONS.map((dimension) => by(dimension)) };
}

/** Equal for equal answers, in whatever order the groups come. */
function fingerprint({ whole, groupings }: ReturnType<typeof allGroupings>): string {
  const rows = groupings.map((groups) => [...groups].map(([key, total]) => JSON.stringify([key, values(total)])).sort());
  return createHash("sha256")
    .update(JSON.stringify([values(whole), rows]))
    .digest("hex");
}

function values(total: Totals["whole"]): number[] {
  return [total.delivered, total.planned, total.lines, total.linesPlanned, total.linesReported, total.linesNotReported];
}

function expectSameAnswers(
  engine: { fingerprints: readonly string[] },
  other: { name: string; fingerprints: readonly string[] },
): void {
  const differs = other.fingerprints.findIndex((print, change) => print !== engine.fingerprints[change]);
  if (differs >= 0) throw new Error(`${other.name} answers filter change ${differs} differently: one of the two is wrong`);
}

/** The floor: reads every amount and every state of the lines once, from columns, without a filter or a group. */
function readingPass(lines: readonly SupportLine[]): Measured {
  const delivered = Float64Array.from(lines, (line) => (isKnown(line.delivered) ? line.delivered : 0));
  const planned = Float64Array.from(lines, (line) => (isKnown(line.planned) ? line.planned : 0));
  const states = Uint8Array.from(lines, (line) => (isKnown(line.delivered) ? 1 : 0));
  const milliseconds: number[] = [];
  for (let pass = 0; pass < CHANGES; pass++) {
    const { result, milliseconds: duration } = timed(() => {
      let sum = 0;
      for (let line = 0; line < delivered.length; line++)
        sum += (delivered[line] ?? 0) + (planned[line] ?? 0) + (states[line] ?? 0);
      return sum;
    });
    if (result > 0) milliseconds.push(duration);
  }
  return { name: "one reading pass over the amounts: no filter, no group", load: null, change: timingOf(milliseconds) };
}

function sectionOf(size: DataSize, engine: Measured, others: readonly Measured[]): string {
  const rows = [engine, ...others].map(({ name, load, change }) =>
    [
      name,
      load === null ? "" : formatMilliseconds(load),
      formatMilliseconds(change.median),
      formatMilliseconds(change.p95),
      formatMilliseconds(change.worst),
      (change.median / engine.change.median).toFixed(1),
      (change.p95 / engine.change.p95).toFixed(1),
      change.count,
    ].join(" | "),
  );
  return `### ${size.lines.toLocaleString("en")} lines (${size.communes} communes, ${size.months} months, ${size.agencies + size.enterprises} sponsors)

| | load | median | p95 | worst | median ÷ engine's | p95 ÷ engine's | changes |
|---|--:|--:|--:|--:|--:|--:|--:|
${rows.map((row) => `| ${row} |`).join("\n")}`;
}

function brokenBudgets(engine: Measured, crossfilter: Measured): string[] {
  const ratio = crossfilter.change.p95 / engine.change.p95;
  return ratio < BUDGET_TIMES_FASTER ? [`${ratio.toFixed(1)} times faster than crossfilter2, below ${BUDGET_TIMES_FASTER}`] : [];
}
