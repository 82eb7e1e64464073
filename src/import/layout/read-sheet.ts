import { foldText } from "#src/lib/fold-text.ts";
import type { CellAt, CellProblem, ColumnMeaning, Form, ImportQuestion, MoneyUnit, Read, Recipe } from "../form-record.ts";
import { MONEY_UNITS } from "../form-record.ts";
import { findHeaders, HEADERS_MOST, type HeaderBand, headerScore } from "./find-headers.ts";
import { communeOfSheetName, type FormTitle, readTitle } from "./form-title.ts";
import { layoutKey } from "./layout-key.ts";
import { type PeriodText, periodOf, periodOfCell, periodOfTitle } from "./period-text.ts";
import type { LegacyReading, SheetGrid } from "./sheet-grid.ts";
import { sidesOf, tableColumns } from "./table-columns.ts";
import type { TableInput, TableRead } from "./table-input.ts";
import { readRows } from "./table-rows.ts";
import type { Column, Side, TableColumns, TitleSays } from "./table-shape.ts";

const UNTITLED: TitleSays = { words: "", times: [] };

type Answers = ReadonlyMap<string, Recipe["answers"]>;

/** So many tables stand on one sheet at most. */
const TABLES_MOST = 50;

/** Every table of one sheet, from the top. A sheet of more than anybody makes is refused as a whole. */
export function readSheet(grid: SheetGrid, answers: Answers): Form[] {
  const found = findHeaders(grid);
  const [beyondMost] = found.slice(HEADERS_MOST);
  if (beyondMost) return [tooManyTables(grid, beyondMost)];
  const headed = found
    .map((band): Headed => ({ band, columns: tableColumns(grid, band, {}, UNTITLED, wholeOf(grid)).columns }))
    .filter(
      ({ band, columns }, index, all) =>
        isTable(columns) || (index === 0 && all.length === 1 && headerScore(grid, band.first) >= 4),
    );
  const tables = withoutRepeats(grid, headed);
  const [tableBeyond] = tables.slice(TABLES_MOST);
  if (tableBeyond) return [tooManyTables(grid, tableBeyond.band)];
  return tables.flatMap(({ band, repeats }, index) => {
    const next = tables[index + 1]?.band;
    const above = tables[index - 1];
    const lastRow = next ? titleStart(grid, next, repeats.at(-1) ?? band) - 1 : grid.rowCount - 1;
    const titleFrom = above ? titleStart(grid, band, above.repeats.at(-1) ?? above.band) : 0;
    const first = above ? (tables[0]?.band ?? null) : null;
    return sidesOf(grid, band).map((side) => readTable(grid, { band, repeats, titleFrom, lastRow, side, first }, answers));
  });
}

function tooManyTables(grid: SheetGrid, { first }: HeaderBand): Form {
  const at = grid.at({ row: first, column: 0 });
  const problem = { code: "too-many-tables", at, isBlocking: true, values: { count: TABLES_MOST } } as const;
  const nothing = { records: [], totals: [], questions: [], period: null };
  return { file: grid.file, sheet: grid.index, layout: "bm-none", problems: [problem], ...nothing };
}

/** A header and what its columns are. */
type Headed = { readonly band: HeaderBand; readonly columns: readonly Column[] };

/** A table's header, and where it stands again at the top of each printed page. */
type Table = { readonly band: HeaderBand; readonly repeats: readonly HeaderBand[] };

/** The same headings again without a title above them go on with the same table. */
function withoutRepeats(grid: SheetGrid, headed: readonly Headed[]): Table[] {
  const tables: { band: HeaderBand; headings: string; repeats: HeaderBand[] }[] = [];
  for (const { band, columns } of headed) {
    const headings = headingsOf(columns);
    const last = tables.at(-1);
    const above = last && (last.repeats.at(-1) ?? last.band);
    const isAgain = last && above && last.headings === headings && titleStart(grid, band, above) === band.first;
    if (isAgain) last.repeats.push(band);
    else tables.push({ band, headings, repeats: [] });
  }
  return tables;
}

function wholeOf(grid: SheetGrid): Side {
  return { first: 0, last: grid.width - 1 };
}

function headingsOf(columns: readonly Column[]): string {
  return JSON.stringify(columns.map(({ column, heading }) => [column, foldText(heading)]));
}

function rowsOf(bands: readonly HeaderBand[]): ReadonlySet<number> {
  return new Set(
    bands.flatMap(({ first, last, numbering }) =>
      Array.from({ length: (numbering ?? last) - first + 1 }, (_, index) => first + index),
    ),
  );
}

function isTable(columns: readonly Column[]): boolean {
  const hasFigures = columns.some(({ use }) => use.kind === "figure");
  const hasLabels = columns.some(
    ({ use, asked, heading }) => (use.kind === "field" && use.meaning !== "number") || (asked && heading !== ""),
  );
  return hasFigures && hasLabels;
}

/** The first row of the title above a header that stands below another table: below that table's last row with a figure, or a blank row. */
function titleStart(grid: SheetGrid, band: HeaderBand, above: HeaderBand): number {
  let row = band.first;
  while (row - 1 > above.last && band.first - row < 8 && isTitleRow(grid, row - 1)) row--;
  return row;
}

function isTitleRow(grid: SheetGrid, row: number): boolean {
  let texts = 0;
  for (let column = 0; column < grid.width; column++) {
    const content = grid.content(row, column, "as-it-stands");
    if (content === null) continue;
    if (typeof content !== "string") return false;
    texts++;
  }
  return texts > 0 && texts <= 2;
}

/** `first`: the header below the sheet's own title, where another table stands below it. */
type TablePlace = Table & {
  readonly side: Side;
  readonly titleFrom: number;
  readonly lastRow: number;
  readonly first: HeaderBand | null;
};

function readTable(grid: SheetGrid, place: TablePlace, answers: Answers): Form {
  const { band, repeats, titleFrom, lastRow, side, first: top } = place;
  const own = readTitle(grid, titleFrom, band.first - 1, "converted");
  const title = top ? titleBelow(own, readTitle(grid, 0, top.first - 1, "converted")) : own;
  const said = sheetSays(grid);
  const read = (table: TableColumns, unit: number, legacy: LegacyReading = "converted") =>
    readRows({
      grid,
      table,
      firstRow: (band.numbering ?? band.last) + 1,
      lastRow,
      skipped: rowsOf(repeats),
      title,
      ...said,
      legacy,
      language: languageOf(table),
      unit,
    } satisfies TableInput);
  const times = [...title.periods, ...(said.sheetPeriod ? [said.sheetPeriod] : [])].map(({ value }) => value);
  const over: TitleSays = { words: title.words, times };
  const plain = tableColumns(grid, band, {}, over, side);
  grid.takeToTheLetter(publishedRows(grid, plain, band, lastRow));
  const suggested = suggestedUnit(grid, plain, band, lastRow);
  // What sections stand for is part of the layout, and is known when the rows have been read.
  const firstUnit = title.unit ?? suggested ?? "1";
  const first = read(plain, Number(firstUnit));
  const layout = layoutKey(plain, first.sections);
  const known = answers.get(layout) ?? {};
  const table = Object.keys(known).length > 0 ? tableColumns(grid, band, known, over, side) : plain;
  const answered = MONEY_UNITS.find((unit) => unit === known.unit);
  const unit = title.unit ?? answered ?? suggested ?? "1";
  const legacy = known.legacy === "no" ? "as-it-stands" : "converted";
  const isRead = unit === firstUnit && table === plain && legacy === "converted";
  const rows = isRead ? first : read(table, Number(unit), legacy);
  const needsUnit = unitCells(grid, table, title, band, lastRow, rows.rowsWithUnit);
  const questions = [
    ...legacyQuestion(grid, layout, known, titleFrom, lastRow),
    ...columnQuestions(grid, table, known, layout, band, lastRow),
    ...unitQuestion(needsUnit, layout, known, suggestedUnit(grid, table, band, lastRow, rows.rowsWithUnit)),
  ];
  return {
    file: grid.file,
    sheet: grid.index,
    layout,
    records: rows.records,
    totals: rows.totals,
    problems: withoutLines(grid, table, band, rows, [...headerProblems(grid, table, band), ...rows.problems]),
    questions,
    period: periodOf(times),
  };
}

/** The title of a table that stands below another one: the sheet's own says its time and district where it does not. */
function titleBelow(own: FormTitle, sheets: FormTitle): FormTitle {
  const hasYear = own.periods.some(({ value }) => value.years !== null);
  const years = sheets.periods.flatMap((said) =>
    said.value.years ? [{ ...said, value: { months: null, years: said.value.years } }] : [],
  );
  const periods = own.periods.length === 0 ? sheets.periods : hasYear ? own.periods : [...own.periods, ...years];
  return { ...own, periods, parent: own.parent ?? sheets.parent };
}

/** A table of headings alone is no fault, but nobody shall think that something was read of it. */
function withoutLines(
  grid: SheetGrid,
  { columns }: TableColumns,
  band: HeaderBand,
  { records, totals }: TableRead,
  problems: readonly CellProblem[],
): readonly CellProblem[] {
  const isOurs = columns.some(({ use }) => use.kind === "field" && use.meaning === "id");
  if (isOurs || records.length > 0 || totals.length > 0 || problems.length > 0) return problems;
  const at = grid.at({ row: band.first, column: columns[0]?.column ?? 0 });
  return [{ code: "no-lines", at, isBlocking: false, values: { text: "" } }];
}

/** Rows of our own form that name a line by its id. What is typed in a new row may be in a font of before Unicode, as anywhere. */
function publishedRows(grid: SheetGrid, { columns }: TableColumns, band: HeaderBand, lastRow: number): number[] {
  const fieldOf = (meaning: ColumnMeaning) => columns.find(({ use }) => use.kind === "field" && use.meaning === meaning);
  const id = fieldOf("id");
  if (!id || !fieldOf("communeCode")) return [];
  return [...bodyCells(grid, id.column, band, lastRow)].map(({ at }) => at.row);
}

/** A sheet's name has no cell: what it says is said to stand at the first. */
function sheetSays(grid: SheetGrid): Pick<TableInput, "sheetPeriod" | "sheetCommune"> {
  const { name } = grid.sheet;
  const at = grid.at({ row: 0, column: 0 });
  const period = periodOfCell(name) ?? periodOfTitle(foldText(name));
  const commune = communeOfSheetName(name);
  const sheetPeriod: Read<PeriodText> | null = period && { value: period, at, text: name };
  return { sheetPeriod, sheetCommune: commune === null ? null : { value: commune, at, text: name } };
}

function languageOf({ columns }: TableColumns) {
  const headings = columns.map(({ heading }) => heading).join(" ");
  return /commune|sponsor|planned|delivered/i.test(headings) ? "en" : "vi";
}

function headerProblems(grid: SheetGrid, { columns }: TableColumns, band: HeaderBand): CellProblem[] {
  if (columns.some(({ use }) => use.kind === "figure" || use.kind === "row-total"))
    return columns.flatMap(({ use, row, column, heading }): CellProblem[] =>
      use.kind === "ignored" && use.because === "cumulative"
        ? [{ code: "cumulative-left-out", at: grid.at({ row, column }), isBlocking: false, values: { text: heading } }]
        : [],
    );
  return [
    {
      code: "no-amounts",
      at: grid.at({ row: band.first, column: columns[0]?.column ?? 0 }),
      isBlocking: true,
      values: { text: "" },
    },
  ];
}

// Questions

/** Texts of before Unicode are converted on consent; one is shown, the longest that is at hand. */
function legacyQuestion(
  grid: SheetGrid,
  layout: string,
  known: Recipe["answers"],
  firstRow: number,
  lastRow: number,
): ImportQuestion[] {
  const old = grid.oldCells(firstRow, lastRow);
  const longest = old.toSorted((a, b) => b.before.length - a.before.length)[0];
  if (!longest || known.legacy === "yes" || known.legacy === "no") return [];
  const at = old.slice(0, 3).map((place) => grid.at(place));
  const sample = { before: longest.before, after: longest.after };
  return [{ id: "legacy", type: "legacy", layout, text: longest.before, at, choices: ["yes", "no"], suggested: "yes", sample }];
}

function isMoneyColumn({ use }: Column): boolean {
  return (use.kind === "figure" || use.kind === "row-total") && (use.figure === "planned" || use.figure === "delivered");
}

function* bodyCells(grid: SheetGrid, column: number, band: HeaderBand, lastRow: number) {
  for (let row = (band.numbering ?? band.last) + 1; row <= lastRow; row++) {
    const content = grid.content(row, column, "as-it-stands");
    if (content !== null) yield { content, at: grid.at({ row, column }) };
  }
}

const ENOUGH = 200;

/** Cells with a figure of which neither the heading, the title nor the row says what it is counted in; the first few. */
function unitCells(
  grid: SheetGrid,
  table: TableColumns,
  title: FormTitle,
  band: HeaderBand,
  lastRow: number,
  said: ReadonlySet<number>,
): CellAt[] {
  if (title.unit !== null || table.columns.some(({ use }) => use.kind === "field" && use.meaning === "money-unit")) return [];
  const cells: CellAt[] = [];
  for (const column of table.columns) {
    if (!isMoneyColumn(column) || column.unit !== null) continue;
    for (const { content, at } of bodyCells(grid, column.column, band, lastRow)) {
      if (said.has(at.row)) continue;
      const isFigure =
        typeof content === "number" ? content !== 0 : typeof content === "string" && /^[-(]?[1-9][\d.,' ]*\)?$/.test(content);
      if (isFigure) cells.push(at);
      if (cells.length >= 3) return cells;
    }
  }
  return cells;
}

/** What figures of this size are most likely counted in; null where they could be in either. */
function suggestedUnit(
  grid: SheetGrid,
  table: TableColumns,
  band: HeaderBand,
  lastRow: number,
  said: ReadonlySet<number> = new Set(),
): MoneyUnit | null {
  const sizes: number[] = [];
  for (const column of table.columns) {
    if (!isMoneyColumn(column)) continue;
    for (const { content, at } of bodyCells(grid, column.column, band, lastRow)) {
      if (said.has(at.row)) continue;
      const size =
        typeof content === "number"
          ? Math.abs(content)
          : typeof content === "string"
            ? Number(content.replace(/[.\s]/g, "").replace(",", "."))
            : 0;
      if (size > 0) sizes.push(size);
      if (sizes.length >= ENOUGH) break;
    }
  }
  const middle = sizes.sort((a, b) => a - b)[sizes.length >> 1];
  if (middle === undefined) return null;
  if (middle >= 1_000_000) return "1";
  if (middle >= 10_000) return "1000";
  return middle >= 5 ? "1000000" : null;
}

function unitQuestion(
  at: readonly CellAt[],
  layout: string,
  known: Recipe["answers"],
  suggested: MoneyUnit | null,
): ImportQuestion[] {
  if (at.length === 0 || MONEY_UNITS.some((unit) => unit === known.unit)) return [];
  return [{ id: "unit", type: "unit", layout, text: "", at, choices: MONEY_UNITS, suggested }];
}

function columnQuestions(
  grid: SheetGrid,
  table: TableColumns,
  known: Recipe["answers"],
  layout: string,
  band: HeaderBand,
  lastRow: number,
): ImportQuestion[] {
  const questions = new Map<string, ImportQuestion>();
  for (const column of table.columns) {
    const { asked } = column;
    if (!asked || known[asked.id] !== undefined || !needsAsking(grid, table, column, band, lastRow)) continue;
    const at = grid.at({ row: column.row, column: column.column });
    const before = questions.get(asked.id);
    questions.set(asked.id, {
      id: asked.id,
      type: "column",
      layout,
      text: before?.text ?? (column.heading || column.mark),
      at: [...(before?.at ?? []), at].slice(0, 3),
      choices: asked.choices,
      suggested: asked.suggested,
    });
  }
  return [...questions.values()];
}

/** A heading that is not known is asked about where figures stand below it, or where what it may be is missing. */
function needsAsking(grid: SheetGrid, table: TableColumns, column: Column, band: HeaderBand, lastRow: number): boolean {
  if (column.use.kind !== "ignored") return true;
  const isTextWanted = ["commune", "sponsor", "title"].some(
    (meaning) => !table.columns.some(({ use }) => use.kind === "field" && use.meaning === meaning),
  );
  for (const { content } of bodyCells(grid, column.column, band, lastRow)) {
    if (typeof content === "number" || (isTextWanted && column.heading !== "")) return true;
  }
  return false;
}
