import type { Total } from "#src/domain/totals.ts";
import { deliveredBlank, deliveredValue, plannedBlank, plannedValue } from "#src/filters/amount-texts.ts";
import { owedWords } from "#src/filters/owed-words.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import type { TableColumn } from "#src/ui/data-table.tsx";
import { type CoverageCell, type CoverageMatrix, type Crossing, cellAt, type Header, type MatrixRow } from "./coverage-view.ts";
import { coverageWords } from "./coverage-words.ts";

/** The matrix for files: numbers stay numbers, delivered and promised each in a column. */
export function sheetColumns(
  crossing: Crossing,
  { columns, hasData }: Pick<CoverageMatrix, "columns" | "hasData">,
  language: Language,
  t: Messages,
): TableColumn<MatrixRow>[] {
  const words = coverageWords[language];
  const pair = (key: string, name: string, cellOf: (row: MatrixRow) => CoverageCell): TableColumn<MatrixRow>[] => {
    const totalIn = (row: MatrixRow) => {
      const cell = cellOf(row);
      return cell.kind === "total" && cell.total.lines > 0 ? cell.total : null;
    };
    return [
      amountColumn(`${key}:delivered`, words.delivered(name), totalIn, deliveredValue, (row, total) =>
        total ? deliveredBlank(total, t, true) : emptyWords(cellOf(row), language),
      ),
      amountColumn(
        `${key}:planned`,
        words.planned(name),
        totalIn,
        plannedValue,
        (_, total) => total && plannedBlank(total, t, true),
      ),
      ...owedCounts(key, (heading) => words.owedOf(name, heading), totalIn, language, t),
    ];
  };
  return [
    { key: "name", heading: words.rowHeadings[crossing], cell: ({ name }) => name, value: ({ name }) => name },
    ...columns.flatMap(({ key, name }) => pair(key, name, (row) => cellAt(row, key))),
    ...pair("total", words.total, ({ total }) => (hasData ? { kind: "total", total } : { kind: "no-data" })),
  ];
}

/** A cell of the matrix by itself. */
export type Pair = { readonly row: MatrixRow; readonly column: Header | null; readonly cell: CoverageCell };

/** More columns than a sheet can be read by: it then has a row for each cell where help is due or came. */
export const MOST_SHEET_COLUMNS = 200;

/** The cells of the matrix one below another, as many as there are. */
export function matrixPairs({ rows, columns }: CoverageMatrix): Pair[] {
  const columnOf = new Map(columns.map((column) => [column.key, column]));
  return rows.flatMap((row) =>
    [...row.cells].flatMap(([key, cell]) => {
      const column = columnOf.get(key);
      return column ? [{ row, column, cell }] : [];
    }),
  );
}

export function pairColumns(language: Language, t: Messages): TableColumn<Pair>[] {
  const words = coverageWords[language];
  const totalIn = ({ cell }: Pair) => (cell.kind === "total" && cell.total.lines > 0 ? cell.total : null);
  const name = (key: string, heading: string, value: (pair: Pair) => string): TableColumn<Pair> => ({
    key,
    heading,
    cell: value,
    value,
    kind: "text",
  });
  return [
    name("sponsor", words.rowHeadings.sponsor, ({ row }) => row.name),
    name("commune", words.rowHeadings.kind, ({ column }) => column?.name ?? ""),
    amountColumn("delivered", t.commune.delivered, totalIn, deliveredValue, ({ cell }, total) =>
      total ? deliveredBlank(total, t, true) : emptyWords(cell, language),
    ),
    amountColumn("planned", t.commune.planned, totalIn, plannedValue, (_, total) => total && plannedBlank(total, t, true)),
    ...owedCounts("cell", (heading) => heading, totalIn, language, t),
  ];
}

/** How many lines its sums are without, where any are: on the screen the hatching, the star and the cell's words tell it. */
function owedCounts<Row>(
  key: string,
  headingOf: (what: string) => string,
  totalIn: (row: Row) => Total | null,
  language: Language,
  t: Messages,
): TableColumn<Row>[] {
  const count = (name: string, what: string, countOf: (total: Total) => number): TableColumn<Row> => ({
    key: `${key}:${name}`,
    heading: headingOf(what),
    cell: () => null,
    value: (row) => {
      const total = totalIn(row);
      return total ? countOf(total) || null : null;
    },
    kind: "count",
    isForFiles: "where-filled",
  });
  return [
    count("owed", t.states.notReported, ({ linesNotReported }) => linesNotReported),
    count("plansOwed", owedWords[language].columns.plansOwed, ({ linesPlanOwed = 0 }) => linesPlanOwed),
  ];
}

/** What the screen says in a cell without lines. */
function emptyWords(cell: CoverageCell, language: Language): string | null {
  return cell.kind === "total" ? null : coverageWords[language].cells[cell.kind];
}

type Value = ReturnType<typeof deliveredValue>;

function amountColumn<Row>(
  key: string,
  heading: string,
  totalIn: (row: Row) => Total | null,
  valueOf: (total: Total) => Value,
  blankOf: (row: Row, total: Total | null) => string | null,
): TableColumn<Row> {
  const value = (row: Row) => {
    const total = totalIn(row);
    return total && valueOf(total);
  };
  return { key, heading, cell: value, value, blank: (row) => blankOf(row, totalIn(row)), kind: "dong" };
}
