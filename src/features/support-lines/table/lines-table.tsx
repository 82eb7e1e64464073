import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { SupportLine } from "#src/domain/support-line.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { formatMonth, formatQuarter } from "#src/lib/format-time.ts";
import { letterScale } from "#src/ui/letter-scale.ts";
import type { TableSort } from "#src/ui/sort-heading.tsx";
import { ON_A_PHONE, useMedia } from "#src/ui/use-media.ts";
import { usePrinting } from "#src/ui/use-printing.ts";
import type { ArrangedLines, Grouping } from "../arrange/arrange-lines.ts";
import type { CellWords } from "../line-cells.ts";
import { COLUMN_REMS, COMPACT_REMS, type LineColumnKey, MIDDLE_REMS } from "../line-columns.ts";
import styles from "../support-lines.module.css";
import { supportLinesWords } from "../support-lines-words.ts";
import { useKeptScroll } from "./kept-scroll.ts";
import { LinesHeading } from "./lines-heading.tsx";
import { GroupRow, LineRow, Owed, TotalCells } from "./lines-rows.tsx";
import { groupPlace, nextRow, type TableItems } from "./table-items.ts";
import { useRowsInParts } from "./use-rows-in-parts.ts";

/** Heights of a row in pixels: one line of text; one that a finger hits; three lines. They must not depend on what a row holds. */
const ROW = { fine: 36, coarse: 48, compact: 60 };
/** Letters so much larger than usual still fit: those of a large window (`tokens.css`). */
const FITTING_LETTERS = 1.2;
/** Rows on paper, some 60 sheets; a file holds all of them. */
const MOST_PRINTED = 2_000;
/** More than the sticky heading and foot together: what the keyboard leads to is not behind them. */
const COVERED = 130;

/** What the rows say. */
type Content = {
  readonly lines: readonly SupportLine[];
  readonly arranged: ArrangedLines;
  readonly items: TableItems;
  readonly folded: ReadonlySet<string>;
  readonly grouping: Grouping;
  readonly columns: readonly LineColumnKey[];
  readonly words: CellWords;
};

type Props = Content & {
  onFold: (groupKey: string) => void;
  sort: TableSort;
  onSort: (sort: TableSort) => void;
  isBusy: boolean;
  onOpen: (line: SupportLine) => void;
  /** Takes the focus when it changes to a line of the table. */
  returnTo: { readonly id: string } | null;
};

/** Only the rows in sight are in the page. Arrows move between rows, Enter opens; the table scrolls within its own region. */
export function LinesTable(props: Props) {
  const isNarrow = useMedia(ON_A_PHONE);
  const isCompact = useMedia("screen and (max-width: 59.98em)");
  const isCoarse = useMedia("screen and (pointer: coarse)");
  const letters = letterScale();
  const usual = isCompact ? ROW.compact : isCoarse ? ROW.coarse : ROW.fine;
  const rowHeight = letters > FITTING_LETTERS ? Math.round(usual * letters) : usual;
  const rems = isNarrow ? COMPACT_REMS : isCompact ? MIDDLE_REMS : COLUMN_REMS;
  return <SizedTable key={rowHeight} {...props} rowHeight={rowHeight} isCompact={isCompact} rems={rems} />;
}

type SizedProps = Props & { rowHeight: number; isCompact: boolean; rems: Readonly<Record<LineColumnKey, number>> };

function SizedTable({ rowHeight, isCompact, rems, ...props }: SizedProps) {
  const { lines, arranged, items, folded, grouping, columns, words, sort, onSort, isBusy } = props;
  const own = supportLinesWords[words.language];
  const scroller = useRef<HTMLElement>(null);
  const { active, goTo, setActive } = useActiveRow(scroller, items.length);
  const isPrinting = usePrinting();
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    // A guess, until the scroller is measured: the first rows are in the first drawing.
    initialRect: { width: 1200, height: 700 },
    overscan: 6,
    // New rows are drawn in a task of their own, not in the one that scrolls: those around the window are there already.
    useFlushSync: false,
    scrollPaddingEnd: COVERED,
    // The row that has the focus stays in the page wherever the reader scrolls.
    rangeExtractor: useCallback(
      (range: Range) =>
        isPrinting
          ? Array.from({ length: Math.min(range.count, MOST_PRINTED) }, (_, row) => row)
          : withRow(defaultRangeExtractor(range), active, range.count),
      [active, isPrinting],
    ),
  });
  const content = useMemo(
    (): Content => ({ lines, arranged, items, folded, grouping, columns, words }),
    [lines, arranged, items, folded, grouping, columns, words],
  );
  const { drawn, isCurrent } = useRowsInParts(virtualizer, content, { first: active, isWhole: isPrinting });
  const keepPlace = useKeptScroll(scroller, arranged);
  useReturn(props, (row) => {
    virtualizer.scrollToIndex(row);
    goTo(row);
  });

  function act(row: number): void {
    const item = items[row];
    // Not on a row that is about to say something else.
    if (item === undefined || !isCurrent(row)) return;
    const place = groupPlace(item);
    const group = place === null ? undefined : arranged.groups[place];
    const line = lines[item];
    if (group) props.onFold(group.key);
    else if (line) props.onOpen(line);
  }
  function onKeyDown(event: KeyboardEvent): void {
    const row = rowOf(event.target);
    if (row === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - COVERED) / rowHeight));
    const next = nextRow(event.key, row, items.length, page);
    if (next !== null) {
      virtualizer.scrollToIndex(next);
      goTo(next);
    } else if (event.key === "Enter" || event.key === " ") act(row);
    else if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
      const place = groupPlace(items[row] ?? 0);
      const group = place === null ? undefined : arranged.groups[place];
      if (!group || folded.has(group.key) !== (event.key === "ArrowRight")) return;
      props.onFold(group.key);
    } else return;
    event.preventDefault();
  }
  function onClick(event: MouseEvent): void {
    const row = rowOf(event.target);
    if (row === null) return;
    setActive(row);
    act(row);
  }

  const isGrouped = arranged.groups.length > 0;
  const allRems = columns.reduce((sum, key) => sum + rems[key], 0);
  return (
    <section
      ref={scroller}
      className={styles.scroller}
      aria-label={own.caption}
      aria-busy={isBusy}
      style={{
        "--row": `${rowHeight}px`,
        "--columns": columns.map((key) => `minmax(${rems[key]}rem, ${rems[key]}fr)`).join(" "),
      }}
      onScroll={keepPlace}
    >
      <table
        role={isGrouped ? "treegrid" : "grid"}
        aria-label={own.caption}
        aria-rowcount={items.length + 2}
        style={isPrinting ? undefined : { minWidth: `${allRems}rem` }}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <colgroup>
          {columns.map((key) => (
            // Parts of the sheet: of what is wider, Firefox prints no more than fits.
            <col key={key} style={{ width: `${(100 * rems[key]) / allRems}%` }} />
          ))}
        </colgroup>
        <LinesHeading shown={columns} sort={sort} onSort={onSort} />
        <tbody style={isPrinting ? undefined : { height: virtualizer.getTotalSize() }}>
          {drawn.map(({ key, index, start, content: said }) => (
            <Row key={key} content={said} row={index} top={start} active={active} isCompact={isCompact} />
          ))}
          {isPrinting && <NotPrinted count={items.length - MOST_PRINTED} columns={columns.length} language={words.language} />}
        </tbody>
        <tfoot>
          <tr aria-rowindex={items.length + 2}>
            <TotalCells total={arranged.whole} columns={columns} words={words}>
              {own.total(formatNumber(arranged.whole.lines, words.language))}
              <Owed total={arranged.whole} words={words} />
            </TotalCells>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

type RowProps = { content: Content; row: number; top: number; active: number; isCompact: boolean };

function Row({ content, row, top, active, isCompact }: RowProps) {
  const { lines, arranged, items, folded, grouping, columns, words } = content;
  const item = items[row] ?? 0;
  const place = groupPlace(item);
  const group = place === null ? undefined : arranged.groups[place];
  const line = lines[item];
  const shared = { row, top, columns, words, isActive: row === active };
  if (group)
    return (
      <GroupRow
        {...shared}
        group={group}
        name={groupName(group.text, grouping, words.language)}
        isFolded={folded.has(group.key)}
      />
    );
  return line && <LineRow {...shared} line={line} isCompact={isCompact} level={arranged.groups.length > 0 ? 2 : undefined} />;
}

function groupName(text: string, grouping: Grouping, language: CellWords["language"]): string {
  if (grouping === "quarter") return formatQuarter(text, language);
  return grouping === "month" ? formatMonth(text, language) : text;
}

function NotPrinted({ count, columns, language }: { count: number; columns: number; language: CellWords["language"] }) {
  if (count <= 0) return null;
  return (
    <tr>
      <td colSpan={columns}>{supportLinesWords[language].notPrinted(formatNumber(count, language))}</td>
    </tr>
  );
}

function rowOf(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest("tr[data-row]")?.getAttribute("data-row") : null;
  return row ? Number(row) : null;
}

function withRow(rows: number[], row: number, count: number): number[] {
  return rows.includes(row) || row >= count ? rows : [...rows, row].sort((a, b) => a - b);
}

/** The row where the keyboard is. One row at a time is reached by Tab; the focus follows what the keys choose. */
function useActiveRow(scroller: RefObject<HTMLElement | null>, count: number) {
  const [chosen, setActive] = useState(0);
  const [goal, setGoal] = useState<{ readonly row: number } | null>(null);
  const active = Math.min(chosen, Math.max(0, count - 1));
  useLayoutEffect(() => {
    if (goal) scroller.current?.querySelector<HTMLElement>(`tr[data-row="${goal.row}"]`)?.focus({ preventScroll: true });
  }, [scroller, goal]);
  const goTo = (row: number) => {
    setActive(row);
    setGoal({ row });
  };
  return { active, setActive, goTo };
}

/** Leads the focus back to the line that was open, where it is among the rows. */
function useReturn({ returnTo, lines, items }: Props, goTo: (row: number) => void): void {
  const returned = useRef<object>(null);
  useLayoutEffect(() => {
    if (!returnTo || returned.current === returnTo) return;
    returned.current = returnTo;
    const row = items.findIndex((item) => lines[item]?.id === returnTo.id);
    if (row >= 0) goTo(row);
  });
}
