import { type Month, monthCount, monthsOf } from "#src/domain/month.ts";
import type { CellProblem, Form, FormRecord } from "./form-record.ts";
import type { Lookups } from "./lookups.ts";
import type { Reading } from "./record-reading.ts";

/** "Quý III/2017" is what a report is of; "năm 2017" may stand over three months of it. */
const MOST_MONTHS_OF_TITLE = 3;

/** A commune in a month: what a file replaces as a whole. */
export type Cut = {
  readonly file: number;
  readonly communeId: string;
  readonly month: Month;
  readonly readings: Reading[];
};

export function cutKey(communeId: string, month: string): string {
  return `${communeId}|${month}`;
}

/**
 * What the readings replace, by commune and month. A commune and month is of the file that speaks of it first; what another file says of it is refused
 * at its first cell, for which of them is right nobody but the person knows.
 */
export function cutsOf(
  readings: readonly Reading[],
  fileNames: readonly string[],
  { programme, communesById }: Lookups,
): Map<string, Cut> {
  const cuts = new Map<string, Cut>();
  const told = new Map<string, CellProblem>();
  const take = (reading: Reading, communeId: string, month: Month): Cut => {
    const { file } = reading.record.at;
    const key = cutKey(communeId, month);
    const known = cuts.get(key);
    if (!known) {
      const cut = { file, communeId, month, readings: [] };
      cuts.set(key, cut);
      return cut;
    }
    if (known.file !== file) {
      const pair = `${known.file}|${file}`;
      const values = {
        file: fileNames[known.file] ?? "",
        commune: communesById.get(communeId)?.name ?? communeId,
        month,
      };
      const problem = told.get(pair) ?? { code: "same-cut-twice", at: reading.record.at, isBlocking: true, values };
      told.set(pair, problem);
      if (!reading.problems.includes(problem)) reading.problems.push(problem);
      reading.fate = "refused";
    }
    return known;
  };
  for (const reading of readings) {
    const { communeId, month } = reading;
    if (reading.fate === "left-out" || communeId === null || month === null || month < programme.firstMonth) continue;
    for (const each of reading.months) if (each !== month) take(reading, communeId, each);
    const cut = take(reading, communeId, month);
    if (reading.fate === "open") cut.readings.push(reading);
  }
  for (const [form, ofForm] of Map.groupBy(readings, (reading) => reading.form)) takeWhole(form, ofForm, take);
  return cuts;
}

/**
 * A form of which the title says both the commune and the time replaces all of that time, unless its rows go beyond it, so that the title's is no time
 * of theirs. Where the rows name communes, each is replaced in the months that its rows are of.
 */
function takeWhole(
  { period }: Form,
  readings: readonly Reading[],
  take: (reading: Reading, communeId: string, month: Month) => unknown,
): void {
  if (period === null || monthCount(period) > MOST_MONTHS_OF_TITLE) return;
  const known = readings.filter(({ fate, communeId, month }) => fate === "open" && communeId !== null && month !== null);
  const [head] = known;
  if (!head || !known.every(({ record }) => isAbove(record, head.record))) return;
  if (!known.every(({ months }) => months.every((month) => period.first <= month && month <= period.last))) return;
  const months = monthsOf(period);
  for (const month of months) if (head.communeId !== null) take(head, head.communeId, month);
}

/** Its commune stands where that of the other does, and in no row of lines. */
function isAbove({ at, commune }: FormRecord, other: FormRecord): boolean {
  const place = other.commune?.at;
  return commune?.at.row === place?.row && commune?.at.column === place?.column && commune?.at.row !== at.row;
}
