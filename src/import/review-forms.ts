import { isRecord } from "#src/api/contract.ts";
import { kindName } from "#src/domain/kind-name.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import { MoneyOverflowError } from "#src/domain/support-table.ts";
import { recordOf } from "#src/lib/record-of.ts";
import { type BaseLine, baseLinesOf } from "./base-lines.ts";
import { type Cut, cutKey, cutsOf } from "./cuts.ts";
import type { CellProblem, Form, Recipe } from "./form-record.ts";
import { type ImportInput, type ImportReview, LINE_STATES, type ReviewLine } from "./import-review.ts";
import { checkedRow, sumsOf } from "./line-sums.ts";
import { lookupsOf } from "./lookups.ts";
import { matchLines } from "./match-lines.ts";
import { mergedRecipes } from "./merged-recipes.ts";
import { answersOf, askOfForms, questionList } from "./question-list.ts";
import { type Reading, type ReadingTools, readingsOf, unsaidOf } from "./record-reading.ts";
import { removalNotices } from "./removal-notices.ts";
import { refuseRepeats } from "./repeated-sheets.ts";
import { isBound, type MadeLine, makeLines, refusedLine } from "./review-lines.ts";

/** The review of forms that were read. `input.workbooks`: for the names of their files only. */
export function reviewForms(
  forms: readonly Form[],
  { workbooks, base, recipes }: Pick<ImportInput, "workbooks" | "base" | "recipes">,
): ImportReview {
  const answerTo = answersOf(recipes);
  const questions = questionList();
  const placeOf = ({ file, sheet }: Form) => {
    const { fileName = "", sha256 = "" } = workbooks[file] ?? {};
    return { fileName, key: `${sha256.slice(0, 12)}:${sheet}` };
  };
  const tools: ReadingTools = { lookups: lookupsOf(base), base: baseLinesOf(base.support), answerTo, questions, placeOf };
  askOfForms(forms, answerTo, questions);
  const readings = forms.flatMap((form) => readingsOf(form, tools));
  const repeats = refuseRepeats(readings, ({ file, sheet }) => workbooks[file]?.sheets[sheet]?.name ?? "", tools.lookups);
  const cuts = cutsOf(
    readings,
    workbooks.map(({ fileName }) => fileName),
    tools.lookups,
  );
  const replaced = linesIn(cuts, tools.base.byId.values());
  const matched = matchedIn(cuts, replaced, tools);
  const { made: first, leftOut, warnings } = makeLines(readings, matched, tools);
  const { removed, kept } = goneLines(cuts, replaced, new Set(matched.values()), readings, tools);
  const { made, sums } = summed(first, replaced, removed);
  const lines = [...made.map(({ line }) => line), ...removed.map(removedLine)];
  const problems = [
    ...forms.flatMap((form) => form.problems),
    ...readings.filter(({ fate }) => fate === "refused").flatMap((reading) => reading.problems),
    ...warnings,
    ...repeats,
    ...kept,
    ...removalNotices(removed, cuts, readings, countedOf, tools.lookups),
    ...duplicates(made),
  ];
  return {
    lines,
    counts: recordOf(LINE_STATES, (state) => lines.filter((line) => line.state === state).length),
    sums,
    problems: inOrder(problems),
    questions: questions.all(),
    totals: forms.flatMap((form) => form.totals),
    recipes: recipesMet(forms, recipes),
    cuts: cutsOfFiles(forms, cuts, made),
    leftOut: leftOut.map(({ record }) => record.at),
  };
}

/** The lines of the base in each cut. */
function linesIn(cuts: ReadonlyMap<string, Cut>, all: Iterable<BaseLine>): Map<string, BaseLine[]> {
  const found = new Map([...cuts.keys()].map((key): [string, BaseLine[]] => [key, []]));
  for (const line of all) found.get(cutKey(line.communeId, line.month))?.push(line);
  return found;
}

function matchedIn(
  cuts: ReadonlyMap<string, Cut>,
  replaced: ReadonlyMap<string, readonly BaseLine[]>,
  tools: ReadingTools,
): Map<Reading, BaseLine> {
  const { kinds } = tools.lookups.programme;
  const titleOf = (reading: Reading) => {
    if (reading.title !== null) return reading.title;
    const kind = reading.kind ?? foundKind(reading);
    return kind === null ? null : kindName(kinds, kind, "vi");
  };
  const foundKind = (reading: Reading) => {
    const found = unsaidOf(reading, tools).kind();
    return found.kind === "found" ? found.value : null;
  };
  const matched = new Map<Reading, BaseLine>();
  for (const [key, { readings }] of cuts) {
    const open = readings.filter(({ fate }) => fate === "open");
    for (const [reading, line] of matchLines(open, replaced.get(key) ?? [], titleOf)) matched.set(reading, line);
  }
  return matched;
}

/**
 * Lines of a replaced commune and month that the file has no more. Those with adjustments stay, and it is said. Nothing is known to be gone while
 * something is refused that may be it.
 */
function goneLines(
  cuts: ReadonlyMap<string, Cut>,
  replaced: ReadonlyMap<string, readonly BaseLine[]>,
  matched: ReadonlySet<BaseLine>,
  readings: readonly Reading[],
  tools: ReadingTools,
): { readonly removed: readonly BaseLine[]; readonly kept: readonly CellProblem[] } {
  const unknown = unknownPlaces(readings);
  const named = new Set(readings.flatMap(({ adjusts }) => adjusts ?? []));
  const removed: BaseLine[] = [];
  const kept: CellProblem[] = [];
  for (const [key, { file, communeId, readings: ofCut }] of cuts) {
    const isUnknown = unknown.has(key) || unknown.has(communeId) || unknown.has(String(file));
    for (const line of replaced.get(key) ?? []) {
      if (matched.has(line)) continue;
      const at = ofCut[0]?.record.at;
      if (named.has(line.id) || isBound(line, tools)) {
        if (at) kept.push({ code: "kept-adjusted", at, isBlocking: false, values: { text: line.title } });
      } else if (!isUnknown) removed.push(line);
    }
  }
  return { removed, kept };
}

/** Where refused readings may be of: a cut, all of a commune, or all of a file. */
function unknownPlaces(readings: readonly Reading[]): Set<string> {
  const refused = readings.filter(({ fate }) => fate === "refused");
  return new Set(
    refused.flatMap(({ communeId, month, months, record }) => {
      if (communeId === null) return [String(record.at.file)];
      return month === null ? [communeId] : [month, ...months].map((each) => cutKey(communeId, each));
    }),
  );
}

function removedLine({ id, revision, row }: BaseLine): ReviewLine {
  return { state: "removed", id, revision, before: row, after: null, changed: [], at: null, problems: [] };
}

type Sums = ImportReview["sums"];

/** What the cuts come to, before and after. New amounts that are too large to be added are refused. */
function summed(
  made: readonly MadeLine[],
  replaced: ReadonlyMap<string, readonly BaseLine[]>,
  removed: readonly BaseLine[],
): { readonly made: readonly MadeLine[]; readonly sums: Sums } {
  const counted = new Map([...replaced.values()].flat().map((line) => [line, countedOf(line)]));
  const before = sumsOf([...counted.values()].flatMap((line) => line ?? []));
  const sumAfter = (lines: readonly MadeLine[]) => {
    const standing = new Map(counted);
    for (const line of removed) standing.delete(line);
    for (const { base, line, counted: after } of lines) if (base && line.state === "changed") standing.set(base, after);
    const added = lines.flatMap(({ base, counted: after }) => (base || !after ? [] : [after]));
    return sumsOf([...[...standing.values()].flatMap((line) => line ?? []), ...added]);
  };
  const toSums = (after: ReturnType<typeof sumsOf>): Sums => ({
    plannedBefore: before.planned,
    plannedAfter: after.planned,
    deliveredBefore: before.delivered,
    deliveredAfter: after.delivered,
  });
  try {
    return { made, sums: toSums(sumAfter(made)) };
  } catch (error) {
    if (!(error instanceof MoneyOverflowError)) throw error;
    const smaller = withoutTooLarge(made, counted.size);
    return { made: smaller, sums: toSums(sumAfter(smaller)) };
  }
}

function countedOf({ row }: BaseLine): SupportLine | null {
  const checked = checkedRow(row);
  return "line" in checked ? checked.line : null;
}

/** So many amounts of this size cannot pass what is added exactly. */
function withoutTooLarge(made: readonly MadeLine[], others: number): MadeLine[] {
  const most = Math.floor(Number.MAX_SAFE_INTEGER / 2 / (made.length + others + 1));
  return made.map((each) => {
    const { reading, counted } = each;
    const { planned, delivered } = reading.record;
    const large = [planned, delivered].find((read) => typeof read?.value === "number" && Math.abs(read.value) > most);
    if (!counted || !large) return each;
    reading.problems.push({ code: "too-large", at: large.at, isBlocking: true, values: { text: large.text } });
    reading.fate = "refused";
    return { reading, base: null, line: refusedLine(reading), counted: null };
  });
}

/** Lines of one file that are equal in everything, of which one at least is new or changed: both stand, for both may be meant. */
function duplicates(made: readonly MadeLine[]): CellProblem[] {
  const standing = made.filter(({ line }) => line.state !== "refused");
  // Few lines are alike in this: only these are compared whole.
  const alike = Map.groupBy(standing, ({ reading: { record, communeId, month, title } }) =>
    [record.at.file, communeId, month, title, record.planned?.value, record.delivered?.value].join("|"),
  );
  const equal = [...alike.values()]
    .filter(({ length }) => length > 1)
    .flatMap((group) => [...Map.groupBy(group, ({ line }) => contentOf(line)).values()]);
  return equal.flatMap(([first, ...others]) =>
    others.flatMap(({ line, reading: { record } }): CellProblem[] => {
      if (!first || (first.line.state === "unchanged" && line.state === "unchanged")) return [];
      return [{ code: "duplicate-line", at: record.at, isBlocking: false, values: { row: first.reading.record.at.row + 1 } }];
    }),
  );
}

function contentOf({ after }: ReviewLine): string {
  return JSON.stringify(isRecord(after) ? { ...after, id: null } : after);
}

/** Each once, in the order of the files' cells. */
function inOrder(problems: readonly CellProblem[]): CellProblem[] {
  const seen = new Set<string>();
  const once = problems.filter(({ code, at, values }) => {
    const key = `${code}|${at.file}|${at.sheet}|${at.row}|${at.column}|${values.text ?? ""}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return once.sort(({ at: a }, { at: b }) => a.file - b.file || a.sheet - b.sheet || a.row - b.row || a.column - b.column);
}

/** The answers of the layouts that these forms have, to be kept. */
function recipesMet(forms: readonly Form[], recipes: readonly Recipe[]): readonly Recipe[] {
  const met = new Set(forms.map(({ layout }) => layout));
  return mergedRecipes(recipes.filter(({ layout }) => met.has(layout)));
}

function cutsOfFiles(forms: readonly Form[], cuts: ReadonlyMap<string, Cut>, made: readonly MadeLine[]): ImportReview["cuts"] {
  const files = [...new Set(forms.map(({ file }) => file))];
  const byFile = Map.groupBy(cuts.values(), ({ file }) => file);
  return files.map((file) => {
    const ofFile = byFile.get(file) ?? [];
    return {
      file,
      communeIds: [...new Set(ofFile.map(({ communeId }) => communeId))],
      months: [...new Set(ofFile.map(({ month }) => month))].sort(),
      lines: made.filter(({ reading }) => reading.record.at.file === file).length,
    };
  });
}
