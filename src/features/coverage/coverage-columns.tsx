import { deliveredOf } from "#src/domain/figures.ts";
import type { Total } from "#src/domain/totals.ts";
import { deliveredBlank, deliveredValue, plannedBlank, plannedValue } from "#src/filters/amount-texts.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { ABSENT, formatMillions, formatNumber } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import type { TableColumn } from "#src/ui/data-table.tsx";
import styles from "./coverage.module.css";
import type { CoverageCell, CoverageMatrix, Crossing, MatrixRow } from "./coverage-view.ts";
import { coverageWords } from "./coverage-words.ts";

/** The cells as the screen shows them. */
export function matrixColumns(crossing: Crossing, { columns }: CoverageMatrix, language: Language): TableColumn<MatrixRow>[] {
  const words = coverageWords[language];
  return [
    {
      key: "name",
      heading: words.rowHeadings[crossing],
      cell: ({ name, to }) => (to === null ? name : <FilterLink to={to}>{name}</FilterLink>),
    },
    ...columns.map(
      ({ key, name }): TableColumn<MatrixRow> => ({
        key,
        heading: name,
        cell: ({ cells }) => <Cell cell={cells.get(key)} language={language} />,
      }),
    ),
    {
      key: "total",
      heading: words.total,
      cell: ({ total }) => <Amounts total={total} language={language} />,
    },
  ];
}

function Cell({ cell, language }: { cell: CoverageCell | undefined; language: Language }) {
  const { cells } = coverageWords[language];
  if (!cell) return null;
  if (cell.kind === "total") return <Amounts total={cell.total} language={language} />;
  if (cell.kind !== "unassigned") return <span className={styles.alert}>{cells[cell.kind]}</span>;
  return (
    <span className={styles.soft} title={cells.unassigned}>
      <span aria-hidden="true">·</span>
      <span className="visually-hidden">{cells.unassigned}</span>
    </span>
  );
}

function Amounts({ total, language }: { total: Total; language: Language }) {
  const { cells } = coverageWords[language];
  const delivered = deliveredOf(total);
  if (delivered === "no-line") return <span className={styles.soft}>{ABSENT}</span>;
  const planned = total.linesPlanned > 0 ? ` / ${formatMillions(total.planned, language)}` : "";
  if (delivered === "not-applicable") return <span className={styles.soft}>{cells.notApplicable}</span>;
  return (
    <>
      {delivered !== "not-reported" && <span className={styles.cell}>{amountLines(delivered, planned, language)}</span>}
      {delivered === "not-reported" && planned !== "" && <span className={styles.planned}>{`–${planned}`}</span>}
      {total.linesNotReported > 0 && (
        <span className={styles.owed}>
          {delivered === "not-reported" ? cells.notReported : cells.owed(formatNumber(total.linesNotReported, language))}
        </span>
      )}
    </>
  );
}

function amountLines(delivered: number, planned: string, language: Language) {
  return (
    <>
      {formatMillions(delivered, language)}
      <span className={styles.planned}>{planned}</span>
    </>
  );
}

/** The same for files: numbers stay numbers, delivered and promised each in a column. */
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
