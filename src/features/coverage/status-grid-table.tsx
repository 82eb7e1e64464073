import { type FocusEvent, type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { gridWords } from "./grid-words.ts";
import styles from "./status-grid.module.css";
import { cellName, type GridCell, type GridLine, type GridRow, type Place, placeAfter, type StatusGrid } from "./status-grid.ts";

const SUPPORT = paths.support.href();

/** More columns than that hold no more than a figure each. */
const MANY = 12;

type Props = {
  caption: string;
  /** Over the names of the rows. */
  corner: string;
  /** Which of the rows these are, where they are not all: "1–50 trong 129". */
  part: string | null;
  grid: StatusGrid;
  /** What stands below the grid while no cell is pointed at: how to see the amounts. */
  hint: string;
};

/**
 * Who meets what: a share in each cell, its amounts in a line below for the cell that has the focus or the pointer. One stop of Tab; arrows,
 * Home and End lead within, Enter opens the cell's lines. It scrolls on its own, its first column standing.
 */
export function StatusGridTable({ caption, corner, part, grid, hint }: Props) {
  const { language } = useLanguage();
  const { columns, rows, foot } = grid;
  const lines = foot ? [...rows, foot] : rows;
  const [active, setActive] = useState<Place>({ row: 1, column: 1 });
  const [told, setTold] = useState<Place | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const size = { rows: lines.length + 1, columns: columns.length + 1 };
  // A filter may have taken the cell away that had the focus last.
  const stop = active.row < size.rows && active.column < size.columns ? active : { row: 1, column: 1 };

  function move(event: KeyboardEvent) {
    const next = placeAfter(event.key, event.ctrlKey, stop, size);
    if (!next || event.altKey || event.metaKey) return;
    event.preventDefault();
    table.current?.querySelector<HTMLElement>(`[data-at="${next.row}:${next.column}"]`)?.focus();
  }
  function follow(event: FocusEvent) {
    const place = placeOf(event.target);
    if (place) setActive(place);
    setTold(place);
  }
  const stopAt = (row: number, column: number) => ({
    "data-at": `${row}:${column}`,
    tabIndex: row === stop.row && column === stop.column ? 0 : -1,
  });
  return (
    <div className={styles.grid}>
      <div className={styles.scroller}>
        <table
          ref={table}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells arrows move between is a grid
          role="grid"
          style={{ "--columns": columns.length, "--column": columns.length > MANY ? "3.75rem" : "5.75rem" }}
          aria-label={caption}
          onKeyDown={move}
          onFocus={follow}
          onBlur={() => setTold(null)}
          onPointerOver={(event: PointerEvent) => setTold(placeOf(event.target))}
          onPointerLeave={() => setTold(null)}
        >
          <thead>
            <tr>
              <th scope="col" {...stopAt(0, 0)}>
                {/* The head of a table stands on every page of paper: none of them reads as the whole. */}
                {part === null ? corner : gridWords[language].part(corner, part)}
              </th>
              {columns.map((column, index) => (
                <HeadCell key={column.key} line={column} scope="col" stop={stopAt(0, index + 1)} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <Row key={row.key} row={row} columns={columns} stopAt={(column) => stopAt(index + 1, column)} />
            ))}
          </tbody>
          {foot && (
            <tfoot>
              <Row row={foot} columns={columns} stopAt={(column) => stopAt(lines.length, column)} />
            </tfoot>
          )}
        </table>
      </div>
      <p className={styles.told} aria-hidden="true">
        {(told && sentenceAt(told, columns, lines)) ?? hint}
      </p>
    </div>
  );
}

type Stop = { "data-at": string; tabIndex: number };

function HeadCell({ line, scope, stop }: { line: GridLine; scope: "row" | "col"; stop: Stop }) {
  if (line.to === null)
    return (
      <th scope={scope} {...stop}>
        {line.name}
      </th>
    );
  return (
    <th scope={scope}>
      <FilterLink to={line.to} {...stop}>
        {line.name}
      </FilterLink>
    </th>
  );
}

type RowProps = { row: GridRow; columns: readonly GridLine[]; stopAt: (column: number) => Stop };

function Row({ row, columns, stopAt }: RowProps) {
  return (
    <tr>
      <HeadCell line={row} scope="row" stop={stopAt(0)} />
      {row.cells.map((cell, index) => (
        <BodyCell key={columns[index]?.key ?? index} cell={cell} stop={stopAt(index + 1)} />
      ))}
    </tr>
  );
}

function BodyCell({ cell, stop }: { cell: GridCell; stop: Stop }) {
  if (cell.cut === null)
    return (
      <td {...stop}>
        <CellMark cell={cell} />
      </td>
    );
  return (
    <td>
      <FilterLink to={SUPPORT} also={cell.cut} {...stop}>
        <CellMark cell={cell} />
      </FilterLink>
    </td>
  );
}

/** A cell as it looks; its words for a screen reader, its amounts for paper. */
export function CellMark({ cell }: { cell: Pick<GridCell, "text" | "words" | "amounts" | "step" | "isOwed" | "isOpen"> }) {
  return (
    <span
      className={styles.cell}
      data-mark={cell.step !== null || cell.isOwed ? "" : undefined}
      data-step={cell.step ?? undefined}
      data-owed={cell.isOwed || undefined}
      data-open={cell.isOpen || undefined}
    >
      <span className={styles.text} aria-hidden="true">
        {cell.text}
      </span>
      {cell.amounts !== "" && (
        <span className={styles.amounts} aria-hidden="true">
          {cell.amounts}
        </span>
      )}
      {cell.words !== "" && <span className="visually-hidden">{cell.words}</span>}
    </span>
  );
}

function placeOf(target: EventTarget): Place | null {
  const at =
    target instanceof Element ? (target.closest("td, th")?.querySelector("[data-at]") ?? target.closest("[data-at]")) : null;
  const [row, column] = (at?.getAttribute("data-at") ?? "").split(":").map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}

/** "Gia Lạc – Dạy nghề: 72,8 % kế hoạch …"; nothing for a heading. */
function sentenceAt({ row, column }: Place, columns: readonly GridLine[], lines: readonly GridRow[]): string | null {
  const line = lines[row - 1];
  const head = columns[column - 1];
  const words = line?.cells[column - 1]?.words;
  return line && head && words ? `${cellName(line, head)}: ${words}` : null;
}
