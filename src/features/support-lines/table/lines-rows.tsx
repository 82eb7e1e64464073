import { memo, type ReactNode } from "react";
import type { SupportLine } from "#src/domain/support-line.ts";
import type { Total } from "#src/domain/totals.ts";
import { completionValue } from "#src/filters/amount-texts.ts";
import { owedNoteWithLines } from "#src/filters/owed-texts.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import type { LineGroup } from "../arrange/arrange-lines.ts";
import { type CellWords, lineCell, totalCell } from "../line-cells.ts";
import { isFigure, type LineColumnKey } from "../line-columns.ts";
import styles from "../support-lines.module.css";
import { supportLinesWords } from "../support-lines-words.ts";

type RowProps = {
  /** Its place among the table's rows, from 0. */
  row: number;
  /** Its distance from the top of the body, in pixels: the rows out of sight are not in the page. */
  top: number;
  columns: readonly LineColumnKey[];
  words: CellWords;
  /** Where the Tab key enters the table. */
  isActive: boolean;
  /** Below a group's row. */
  level: number | undefined;
};

/** `isCompact`: a cell may take three lines. */
type LineProps = RowProps & { line: SupportLine; isCompact: boolean };

export const LineRow = memo(function LineRow({ row, top, columns, words, isActive, level, line, isCompact }: LineProps) {
  return (
    <tr
      className={styles.line}
      data-row={row}
      // The heading is the first row.
      aria-rowindex={row + 2}
      style={{ top }}
      aria-level={level}
      tabIndex={isActive ? 0 : -1}
    >
      {columns.map((column) => {
        const { text, blank } = lineCell(line, column, words);
        return (
          <td key={column} data-figure={isFigure(column) ? "" : undefined} data-blank={blank}>
            {isCompact ? <span>{text}</span> : text}
          </td>
        );
      })}
    </tr>
  );
});

type GroupProps = Omit<RowProps, "level"> & { group: LineGroup; name: string; isFolded: boolean };

export const GroupRow = memo(function GroupRow({ row, top, columns, words, isActive, group, name, isFolded }: GroupProps) {
  const { language } = words;
  const own = supportLinesWords[language];
  return (
    <tr
      className={styles.group}
      data-row={row}
      aria-rowindex={row + 2}
      style={{ top }}
      aria-level={1}
      aria-expanded={!isFolded}
      tabIndex={isActive ? 0 : -1}
    >
      <TotalCells total={group.total} columns={columns} words={words}>
        <span className={styles.fold} aria-hidden="true">
          {isFolded ? "▸" : "▾"}
        </span>
        {name} <small>{own.groupLines(formatNumber(group.total.lines, language))}</small>
        <Owed total={group.total} words={words} />
      </TotalCells>
    </tr>
  );
});

type TotalProps = { total: Total; columns: readonly LineColumnKey[]; words: CellWords };

export function Owed({ total, words: { language } }: Omit<TotalProps, "columns">) {
  const owed = owedNoteWithLines(total, language);
  if (owed === null) return null;
  return <small className={styles.owed}> {completionValue(total) === null ? owed : `* ${owed}`}</small>;
}

/** What a total's row is called, over the columns before its first figure; then the figures, under their headings. */
export function TotalCells({ total, columns, words, children }: TotalProps & { children: ReactNode }) {
  const firstFigure = columns.findIndex(isFigure);
  const span = firstFigure === -1 ? columns.length : Math.max(firstFigure, 1);
  return (
    <>
      <th scope="row" colSpan={span} style={{ gridColumn: `span ${span}` }}>
        <span>
          {children}
          {firstFigure === 0 && columns[0] && ` ${totalCell(total, columns[0], words.language, words.t)?.text ?? ""}`}
        </span>
      </th>
      {columns.slice(span).map((column) => {
        const cell = totalCell(total, column, words.language, words.t);
        return (
          <td key={column} data-figure={isFigure(column) ? "" : undefined} data-blank={cell?.blank}>
            {cell?.text}
          </td>
        );
      })}
    </>
  );
}
