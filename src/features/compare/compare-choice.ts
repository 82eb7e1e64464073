import { type Commune, criteriaMissing } from "#src/domain/commune.ts";
import {
  coveredRange,
  type Period,
  type ProgrammeSpan,
  periodKey,
  previousPeriod,
  quarterOf,
  samePeriodLastYear,
} from "#src/domain/period.ts";
import type { Filter } from "#src/filters/filter.ts";
import { parsePeriod } from "#src/filters/parse-period.ts";
import { type AddressProblem, addressProblems, readOne } from "#src/filters/read-one.ts";

export const COMPARE_MODES = ["periods", "communes"] as const;
export type CompareMode = (typeof COMPARE_MODES)[number];

/** What stands side by side. The first is the base of each difference. */
export type CompareChoice =
  | { readonly mode: "periods"; readonly a: Period; readonly b: Period }
  | { readonly mode: "communes"; readonly communeIds: readonly string[] };

export type PeriodsChoice = Extract<CompareChoice, { mode: "periods" }>;

type CompareKey = "mode" | "a" | "b" | "of";

/** A value in the address that was left out. */
export type CompareProblem = AddressProblem<CompareKey>;

export const MOST_COMMUNES = 4;
const LEAST_COMMUNES = 2;

type Known = {
  readonly span: ProgrammeSpan;
  readonly communes: readonly Pick<Commune, "id" | "criteria">[];
  readonly filter: Filter;
  /** Under the units of today, what each of then lies in, by id. */
  readonly idOf?: ReadonlyMap<string, string> | undefined;
};

/** Reads the choice from an address. Each wrong value falls back on its own, and is reported. */
export function readCompare(search: URLSearchParams, known: Known): { choice: CompareChoice; problems: CompareProblem[] } {
  const problems: CompareProblem[] = [];
  const modeOf = (text: string) => COMPARE_MODES.find((candidate) => candidate === text) ?? null;
  const mode = readKey("mode", search, problems, modeOf) ?? "periods";
  if (mode === "communes") return { choice: { mode, communeIds: readCommunes(search, known, problems) }, problems };
  const a = readPeriod("a", search, known, problems);
  const b = readPeriod("b", search, known, problems) ?? defaultPeriod(known);
  return { choice: { mode, a: a ?? periodBefore(b, known.span), b }, problems };
}

function readPeriod(key: "a" | "b", search: URLSearchParams, { span }: Known, problems: CompareProblem[]): Period | null {
  return readKey(key, search, problems, (text) => {
    const period = parsePeriod(text);
    return period && period.grain !== "programme" && coveredRange(period, span) ? period : null;
  });
}

function readKey<Value>(
  key: CompareKey,
  search: URLSearchParams,
  problems: CompareProblem[],
  valueOf: (text: string) => Value | null,
): Value | null {
  const read = readOne(search.getAll(key), valueOf);
  problems.push(...addressProblems(key, read));
  return read.value;
}

/** The period of the filter, or the latest quarter where that is the whole programme. */
function defaultPeriod({ filter, span }: Known): Period {
  return filter.period.grain === "programme" ? { grain: "quarter", quarter: quarterOf(span.dataThrough) } : filter.period;
}

/** The period before; the same one where the programme begins with it. */
export function periodBefore(period: Period, span: ProgrammeSpan): Period {
  const previous = previousPeriod(period);
  return previous && coveredRange(previous, span) ? previous : period;
}

function readCommunes(search: URLSearchParams, known: Known, problems: CompareProblem[]): string[] {
  const texts = search
    .getAll("of")
    .flatMap((text) => text.split(","))
    .filter((text) => text !== "");
  const chosen = new Set<string>();
  for (const named of texts) {
    const text = known.idOf?.get(named) ?? named;
    const isUsable = known.communes.some(({ id }) => id === text) && (chosen.has(text) || chosen.size < MOST_COMMUNES);
    if (isUsable) chosen.add(text);
    else problems.push({ key: "of", value: named, isRepeated: false });
  }
  for (const id of defaultCommunes(known)) {
    if (chosen.size >= LEAST_COMMUNES) break;
    chosen.add(id);
  }
  return [...chosen];
}

/** Those of the filter first, then those that still lack most, of its area before others; those of which nothing is known at the end. */
function defaultCommunes({ communes, filter }: Known): string[] {
  const lowest = [...communes].sort((x, y) => (criteriaMissing(y) ?? -1) - (criteriaMissing(x) ?? -1)).map(({ id }) => id);
  const inArea = lowest.filter((id) => filter.area?.communes.has(id));
  return [...filter.communes, ...inArea, ...lowest];
}

export const PRESETS = ["previous", "lastYear"] as const;
export type Preset = (typeof PRESETS)[number];

/**
 * Two periods in one press: the latest quarter and the one before, and the later of those chosen with the same period last year. Those
 * that the programme does not reach back to are not there.
 */
export function presetsOf(
  b: Period,
  span: ProgrammeSpan,
): readonly { readonly preset: Preset; readonly choice: PeriodsChoice }[] {
  const latest: Period = { grain: "quarter", quarter: quarterOf(span.dataThrough) };
  const pairs = [
    { preset: "previous", a: previousPeriod(latest), b: latest },
    { preset: "lastYear", a: samePeriodLastYear(b), b },
  ] as const;
  return pairs.flatMap(({ preset, a, b: later }) =>
    a && coveredRange(a, span) ? [{ preset, choice: { mode: "periods", a, b: later } as const }] : [],
  );
}

/** Writes a choice into a copy of an address: every part in full, so that the link means the same next month. */
export function writeCompare(choice: CompareChoice, search: URLSearchParams): URLSearchParams {
  const written = withoutCompare(search);
  if (choice.mode === "communes") {
    written.set("mode", choice.mode);
    written.set("of", choice.communeIds.join(","));
  } else {
    written.set("a", periodKey(choice.a));
    written.set("b", periodKey(choice.b));
  }
  return written;
}

/** The other way of comparing, from its own defaults. */
export function writeMode(mode: CompareMode, search: URLSearchParams): URLSearchParams {
  const written = withoutCompare(search);
  if (mode !== "periods") written.set("mode", mode);
  return written;
}

function withoutCompare(search: URLSearchParams): URLSearchParams {
  const rest = new URLSearchParams(search);
  for (const key of ["mode", "a", "b", "of"]) rest.delete(key);
  return rest;
}
