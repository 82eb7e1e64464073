import { foldText } from "#src/lib/fold-text.ts";
import type { FormPeriod, Recipe } from "../form-record.ts";
import type { Draft } from "./column-drafts.ts";
import { fill, fillStart, holdsMore, type PeriodText, periodOf } from "./period-text.ts";
import type { SheetGrid } from "./sheet-grid.ts";
import type { AskedColumn, Block, Column, Figure } from "./table-shape.ts";

type Timed = { readonly figure: Figure; readonly block: number; readonly period: FormPeriod };

/**
 * Columns that add up others of their row: "Tổng số" beside its parts, a year beside its quarters. They are compared with what they add up, and not
 * entered twice; what goes on from a year's beginning beside a month is left out. A column of another year than the title's beside the same time of the
 * title's year is for comparison: it is asked about. `said`: the times of the title.
 */
export function withCrossTotals(
  columns: readonly Column[],
  blocks: readonly Block[],
  answers: Recipe["answers"],
  said: readonly PeriodText[],
): Column[] {
  const years = said.find((text) => text.years !== null)?.years ?? null;
  const year = years && years.first === years.last ? years.first : null;
  const names = namesOf(blocks);
  const timed = columns.flatMap(({ use }): Timed[] => {
    const period = use.kind === "figure" && use.block >= 0 ? timeOf(blocks, use.block, year) : null;
    return use.kind === "figure" && period ? [{ figure: use.figure, block: use.block, period }] : [];
  });
  return columns.map((column): Column => {
    const { use } = column;
    if (use.kind === "row-total" && use.blocks.length === 0) {
      const parts = withoutWholes(timed, blocksOf(columns, use.figure), names);
      return { ...column, use: { ...use, blocks: parts } };
    }
    const own =
      use.kind === "figure" ? timed.find(({ block, figure }) => block === use.block && figure === use.figure) : undefined;
    if (use.kind !== "figure" || !own) return column;
    const beside = timed.filter((other) => other.figure === own.figure && names(other.block) === names(own.block));
    const parts = partsOf(own, beside);
    if (parts.length === 0) return year === null ? column : compared(column, own, beside, year, answers);
    const times = parts.map(({ period }) => period);
    const isSum = fill(times, own.period) || (own.figure === "delivered" && parts.length > 1 && fillStart(times, own.period));
    const summed = { kind: "row-total", figure: own.figure, blocks: parts.map(({ block }) => block) } as const;
    return { ...column, asked: null, use: isSum ? summed : { kind: "ignored", because: "cumulative" } };
  });
}

function namesOf(blocks: readonly Block[]): (index: number) => string {
  return (index) => {
    const block = blocks[index];
    return [block?.sponsorColumn, ...(block?.names ?? []).map(({ text }) => foldText(text))].join("#");
  };
}

/** "Quý I" without a year is of the title's year, or of some one year. */
function timeOf(blocks: readonly Block[], block: number, year: number | null): FormPeriod | null {
  const said = (blocks[block]?.periods ?? []).map(({ value }) => value);
  if (said.length === 0) return null;
  const some = year ?? blocks.flatMap(({ periods }) => periods).find(({ value }) => value.years)?.value.years?.first ?? 2000;
  return periodOf(said) ?? periodOf([...said, { months: null, years: { first: some, last: some } }]);
}

function blocksOf(columns: readonly Column[], figure: Figure): number[] {
  return columns.flatMap(({ use }) => (use.kind === "figure" && use.figure === figure && use.block >= 0 ? [use.block] : []));
}

/** Of months, quarters and a year side by side, only the months. */
function withoutWholes(timed: readonly Timed[], blocks: readonly number[], names: (index: number) => string): number[] {
  const isWhole = (block: number) => {
    const own = timed.find((each) => each.block === block);
    const isInner = (other: Timed) =>
      own !== undefined && names(other.block) === names(block) && holdsMore(own.period, other.period);
    return timed.some((other) => blocks.includes(other.block) && isInner(other));
  };
  return blocks.filter((block) => !isWhole(block));
}

/** The finest that it holds: of quarters within halves within a year only the quarters. */
function partsOf({ period }: Timed, beside: readonly Timed[]): Timed[] {
  const inner = beside.filter((other) => holdsMore(period, other.period));
  return inner.filter((part) => !inner.some((other) => holdsMore(part.period, other.period)));
}

/** "TH tháng 9/2016" beside "TH tháng 9/2017" in a form of 2017. */
function compared(
  column: Column,
  { figure, period }: Timed,
  beside: readonly Timed[],
  year: number,
  answers: Recipe["answers"],
): Column {
  const inYear = (time: FormPeriod, of: number) => time.first.startsWith(String(of)) && time.last.startsWith(String(of));
  const isSameTime = (other: FormPeriod) =>
    other.first.slice(4) === period.first.slice(4) && other.last.slice(4) === period.last.slice(4);
  const isOther = !inYear(period, year) && period.first.slice(0, 4) === period.last.slice(0, 4);
  if (!isOther || !beside.some((other) => inYear(other.period, year) && isSameTime(other.period))) return column;
  const asked: AskedColumn = { id: `column:${column.mark}:other-year`, choices: [figure, "ignored"], suggested: "ignored" };
  const answer = answers[asked.id];
  if (answer === figure) return column;
  return { ...column, use: { kind: "ignored" }, asked: answer === "ignored" ? null : asked };
}

/** A sum of columns of which nobody knows whether they are planned or delivered is what they are: it is not asked for itself. */
export function askWithParts(drafts: readonly Draft[]): void {
  const money = drafts.filter(({ meaning }) => meaning === "money");
  for (const draft of money) {
    const part = money.find((other) => other !== draft && !other.isTotal && isSumOf(draft, other));
    if (part) draft.questionId = part.questionId;
    else if (!draft.vague) draft.meaning = meaningOfParts(draft, drafts) ?? draft.meaning;
  }
}

/** "Tổng cộng" beside "TH quý I" and "TH quý II" is of results. */
function meaningOfParts(whole: Draft, drafts: readonly Draft[]): "planned" | "delivered" | null {
  const meanings = drafts.flatMap((part) =>
    (part.meaning === "planned" || part.meaning === "delivered") && !part.isTotal ? [{ part, meaning: part.meaning }] : [],
  );
  const [first] = meanings;
  const areSame = meanings.every(({ part, meaning }) => meaning === first?.meaning && isSumOf(whole, part));
  return first && meanings.length > 1 && areSame ? first.meaning : null;
}

function isSumOf(whole: Draft, part: Draft): boolean {
  if (whole.isTotal && whole.names.length === 0 && part.names.length > 0) return true;
  if (whole.isTotal && whole.periods.length < part.periods.length) return true;
  const [outer, inner] = [whole, part].map(({ periods }) => {
    const said = periods.map(({ value }) => value);
    return said.length === 0 ? null : periodOf([...said, { months: null, years: { first: 2000, last: 2000 } }]);
  });
  return Boolean(outer && inner && holdsMore(outer, inner));
}

/** So many rows are looked through. */
const LOOKED_THROUGH = 200;

/** "TH (đồng)" beside "Tiền mặt (đồng)" and "Hiện vật (đồng)": their sum where it is so in every row. They are what it is. */
export function settleSums(drafts: readonly Draft[], grid: SheetGrid, firstRow: number): void {
  const parts = drafts.filter(({ meaning, names, isTotal }) => meaning === "money" && names.length > 0 && !isTotal);
  if (parts.length < 2 || parts.some(({ periods }) => periods.length > 0)) return;
  const isFigure = ({ meaning }: Draft) => meaning === "planned" || meaning === "delivered" || meaning === "money";
  const [whole, ...others] = drafts.filter((draft) => isFigure(draft) && draft.names.length === 0 && draft.periods.length === 0);
  if (!whole || others.length > 0 || !addsUp(whole, parts, grid, firstRow)) return;
  whole.isTotal = true;
  if (whole.meaning !== "money") for (const part of parts) part.meaning = whole.meaning;
}

function addsUp(whole: Draft, parts: readonly Draft[], grid: SheetGrid, firstRow: number): boolean {
  let rows = 0;
  for (let row = firstRow; row < Math.min(grid.rowCount, firstRow + LOOKED_THROUGH); row++) {
    const stated = numberIn(grid, row, whole);
    if (stated === 0) continue;
    const sum = parts.reduce((all, part) => all + numberIn(grid, row, part), 0);
    if (Math.abs(sum - stated) > 1e-6 * Math.abs(stated)) return false;
    rows++;
  }
  return rows > 0;
}

function numberIn(grid: SheetGrid, row: number, { column }: Draft): number {
  const content = grid.content(row, column, "as-it-stands");
  return typeof content === "number" ? content : 0;
}
