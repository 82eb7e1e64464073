import { lineMatcher } from "#src/domain/matches-filter.ts";
import { mergedTotals } from "#src/domain/merged-totals.ts";
import { totalsWithOwed } from "#src/domain/owed-plan.ts";
import { type PlanStep, planStepOf, stepTable } from "#src/domain/plan-bridge.ts";
import { EVERYTHING, type SupportFilter } from "#src/domain/support-filter.ts";
import { buildSupportTable, type SupportTable } from "#src/domain/support-table.ts";
import type { Total, Totals } from "#src/domain/totals.ts";
import { isCodeLike } from "#src/lib/code-like.ts";
import { foldText } from "#src/lib/fold-text.ts";
import type { Pace } from "#src/lib/main-thread-pace.ts";
import type { TableSort } from "#src/ui/sort-heading.tsx";
import type { LinesIndex, TextField } from "./lines-index.ts";
import { sortLines } from "./sort-keys.ts";

export const GROUPINGS = ["none", "commune", "sponsor", "kind", "month", "quarter"] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What the reader asks of the lines. */
export type LinesQuestion = {
  readonly filter: SupportFilter;
  /** Only the lines that make this step from plan to delivery; null = all. */
  readonly step: PlanStep | null;
  /** As typed. */
  readonly search: string;
  readonly sort: TableSort;
  readonly grouping: Grouping;
};

/** Neighbours in the order, from `start` up to, and without, `end`. `text` is its name, or its month or quarter. */
export type LineGroup = {
  readonly key: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly total: Total;
};

/** The lines that match, by their place in the list of all lines, in order; and what they add up to. */
export type ArrangedLines = {
  readonly order: Int32Array;
  readonly groups: readonly LineGroup[];
  readonly whole: Total;
};

const SEARCHED: readonly TextField[] = ["title", "commune", "sponsor", "kind", "note", "adjusts"];
/** Lines added up at a time: at a quarter of the speed of a desk, some 12 ms. The first time is slow, so that the parts grow from a few. */
const PART = { first: 500, most: 4_000 };

/** Chooses, sorts, groups and adds up, in slices. */
export async function arrangeLines(
  index: LinesIndex,
  table: SupportTable,
  { filter, step, search, sort, grouping }: LinesQuestion,
  pace: Pace,
): Promise<ArrangedLines> {
  const words = foldText(search).split(" ").filter(Boolean);
  const chosen = await searched(await matching(index, filter, step, pace), index, words, pace);
  const sums =
    words.length === 0
      ? totalsWithOwed(step === null ? table : stepTable(table, step), filter)
      : await totalsOf(chosen, index, pace);
  await sortLines(chosen, index, sort, pace);
  if (grouping === "none") return { order: chosen, groups: [], whole: sums.whole };
  const groups = await grouped(chosen, index, { grouping, sort, sums, pace });
  return { ...groups, whole: sums.whole };
}

async function matching(index: LinesIndex, filter: SupportFilter, step: PlanStep | null, pace: Pace): Promise<Int32Array> {
  const matches = lineMatcher(filter);
  const chosen = new Int32Array(index.lines.length);
  let count = 0;
  for (const [place, line] of index.lines.entries()) {
    if (matches(line) && (step === null || planStepOf(line) === step)) chosen[count++] = place;
    if (place % 1024 === 0 && pace.isDue()) await pace.rest();
  }
  return chosen.slice(0, count);
}

/** Ids are looked through for what may be one: each line has its own, so that it costs as much as all other fields together. */
function searchedFor(word: string): readonly TextField[] {
  return isCodeLike(word) ? [...SEARCHED, "id"] : SEARCHED;
}

/** Every word must be found in some field. Each distinct text is looked at once for each word. */
async function searched(chosen: Int32Array, index: LinesIndex, words: readonly string[], pace: Pace): Promise<Int32Array> {
  let left = chosen;
  for (const word of words) {
    const found = new Uint8Array(index.lines.length);
    for (const field of searchedFor(word)) {
      const { codes } = await index.column(field, pace);
      const texts = await index.folded(field, pace);
      const hits = new Uint8Array(texts.length);
      for (const [code, text] of texts.entries()) {
        hits[code] = Number(text.includes(word));
        if (code % 1024 === 0 && pace.isDue()) await pace.rest();
      }
      for (const line of left) if (hits[codes[line] ?? 0] === 1) found[line] = 1;
      if (pace.isDue()) await pace.rest();
    }
    left = left.filter((line) => found[line] === 1);
  }
  return left;
}

async function totalsOf(chosen: Int32Array, { lines }: LinesIndex, pace: Pace): Promise<Totals> {
  const parts: Totals[] = [];
  for (let start = 0, size = PART.first; start < chosen.length; start += size, size = Math.min(2 * size, PART.most)) {
    const part = [...chosen.subarray(start, start + size)].flatMap((place) => lines[place] ?? []);
    parts.push(totalsWithOwed(buildSupportTable(part, { communes: [], kinds: [], sponsors: [] }), EVERYTHING));
    if (pace.isDue()) await pace.rest();
  }
  return mergedTotals(parts);
}

type GroupingNeeds = {
  readonly grouping: Exclude<Grouping, "none">;
  readonly sort: TableSort;
  readonly sums: Totals;
  readonly pace: Pace;
};

/** Groups come by name or by time; descending when the table is sorted so by that very column. Within, the order stays. */
async function grouped(
  sorted: Int32Array,
  index: LinesIndex,
  { grouping, sort, sums, pace }: GroupingNeeds,
): Promise<Pick<ArrangedLines, "order" | "groups">> {
  const { codes, keys, texts } = await index.column(grouping, pace);
  const ranks = await index.ranks(grouping, pace);
  const byKey = sums.by(grouping);
  const isReversed = sort.descending && (sort.key === grouping || (grouping === "quarter" && sort.key === "month"));
  const present = keys.flatMap((key, code) => {
    const total = byKey.get(key);
    return total ? [{ key, code, text: texts[code] ?? key, total }] : [];
  });
  const sign = isReversed ? -1 : 1;
  present.sort((a, b) => sign * ((ranks[a.code] ?? 0) - (ranks[b.code] ?? 0)));
  const next = new Int32Array(keys.length);
  let start = 0;
  const groups = present.map(({ key, code, text, total }): LineGroup => {
    next[code] = start;
    const end = start + total.lines;
    const group = { key, text, start, end, total };
    start = end;
    return group;
  });
  const order = new Int32Array(sorted.length);
  for (const line of sorted) {
    const code = codes[line] ?? 0;
    const place = next[code] ?? 0;
    order[place] = line;
    next[code] = place + 1;
  }
  return { order, groups };
}
