import type { Range, VirtualItem } from "@tanstack/react-virtual";
import { useLayoutEffect, useReducer, useRef } from "react";
import { afterPaint } from "#src/ui/use-after-paint.ts";

/** Cells drawn anew in one go. A turn of the wheel brings seventeen rows, a new order all of them: more than one short task holds. */
const MOST_CELLS = 60;

/** What every row depends on. `columns`: which cells it has. */
type RowContent = { readonly columns: readonly string[] };
type DrawnRow<Content> = Pick<VirtualItem, "key" | "index" | "start"> & { readonly content: Content };

/** What is asked of the virtualizer: the rows that should be in the page, and which of them are in sight. */
type RowsInPage = {
  readonly getVirtualItems: () => readonly VirtualItem[];
  readonly range: Pick<Range, "startIndex" | "endIndex"> | null;
};

type Options = {
  /** The row that must not wait: the focus may be on its way to it. */
  readonly first: number;
  /** All at once, for paper. */
  readonly isWhole: boolean;
};

type RowsInParts<Content> = {
  readonly drawn: readonly DrawnRow<Content>[];
  /** Whether the row that stands there says what `content` says. */
  readonly isCurrent: (row: number) => boolean;
};

/**
 * The rows in sight, drawn a part at a time, each part in a task of its own so that the page answers in between. Until its turn a
 * row that stands already says what it said before; a new one has no place yet. Rows in sight come before those around them.
 */
export function useRowsInParts<Content extends RowContent>(
  virtualizer: RowsInPage,
  content: Content,
  { first, isWhole }: Options,
): RowsInParts<Content> {
  const wanted = virtualizer.getVirtualItems();
  const standing = useRef<ReadonlyMap<number, Content>>(new Map());
  const [, drawNext] = useReducer((part: number) => part + 1, 0);

  const waiting = wanted.filter(({ index }) => standing.current.get(index) !== content);
  const room = Math.max(1, Math.floor(MOST_CELLS / content.columns.length));
  const held = isWhole || waiting.length <= room ? NONE : heldBack(waiting, virtualizer, first, room);
  const drawn = wanted.flatMap((row): DrawnRow<Content>[] => {
    if (!held.has(row.index)) return [{ ...row, content }];
    const before = standing.current.get(row.index);
    return before && before.columns === content.columns ? [{ ...row, content: before }] : [];
  });

  useLayoutEffect(() => {
    standing.current = new Map(drawn.map((row) => [row.index, row.content]));
    return held.size > 0 ? afterPaint(drawNext) : undefined;
  });
  return { drawn, isCurrent: (row) => standing.current.get(row) === content };
}

const NONE: ReadonlySet<number> = new Set();

/** The numbers of the rows for which this part has no room. `room`: how many it has room for. */
function heldBack(waiting: readonly VirtualItem[], { range }: RowsInPage, first: number, room: number): ReadonlySet<number> {
  const rank = ({ index }: VirtualItem) => {
    if (index === first) return 0;
    return range && index >= range.startIndex && index <= range.endIndex ? 1 : 2;
  };
  return new Set(
    waiting
      .toSorted((a, b) => rank(a) - rank(b))
      .slice(room)
      .map(({ index }) => index),
  );
}
