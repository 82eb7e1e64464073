import { useState } from "react";
import { foldText } from "#src/lib/fold-text.ts";
import { LONG_LIST } from "./long-list.ts";

/** Rows of a part. */
const PART = 50;

/** Where the reader is in a list that remembers it. */
export type ListPlace = {
  /** What is searched for. */
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** The key of the row that was turned to; null: the list is shown from its beginning. */
  readonly at: string | null;
  readonly onTurn: (key: string | null) => void;
};

type Options<Row> = {
  /** What a row is searched by; null: not searched. */
  nameOf: ((row: Row) => string) | null;
  /** What a new one of means another list, or order: it is shown from its beginning. */
  order: string;
  /** The row that the first part shown has to hold. */
  isMarked?: (row: Row) => boolean;
  size?: number;
  /** Up to so many the list stands whole. */
  most?: number;
  /** Where it remembers what is searched for and turned to; else it forgets them when it goes. */
  place?: ListPlace | undefined;
  /** What a row is known by, in that place. */
  keyOf?: (row: Row) => string;
};

/** The part of a long list that is in view, and the way to the others. */
export type ShownPart<Row> = {
  readonly rows: readonly Row[];
  /** Places in what was found, from 0: of the first row shown, and after the last. */
  readonly from: number;
  readonly to: number;
  readonly found: number;
  readonly all: number;
  readonly isLong: boolean;
  /** What is searched for; null: there is nothing to search by. */
  readonly query: string | null;
  readonly onQuery: (query: string) => void;
  readonly parts: number;
  /** From 0. */
  readonly part: number;
  readonly onPart: (part: number) => void;
};

/** The whole of a list while it is not long; else a part of it, and of those alone whose name is searched for. */
export function useShownPart<Row>(
  rows: readonly Row[],
  { nameOf, order, isMarked, size = PART, most = LONG_LIST, place, keyOf = () => "" }: Options<Row>,
): ShownPart<Row> {
  const isLong = rows.length > most;
  const [own, setOwn] = useState("");
  const query = place?.query ?? own;
  const folded = isLong ? foldText(query) : "";
  const found = folded === "" || nameOf === null ? rows : rows.filter((row) => foldText(nameOf(row)).includes(folded));
  const list = `${order} ${rows.length} ${folded}`;
  const [turned, setTurned] = useState({ list: "", part: 0 });
  const parts = isLong ? Math.max(1, Math.ceil(found.length / size)) : 1;
  const marked = isLong && isMarked ? Math.max(0, found.findIndex(isMarked)) : 0;
  const at = place?.at ?? null;
  const remembered = isLong && at !== null ? found.findIndex((row) => keyOf(row) === at) : -1;
  const first = Math.floor((remembered < 0 ? marked : remembered) / size);
  const part = Math.min(turned.list === list && !place ? turned.part : first, parts - 1);
  const from = part * size;
  return {
    rows: isLong ? found.slice(from, from + size) : rows,
    from,
    to: isLong ? Math.min(from + size, found.length) : rows.length,
    found: found.length,
    all: rows.length,
    isLong,
    query: nameOf === null ? null : query,
    onQuery: place?.onQuery ?? setOwn,
    parts,
    part,
    onPart: (next) => {
      const begins = found[next * size];
      if (!place) setTurned({ list, part: next });
      else place.onTurn(begins && next !== Math.floor(marked / size) ? keyOf(begins) : null);
    },
  };
}
