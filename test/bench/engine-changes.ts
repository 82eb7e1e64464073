import type { DataSize } from "../../mocks/demo-data/data-size.ts";
import type { LineColumns } from "../../src/domain/line-columns.ts";
import type { SupportFilter } from "../../src/domain/support-filter.ts";
import { DIMENSIONS, type Totals } from "../../src/domain/totals.ts";
import { benchDimensions } from "./bench-lines.ts";
import type { Contender } from "./contender.ts";
import { filterChanges } from "./filter-changes.ts";

/** Of another seed than what is measured, so that the answers are not the measured ones. */
const WARM_UP_SEED = 2017;
const SEED = 2016;

export type Asked<Time> = {
  readonly size: DataSize;
  readonly columns: LineColumns;
  /** How many changes are measured, after a tenth as many that are not. */
  readonly count: number;
  /** What the time is now, and how long it is since then. */
  readonly now: () => Time;
  readonly since: (then: Time) => Time;
  /** A short text for a long one, equal for equal ones. */
  readonly hash: (text: string) => Promise<string>;
};

/** One contender over the lines: what loading them took, each change of the filter with all group-bys, and a print of each answer. */
export async function changesOf<Time>(contender: Contender, { size, columns, count, now, since, hash }: Asked<Time>) {
  const dimensions = benchDimensions(size);
  const begun = now();
  const answer = await contender.load(columns, dimensions);
  const load = since(begun);
  for (const filter of filterChanges(Math.ceil(count / 10), size, dimensions, WARM_UP_SEED)) allGroupings(answer(filter));
  const changes: Time[] = [];
  const fingerprints: string[] = [];
  for (const filter of filterChanges(count, size, dimensions, SEED)) {
    const before = now();
    const result = allGroupings(answer(filter));
    changes.push(since(before));
    fingerprints.push(await hash(answerText(result, filter)));
  }
  return { name: contender.name, load, changes, fingerprints };
}

/** A grouping may be worked out when it is asked for, so asking is part of what is measured. */
function allGroupings({ whole, by }: Totals) {
  return { whole, groupings: DIMENSIONS.map((dimension) => by(dimension)) };
}

/** Equal for equal answers to equal questions, in whatever order the groups come. */
function answerText({ whole, groupings }: ReturnType<typeof allGroupings>, { range }: SupportFilter): string {
  const rows = groupings.map((groups) => [...groups].map(([key, total]) => JSON.stringify([key, sums(total)])).sort());
  return JSON.stringify([range, sums(whole), rows]);
}

function sums(total: Totals["whole"]): number[] {
  return [total.delivered, total.planned, total.lines, total.linesPlanned, total.linesReported, total.linesNotReported];
}
