import { foldText } from "#src/lib/fold-text.ts";
import type { ColumnMeaning, Recipe } from "../form-record.ts";
import { COLUMN_MEANINGS } from "../form-record.ts";
import { AMOUNTS, COUNTS, type Draft, draftOf, likelyMeaning, settleDoubles, takeAnswer, withoutUnit } from "./column-drafts.ts";
import { communeHeading, findCommuneColumns } from "./commune-columns.ts";
import { askWithParts, settleSums, withCrossTotals } from "./cross-totals.ts";
import type { HeaderBand } from "./find-headers.ts";
import { foldHeading, type HeadingMeaning, isFormText, isKindText } from "./heading-sense.ts";
import type { SheetGrid } from "./sheet-grid.ts";
import { giveSponsorsTheirFigures } from "./sponsor-columns.ts";
import {
  type Block,
  type BlockName,
  type Column,
  type ColumnUse,
  FIGURES,
  type Figure,
  type Side,
  type TableColumns,
  type TitleSays,
} from "./table-shape.ts";

/** Two tables or more of the same headings beside each other, under one title; else all columns. */
export function sidesOf(grid: SheetGrid, band: HeaderBand): Side[] {
  const drafts = Array.from({ length: grid.width }, (_, column) => draftOf(grid, band, column)).filter(
    ({ parts }) => parts.length > 0,
  );
  const whole = [{ first: 0, last: grid.width - 1 }];
  const size = drafts.findIndex(({ mark }, index) => index > 0 && mark === drafts[0]?.mark);
  const one = drafts.slice(0, size);
  if (size < 3 || drafts.length % size !== 0 || !one.some(({ meaning }) => meaning === "commune")) return whole;
  if (drafts.some(({ mark }, index) => mark !== one[index % size]?.mark)) return whole;
  const starts = drafts.filter((_, index) => index % size === 0).map(({ column }) => column);
  return starts.map((start, index) => ({ first: index === 0 ? 0 : start, last: (starts[index + 1] ?? grid.width) - 1 }));
}

/** What each column of a header is, its blocks, and what has to be asked of it. */
export function tableColumns(
  grid: SheetGrid,
  band: HeaderBand,
  answers: Recipe["answers"],
  title: TitleSays,
  side: Side,
): TableColumns {
  const drafts: Draft[] = [];
  for (let column = side.first; column <= side.last; column++) drafts.push(draftOf(grid, band, column));
  findCommuneColumns(drafts, (column) => hasFiguresBelow(grid, band, column));
  giveSponsorsTheirFigures(drafts);
  settleTotals(drafts);
  settleSums(drafts, grid, (band.numbering ?? band.last) + 1);
  askWithParts(drafts);
  for (const draft of drafts) takeAnswer(draft, answers);
  settleDoubles(drafts);
  return shaped(drafts, answers, title);
}

/** So many rows are looked through. */
const LOOKED_THROUGH = 200;

function hasFiguresBelow(grid: SheetGrid, { last, numbering }: HeaderBand, column: number): boolean {
  const first = (numbering ?? last) + 1;
  for (let row = first; row < Math.min(grid.rowCount, first + LOOKED_THROUGH); row++) {
    const content = grid.content(row, column, "as-it-stands");
    if (typeof content === "number" || (typeof content === "string" && /^\d[\d.,]*$/.test(content))) return true;
  }
  return false;
}

const MORE_THAN_ONE: ReadonlySet<string> = new Set(["period", "sponsor", "ignored", "number"]);

function shaped(drafts: readonly Draft[], answers: Recipe["answers"], title: TitleSays): TableColumns {
  const fields = new Set(drafts.map(({ meaning }) => meaning));
  const figures = drafts.filter(({ meaning }) => meaning !== null && (AMOUNTS.has(meaning) || COUNTS.has(meaning)));
  const hasNames = areToldApartByName(figures);
  const hasRowTimes = fields.has("period");
  const hasCommunes = figures.some(({ commune }) => commune !== null);
  const blocks: Block[] = [];
  const keys: string[] = [];
  const taken = new Set<string>();
  const blockOf = (draft: Draft): number => {
    const periods = draft.periods;
    const { sponsorColumn } = draft;
    const named = hasNames
      ? draft.names.map(
          ({ row, column, text }): BlockName => ({ row, column, text: withoutUnit(text), value: nameUse(text, fields) }),
        )
      : [];
    const names = [...named, ...communeName(draft)];
    const times = hasRowTimes ? "" : JSON.stringify(periods.map(({ value }) => value));
    const key = [times, sponsorColumn, ...names.map(({ text }) => foldText(text))].join("#");
    const known = keys.indexOf(key);
    if (known >= 0) return known;
    keys.push(key);
    blocks.push({ periods, names, sponsorColumn });
    return blocks.length - 1;
  };
  /** A second column of the same: its lines are told apart by its heading. */
  const secondUse = (draft: Draft, figure: Figure): ColumnUse => {
    const leaf = draft.parts.at(-1);
    const { periods = [], names = [], sponsorColumn = null } = blocks[blockOf(draft)] ?? {};
    const text = withoutUnit(leaf?.text ?? "") || draft.mark;
    const own: BlockName = { row: leaf?.row ?? 0, column: leaf?.column ?? draft.column, text, value: "title" };
    blocks.push({ periods, names: [...names, own], sponsorColumn });
    keys.push(`second ${draft.column}`);
    return { kind: "figure", figure, block: blocks.length - 1 };
  };
  const secondColumn = (draft: Draft, figure: Figure): Column => {
    const isShared = drafts.some((other) => other !== draft && other.questionId === draft.questionId);
    const id = isShared ? `${draft.questionId}:${drafts.indexOf(draft) + 1}` : draft.questionId;
    const answer = answers[id];
    if (answer === "ignored") return { ...baseOf(draft), use: { kind: "ignored" }, asked: null };
    const use = secondUse(draft, figure);
    if (answer === figure || (draft.isAnswered && !isShared)) return { ...baseOf(draft), use, asked: null };
    // It may be the same again, or what has come in place of the first.
    const isOther = !isShared && !/\bdieu chinh\b|\badjusted\b|\brevised\b/.test(draft.mark);
    return { ...baseOf(draft), use, asked: { id, choices: [figure, "ignored"], suggested: isOther ? figure : null } };
  };
  const figureUse = (draft: Draft, figure: Figure): ColumnUse | null => {
    if (draft.isTotal && isAddedUp(draft, figures)) return { kind: "row-total", figure, blocks: [] };
    const isOfRow = COUNTS.has(figure) && draft.periods.length === 0 && draft.names.length === 0 && !isOfSome(draft);
    const block = isOfRow ? -1 : blockOf(draft);
    const place = `${figure} ${block}`;
    if (taken.has(place)) return null;
    taken.add(place);
    return { kind: "figure", figure, block };
  };
  const columns = drafts.map((draft): Column => {
    const asks = (use: ColumnUse, choices: readonly ColumnMeaning[], suggested: ColumnMeaning | null): Column => ({
      ...baseOf(draft),
      use,
      asked: { id: draft.questionId, choices, suggested },
    });
    const isMoney = draft.meaning === "money";
    const guessed = draft.vague ? draft.vague.suggested : figureOfTitle(title.words);
    const meaning = draft.meaning === "money" ? (draft.vague?.figure ?? guessed ?? "delivered") : draft.meaning;
    if (meaning === null) return asks({ kind: "ignored" }, COLUMN_MEANINGS, likelyMeaning(draft, drafts));
    if (isFigure(meaning)) {
      // Nobody can know whose it is among the communes of its row, or it adds up what stands beside it.
      const isOfNone = hasCommunes && (draft.commune ? draft.isTotal : COUNTS.has(meaning) && !draft.isTotal);
      if (isOfNone) return asks({ kind: "ignored" }, ["ignored"], "ignored");
      const use = figureUse(draft, meaning);
      if (use === null) return secondColumn(draft, meaning);
      return isMoney ? asks(use, ["planned", "delivered", "ignored"], guessed) : { ...baseOf(draft), use, asked: null };
    }
    if (meaning === "ignored") return { ...baseOf(draft), use: { kind: "ignored" }, asked: null };
    if (!MORE_THAN_ONE.has(meaning) && taken.has(meaning)) return asks({ kind: "ignored" }, COLUMN_MEANINGS, "ignored");
    taken.add(meaning);
    return { ...baseOf(draft), use: { kind: "field", meaning }, asked: null };
  });
  return { columns: withCrossTotals(columns, blocks, answers, title.times), blocks };
}

/** One name over all of the amounts, or over all of one figure, says nothing that tells them apart. */
function areToldApartByName(figures: readonly Draft[]): boolean {
  const amounts = figures.filter(({ meaning, isTotal }) => meaning !== null && AMOUNTS.has(meaning) && !isTotal);
  return [...Map.groupBy(amounts, ({ meaning }) => meaning).values()].some((same) => new Set(same.map(namesKey)).size > 1);
}

function isFigure(meaning: string): meaning is Figure {
  return FIGURES.some((figure) => figure === meaning);
}

function baseOf({ column, parts, mark, unit }: Draft) {
  return { column, row: parts.at(-1)?.row ?? 0, heading: parts.map(({ text }) => text).join(" / "), mark, unit };
}

/** "Tổng số" beside the columns of communes or sponsors is of what they are of. */
function settleTotals(drafts: readonly Draft[]): void {
  const parts = drafts.filter(
    (draft) => isOfSome(draft) && !draft.isTotal && draft.meaning !== null && AMOUNTS.has(draft.meaning),
  );
  const [first] = parts;
  if (!first || parts.some(({ meaning }) => meaning !== first.meaning)) return;
  for (const draft of drafts) {
    if (!draft.isTotal || draft.meaning !== "money" || isOfSome(draft)) continue;
    draft.meaning = first.meaning;
    if (first.meaning === "money") draft.questionId = first.questionId;
  }
}

/** Whether its figures are of one commune or sponsor of its row. */
function isOfSome({ commune, sponsorColumn }: Draft): boolean {
  return commune !== null || sponsorColumn !== null;
}

function communeName({ commune }: Draft): BlockName[] {
  if (!commune) return [];
  const { row, column, text } = commune;
  return [{ row, column, text: communeHeading(text), value: "commune" }];
}

function namesKey({ names }: Draft): string {
  return names.map(({ text }) => foldText(text)).join("#");
}

/** "Tổng số" beside blocks that say whose they are. */
function isAddedUp(draft: Draft, figures: readonly Draft[]): boolean {
  return (
    draft.names.length === 0 &&
    !isOfSome(draft) &&
    figures.some(
      (other) =>
        other !== draft &&
        other.meaning === draft.meaning &&
        !other.isTotal &&
        (other.names.length > 0 || isOfSome(other) || other.periods.length > draft.periods.length),
    )
  );
}

function figureOfTitle(words: string): "planned" | "delivered" | null {
  if (/\bket qua\b|\bthuc hien\b|\bda ho tro\b|\bgiai ngan\b/.test(words)) return "delivered";
  return /\bke hoach\b|\bdu kien\b|\bdang ky\b/.test(words) ? "planned" : null;
}

function nameUse(text: string, fields: ReadonlySet<HeadingMeaning | null>): "sponsor" | "kind" | "form" | "note" {
  const folded = foldHeading(text);
  if (!fields.has("form") && isFormText(folded)) return "form";
  if (!fields.has("kind") && isKindText(folded)) return "kind";
  if (!fields.has("sponsor")) return "sponsor";
  return fields.has("kind") ? "note" : "kind";
}
