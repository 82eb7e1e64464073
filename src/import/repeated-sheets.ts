import { sponsorKey } from "#src/domain/sponsor.ts";
import { cutKey } from "./cuts.ts";
import type { CellProblem, Form } from "./form-record.ts";
import type { Lookups } from "./lookups.ts";
import type { Reading } from "./record-reading.ts";

/** What one form says of one commune and month, in dong. */
type Part = { readonly form: Form; readonly readings: readonly Reading[]; readonly planned: number; readonly delivered: number };

/**
 * A workbook with a sheet for each commune and one that sums them up says everything twice. Where a form comes to exactly what the others of its file
 * do in a commune and month, its lines are refused; where the sums differ, all are taken and it is told. Once for each form.
 */
export function refuseRepeats(
  readings: readonly Reading[],
  sheetName: (form: Form) => string,
  { communesById }: Lookups,
): CellProblem[] {
  const warnings = new Map<Form, CellProblem>();
  const repeats = new Map<Form, CellProblem>();
  for (const ofCut of byCut(readings).values()) {
    const parts = partsOf(ofCut);
    parts.forEach((part, index) => {
      const [first] = part.readings;
      const [earlier] = parts;
      if (index === 0 || !first || !earlier || earlier.form.sheet === part.form.sheet) return;
      const isRepeat = repeatsOthers(part, parts, index);
      const known = (isRepeat ? repeats : warnings).get(part.form);
      const commune = communesById.get(first.communeId ?? "")?.name ?? "";
      const values = { sheet: sheetName(earlier.form), commune, month: first.month ?? "", sums: isRepeat ? "same" : "other" };
      const problem = known ?? { code: "same-cut-twice", at: first.record.at, isBlocking: isRepeat, values };
      (isRepeat ? repeats : warnings).set(part.form, problem);
      if (isRepeat) for (const reading of part.readings) refuse(reading, problem);
    });
  }
  return [...warnings].flatMap(([form, problem]) => (repeats.has(form) ? [] : [problem]));
}

function refuse(reading: Reading, problem: CellProblem): void {
  reading.problems.push(problem);
  reading.fate = "refused";
}

function byCut(readings: readonly Reading[]): Map<string, Reading[]> {
  const known = readings.filter(({ fate, communeId, month }) => fate !== "left-out" && communeId !== null && month !== null);
  return Map.groupBy(known, ({ record, communeId, month }) => `${record.at.file}|${cutKey(communeId ?? "", month ?? "")}`);
}

function partsOf(readings: readonly Reading[]): Part[] {
  return [...Map.groupBy(readings, ({ form }) => form)].map(([form, ofForm]) => ({
    form,
    readings: ofForm,
    planned: sumOf(ofForm, "planned"),
    delivered: sumOf(ofForm, "delivered"),
  }));
}

function sumOf(readings: readonly Reading[], measure: "planned" | "delivered"): number {
  return readings.reduce((sum, { record }) => {
    const value = record[measure]?.value;
    return typeof value === "number" ? sum + value : sum;
  }, 0);
}

/** It comes to what one before it, or all before it come to; or the first to what all after it do. */
function repeatsOthers(part: Part, parts: readonly Part[], index: number): boolean {
  const before = parts.slice(0, index);
  if (before.every((other) => areOfOthers(part, other))) return false;
  if (before.some((other) => isSame(part, [other])) || isSame(part, before)) return true;
  const [first] = parts;
  return first !== undefined && isSame(first, parts.slice(1));
}

/** What both have a column for is the same, and something. */
function isSame(part: Part, others: readonly Part[]): boolean {
  const measures = (["planned", "delivered"] as const).filter((measure) =>
    [part, ...others].every(({ readings }) => readings[0]?.columns.has(measure)),
  );
  const isSomething = measures.some((measure) => part[measure] !== 0);
  return isSomething && measures.every((measure) => part[measure] === others.reduce((sum, other) => sum + other[measure], 0));
}

/** Two offices may have given the same. */
function areOfOthers({ readings }: Part, other: Part): boolean {
  const sponsors = new Set(other.readings.map(({ sponsor }) => sponsor && sponsorKey(sponsor)));
  return !sponsors.has(null) && readings.every(({ sponsor }) => sponsor !== null && !sponsors.has(sponsorKey(sponsor)));
}
