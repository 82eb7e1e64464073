import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";
import type { GridColumn } from "./grid-columns.ts";
import { type GridEdit, type Pasted, pasteInto } from "./grid-edits.ts";
import type { GridRow } from "./grid-row.ts";
import { readTabText, writeTabText } from "./tab-text.ts";

/** A cell's place, both counted from 0. */
export type Place = { readonly row: number; readonly column: number };

type Given = {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  readonly isReadOnly: boolean;
  readonly isLocked: (row: GridRow) => boolean;
  readonly onEdits: (edits: readonly GridEdit[]) => void;
  /** Whether the first press on a cell begins to edit it: there are no keys to do so. */
  readonly editsAtOnce: boolean;
  readonly onUndo: (isAgain: boolean) => void;
  readonly onPasted: (pasted: Pasted) => void;
};

export type GridKeys = {
  readonly table: RefObject<HTMLTableElement | null>;
  readonly editor: RefObject<HTMLInputElement | null>;
  /** The cell that has the focus, or would have it. */
  readonly place: Place;
  /** What the editor begins with; null while nothing is edited. */
  readonly initial: string | null;
  readonly isSelected: (place: Place) => boolean;
  /** The editor has lost the focus to something else: what was typed counts. */
  readonly onLeave: () => void;
  readonly goTo: (place: Place) => void;
  readonly handlers: {
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
    readonly onClick: (event: MouseEvent) => void;
    readonly onCopy: (event: ClipboardEvent) => void;
    readonly onPaste: (event: ClipboardEvent) => void;
  };
};

const STEPS: Readonly<Record<string, Place>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

const ORIGIN: Place = { row: 0, column: 0 };

/** The keys of a spreadsheet: which cell has the focus, what is selected, what is edited, what is copied and pasted. */
export function useGridKeys({ columns, rows, isReadOnly, isLocked, editsAtOnce, onEdits, onUndo, onPasted }: Given): GridKeys {
  const table = useRef<HTMLTableElement>(null);
  const editor = useRef<HTMLInputElement>(null);
  const [active, setActive] = useState(ORIGIN);
  const [anchor, setAnchor] = useState(ORIGIN);
  const [initial, setInitial] = useState<string | null>(null);
  const leavesByTab = useRef(false);
  /** The place that is to take the focus, once it is the active one: a drawing in between leaves it. */
  const wanted = useRef<Place | null>(null);
  const place = { row: Math.min(active.row, Math.max(0, rows.length - 1)), column: active.column };
  const { top, bottom, left, right } = between(anchor, place);
  const selectedColumns = columns.slice(left, right + 1);

  useLayoutEffect(() => {
    if (wanted.current !== active || initial !== null) return;
    wanted.current = null;
    table.current?.querySelector<HTMLElement>(`[data-row="${place.row}"][data-col="${place.column}"]`)?.focus();
  });

  /** Rows may have grown in the same moment, so that the last is not known here. */
  function goTo(next: Place, extend = false): void {
    const to = { row: Math.max(next.row, 0), column: Math.min(Math.max(next.column, 0), columns.length - 1) };
    wanted.current = to;
    setActive(to);
    if (!extend) setAnchor(to);
  }

  function step(by: Place, extend = false): void {
    goTo({ row: Math.min(place.row + by.row, rows.length - 1), column: place.column + by.column }, extend);
  }

  function shownAt({ row, column }: Place): string {
    const shown = columns[column];
    const cell = shown && rows[row]?.cells[shown.key];
    return cell ? shown.show(cell) : "";
  }

  function begin(text: string, at = place): void {
    const row = rows[at.row];
    if (isReadOnly || (row && (row.isGone || isLocked(row)))) return;
    // At once, so that the letter that begins it goes into it, also one that a Vietnamese keyboard composes.
    flushSync(() => setInitial(text));
    editor.current?.focus();
    editor.current?.select();
  }

  function finish(keep: boolean): void {
    const column = columns[place.column];
    const text = editor.current?.value;
    if (text === undefined) return;
    setInitial(null);
    wanted.current = active;
    if (keep && column && text !== initial) onEdits([{ row: place.row, column, cell: column.read(text) }]);
  }

  /** The next cell in reading order; null beyond the last and before the first. */
  function beside(by: number): Place | null {
    const at = place.row * columns.length + place.column + by;
    if (at < 0 || at >= rows.length * columns.length) return null;
    return { row: Math.floor(at / columns.length), column: at % columns.length };
  }

  function onTab(event: KeyboardEvent): void {
    const next = beside(event.shiftKey ? -1 : 1);
    if (!next) return;
    event.preventDefault();
    goTo(next);
  }

  function onKeyInEditor(event: KeyboardEvent): void {
    // A keyboard that composes a letter means none of these.
    if (event.nativeEvent.isComposing) return;
    switch (event.key) {
      case "Enter":
        event.preventDefault();
        finish(true);
        goTo({ row: place.row + 1, column: place.column });
        return;
      case "Escape":
        event.preventDefault();
        finish(false);
        return;
      case "Tab":
        finish(true);
        onTab(event);
    }
  }

  function clear(): void {
    if (isReadOnly) return;
    onEdits(
      rows
        .slice(top, bottom + 1)
        .flatMap((row, down) =>
          row.isGone ? [] : selectedColumns.map((column) => ({ row: top + down, column, cell: column.read("") })),
        ),
    );
  }

  function undo(isAgain: boolean): void {
    if (isReadOnly) return;
    onUndo(isAgain);
    wanted.current = active;
  }

  /** What a key does while nothing is edited; undefined: nothing of its own. */
  function actionOf({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): (() => void) | undefined {
    const isWithCommand = ctrlKey || metaKey;
    const arrow = STEPS[key];
    if (altKey) return undefined;
    if (arrow) return isWithCommand ? undefined : () => step(arrow, shiftKey);
    switch (key) {
      case "Home":
        return () => goTo({ row: isWithCommand ? 0 : place.row, column: 0 });
      case "End":
        return () => goTo({ row: isWithCommand ? rows.length - 1 : place.row, column: columns.length - 1 });
      case "Enter":
      case "F2":
        return () => begin(shownAt(place));
      case "Delete":
      case "Backspace":
        return clear;
      case "z":
      case "Z":
        return isWithCommand ? () => undo(shiftKey) : undefined;
      case "y":
      case "Y":
        return isWithCommand ? () => undo(true) : undefined;
      default:
        return undefined;
    }
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (initial !== null) {
      onKeyInEditor(event);
      return;
    }
    if (!isOnCell(event.target)) return;
    const { key, altKey, ctrlKey, metaKey } = event;
    const leaves = leavesByTab.current;
    leavesByTab.current = key === "Escape";
    const action = actionOf(event);
    if (action) {
      event.preventDefault();
      action();
    } else if (key === "Tab") {
      if (!leaves) onTab(event);
    } else if (!altKey && !ctrlKey && !metaKey && ([...key].length === 1 || key === "Process")) {
      // What types something takes the place of what was there.
      begin("");
    }
  }

  return {
    table,
    editor,
    place,
    initial,
    isSelected: ({ row, column }) => row >= top && row <= bottom && column >= left && column <= right,
    onLeave() {
      finish(true);
      wanted.current = null;
    },
    goTo,
    handlers: {
      onKeyDown,
      onClick(event) {
        if (!(event.target instanceof Element) || event.target.closest("input, a, button")) return;
        const cell = event.target.closest<HTMLElement>("[data-col]");
        if (!cell) return;
        const next = { row: Number(cell.dataset.row), column: Number(cell.dataset.col) };
        const isSame = next.row === place.row && next.column === place.column;
        if (editsAtOnce) {
          flushSync(() => goTo(next));
          begin(shownAt(next), next);
        } else if (isSame && !event.shiftKey) begin(shownAt(next));
        else goTo(next, event.shiftKey);
      },
      onCopy(event) {
        if (initial !== null || !isOnCell(event.target)) return;
        event.preventDefault();
        const copied = rows
          .slice(top, bottom + 1)
          .map((row) => selectedColumns.map((column) => column.show(row.cells[column.key])));
        event.clipboardData.setData("text/plain", writeTabText(copied));
      },
      onPaste(event) {
        const text = event.clipboardData.getData("text/plain");
        // One piece of text goes into the field that is edited; a table goes into the cells.
        if (isReadOnly || (initial === null ? !isOnCell(event.target) : !/[\t\n]/.test(text))) return;
        event.preventDefault();
        finish(false);
        const pasted = pasteInto(readTabText(text), columns, top, left);
        onEdits(pasted.edits);
        onPasted(pasted);
        wanted.current = active;
      },
    },
  };
}

/** Buttons and links beside the cells have keys of their own. */
function isOnCell(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.dataset.col !== undefined;
}

function between(a: Place, b: Place) {
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  };
}
