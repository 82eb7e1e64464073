import type { Total } from "#src/domain/totals.ts";
import { deliveredBlank, deliveredValue, plannedBlank, plannedValue } from "#src/filters/amount-texts.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import type { TableColumn } from "#src/ui/data-table.tsx";
import type { CoverageCell, CoverageMatrix, Crossing, MatrixRow } from "./coverage-view.ts";
import { coverageWords } from "./coverage-words.ts";

/** The matrix for files: numbers stay numbers, delivered and promised each in a column. */
export function sheetColumns(
  crossing: Crossing,
  { columns }: CoverageMatrix,
  language: Language,
  t: Messages,
): TableColumn<MatrixRow>[] {
  const words = coverageWords[language];
  const pair = (key: string, name: string, cellOf: (row: MatrixRow) => CoverageCell | undefined): TableColumn<MatrixRow>[] => {
    const totalIn = (row: MatrixRow) => {
      const cell = cellOf(row);
      return cell?.kind === "total" && cell.total.lines > 0 ? cell.total : null;
    };
    return [
      amountColumn(`${key}:delivered`, words.delivered(name), totalIn, deliveredValue, (row, total) =>
        total ? deliveredBlank(total, t) : emptyWords(cellOf(row), language),
      ),
      amountColumn(`${key}:planned`, words.planned(name), totalIn, plannedValue, (_, total) => total && plannedBlank(total, t)),
    ];
  };
  return [
    { key: "name", heading: words.rowHeadings[crossing], cell: ({ name }) => name, value: ({ name }) => name },
    ...columns.flatMap(({ key, name }) => pair(key, name, ({ cells }) => cells.get(key))),
    ...pair("total", words.total, ({ total }) => ({ kind: "total", total })),
  ];
}

/** What the screen says in a cell without lines. */
function emptyWords(cell: CoverageCell | undefined, language: Language): string | null {
  return !cell || cell.kind === "total" ? null : coverageWords[language].cells[cell.kind];
}

type Value = ReturnType<typeof deliveredValue>;

function amountColumn(
  key: string,
  heading: string,
  totalIn: (row: MatrixRow) => Total | null,
  valueOf: (total: Total) => Value,
  blankOf: (row: MatrixRow, total: Total | null) => string | null,
): TableColumn<MatrixRow> {
  const value = (row: MatrixRow) => {
    const total = totalIn(row);
    return total && valueOf(total);
  };
  return { key, heading, cell: value, value, blank: (row) => blankOf(row, totalIn(row)), kind: "dong" };
}
