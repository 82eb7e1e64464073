import { type RefObject, useId, useLayoutEffect } from "react";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { ABSENT, formatNumber } from "#src/lib/format-number.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import tableStyles from "#src/ui/data-table.module.css";
import styles from "#src/ui/entering.module.css";
import { ON_A_PHONE, useMedia } from "#src/ui/use-media.ts";
import { entryWords } from "../entry-words.ts";
import { faultText } from "../fault-text.ts";
import type { GridColumn } from "./grid-columns.ts";
import type { GridEdit, Pasted } from "./grid-edits.ts";
import { GridFoot } from "./grid-foot.tsx";
import { type ColumnKey, type GridRow, isAdjustmentRow, isBlank } from "./grid-row.ts";
import { type GridKeys, type Place, useGridKeys } from "./use-grid-keys.ts";

/** What cannot stand so, by the row's id and the column. */
export type GridFaults = ReadonlyMap<string, Partial<Record<ColumnKey, string>>>;

type Props = {
  caption: string;
  columns: readonly GridColumn[];
  rows: readonly GridRow[];
  isDirty: (row: GridRow) => boolean;
  /** One that cannot be changed now. */
  isLocked: (row: GridRow) => boolean;
  faults: GridFaults;
  isReadOnly: boolean;
  onEdits: (edits: readonly GridEdit[]) => void;
  onPasted: (pasted: Pasted) => void;
  onToggleGone: (id: string) => void;
  /** The last change of hand is taken back, or with `isAgain` made again. */
  onUndo: (isAgain: boolean) => void;
  /** What the blank row at the end says of itself. */
  invitation: string;
  /** Leads to a cell from outside. */
  goTo: RefObject<((place: Place) => void) | null>;
};

/** Lines as a sheet that one types in, as in a spreadsheet: one cell has the focus, and keys do the rest. On a phone each line is a card. */
export function LinesGrid({
  caption,
  columns,
  rows,
  isDirty,
  isLocked,
  faults,
  isReadOnly,
  onToggleGone,
  invitation,
  goTo,
  ...given
}: Props) {
  const { language } = useLanguage();
  const words = entryWords[language].lines;
  const id = useId();
  const isCards = useMedia(ON_A_PHONE);
  const keys = useGridKeys({ columns, rows, isReadOnly, isLocked, editsAtOnce: isCards, ...given });
  useLayoutEffect(() => {
    goTo.current = keys.goTo;
  });
  return (
    <section className={isCards ? `${tableStyles.scroller} ${tableStyles.cards}` : tableStyles.scroller}>
      <table
        ref={keys.table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells take the focus is a grid
        role="grid"
        className={styles.grid}
        aria-describedby={`${id}-hint`}
        aria-readonly={isReadOnly || undefined}
        aria-multiselectable="true"
        {...keys.handlers}
      >
        <caption className="visually-hidden">{caption}</caption>
        {!isCards && (
          <colgroup>
            <col style={{ width: "4.5%" }} />
            {columns.map(({ key, share }) => (
              <col key={key} style={{ width: `${share}%` }} />
            ))}
          </colgroup>
        )}
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            {columns.map(({ key, heading, isNumber }) => (
              <th key={key} scope="col" data-text={isNumber ? undefined : ""}>
                {heading}
              </th>
            ))}
            <th scope="col">{words.actions}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Line
              key={row.id}
              id={id}
              row={row}
              index={index}
              columns={columns}
              isDirty={isDirty(row)}
              isLocked={isLocked(row)}
              faults={faults.get(row.id) ?? {}}
              isReadOnly={isReadOnly}
              invitation={!isReadOnly && index === rows.length - 1 && isBlank(row) ? invitation : undefined}
              isCards={isCards}
              keys={keys}
              onToggleGone={onToggleGone}
            />
          ))}
        </tbody>
        <GridFoot rows={rows} columns={columns} />
      </table>
      <p id={`${id}-hint`} className={styles.keys}>
        {!isReadOnly && !isCards && words.hint}
      </p>
      {columns.map(({ key, offered }) => (
        <datalist key={key} id={`${id}-${key}`}>
          {offered.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      ))}
    </section>
  );
}

type LineProps = {
  /** Of the grid: its parts' ids begin with it. */
  id: string;
  row: GridRow;
  index: number;
  columns: readonly GridColumn[];
  isDirty: boolean;
  isLocked: boolean;
  faults: Partial<Record<ColumnKey, string>>;
  isReadOnly: boolean;
  invitation: string | undefined;
  isCards: boolean;
  keys: GridKeys;
  onToggleGone: (id: string) => void;
};

function Line({
  id,
  row,
  index,
  columns,
  isDirty,
  isLocked,
  faults,
  isReadOnly,
  invitation,
  isCards,
  keys,
  onToggleGone,
}: LineProps) {
  const { language } = useLanguage();
  const words = entryWords[language].lines;
  const number = formatNumber(index + 1, language);
  const mark = isLocked && !isReadOnly ? "locked" : markOf(row, isDirty);
  return (
    <tr data-gone={row.isGone || undefined} data-locked={isLocked || undefined} data-unsaved={isDirty || undefined}>
      <th scope="row">
        {number}
        {mark !== null && <span className={styles.mark}>{` ${words.marks[mark]}`}</span>}
      </th>
      {columns.map((column, columnIndex) => (
        <Cell
          key={column.key}
          id={id}
          row={row}
          number={number}
          place={{ row: index, column: columnIndex }}
          column={column}
          fault={faults[column.key]}
          invitation={columnIndex === 0 ? invitation : undefined}
          isCards={isCards}
          keys={keys}
        />
      ))}
      <td data-card={isCards ? "across" : undefined}>
        {!isReadOnly && !isLocked && !isBlank(row) && (
          <Button
            quiet
            aria-label={(row.isGone ? words.restoreRow : words.removeRow)(number)}
            onClick={() => onToggleGone(row.id)}
          >
            {row.isGone ? words.restore : words.remove}
          </Button>
        )}
        {row.base !== null && (
          <FilterLink to={paths.enterHistory.href("support", row.id)} aria-label={words.historyOf(number)}>
            {words.history}
          </FilterLink>
        )}
      </td>
    </tr>
  );
}

function markOf(row: GridRow, isDirty: boolean): "new" | "changed" | "gone" | "adjusts" | null {
  if (row.isGone) return "gone";
  if (row.base === null) return isBlank(row) ? null : "new";
  if (isDirty) return "changed";
  return isAdjustmentRow(row) ? "adjusts" : null;
}

type CellProps = {
  id: string;
  row: GridRow;
  number: string;
  place: Place;
  column: GridColumn;
  fault: string | undefined;
  invitation: string | undefined;
  isCards: boolean;
  keys: GridKeys;
};

function Cell({ id, row, number, place, column, fault, invitation, isCards, keys }: CellProps) {
  const { language, t } = useLanguage();
  const words = entryWords[language].lines;
  const isActive = place.row === keys.place.row && place.column === keys.place.column;
  const isEdited = isActive && keys.initial !== null;
  const faultId = `${id}-${row.id}-${column.key}`;
  const told = fault === undefined ? {} : { "aria-invalid": true, "aria-describedby": faultId };
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid, which takes the focus
      role="gridcell"
      tabIndex={isActive && !isEdited ? 0 : -1}
      data-row={place.row}
      data-col={place.column}
      data-text={column.isNumber ? undefined : ""}
      data-heading={isCards ? column.heading : undefined}
      data-invitation={isCards || isEdited ? undefined : invitation}
      aria-selected={keys.isSelected(place)}
      {...told}
    >
      {isEdited ? (
        <input
          ref={keys.editor}
          defaultValue={keys.initial ?? ""}
          aria-label={words.cellOf(column.heading, number)}
          list={column.offered.length > 0 ? `${id}-${column.key}` : undefined}
          autoComplete="off"
          onBlur={keys.onLeave}
          {...told}
        />
      ) : (
        // On a card an empty place would have nothing to press.
        column.show(row.cells[column.key]) || (isCards ? ABSENT : "")
      )}
      {fault !== undefined && <span id={faultId} className={styles.fault}>{` ${faultText(fault, language, t)}`}</span>}
    </td>
  );
}
