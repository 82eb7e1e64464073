import { namesWithin, shortenedTo } from "#src/lib/shortened.ts";
import { DECK_LIMITS } from "./limits.ts";

/** Shortens what a slide cannot hold, and keeps the whole of it for the presenter's notes. One for each slide. */
export type Fit = {
  /** At most so many characters. */
  readonly text: (text: string, most: number) => string;
  /** At most so many lines of so many characters. */
  readonly lines: (text: string, columns: number, lines: number) => string;
  /** As many names as there is room for, and how many others: "Gia Minh, Gia Lạc và 3 xã khác". */
  readonly names: (names: readonly string[], most: number, others: (count: number) => string) => string;
  /** Everything that was shortened, in full, each once. */
  readonly inFull: () => readonly string[];
};

export function fitting(): Fit {
  const shortened = new Set<string>();
  function kept(full: string, short: string): string {
    if (short !== full) shortened.add(full);
    return short;
  }
  return {
    text: (text, most) => kept(text, shortenedTo(text, most)),
    lines: (text, columns, lines) => kept(text, shortenedToLines(text, columns, lines)),
    names: (names, most, others) => kept(namesInNotes(names, others), namesWithin(names, most, others)),
    inFull: () => [...shortened],
  };
}

/** More names than that no presenter reads out: the notes then have the first of them. */
const NAMES_IN_NOTES = { all: 100, characters: 2_000 } as const;

/** The names as the notes have them: all, or, of very many, as many as a page holds and how many others. */
export function namesInNotes(names: readonly string[], others: (count: number) => string): string {
  return names.length <= NAMES_IN_NOTES.all ? names.join(", ") : namesWithin(names, NAMES_IN_NOTES.characters, others);
}

function shortenedToLines(text: string, columns: number, lines: number): string {
  for (let most = columns * lines; most > columns; most -= 2) {
    const short = shortenedTo(text, most);
    if (linesOf(short, columns) <= lines) return short;
  }
  return shortenedTo(text, columns);
}

/** How many lines a text takes, broken between words; a no-break space does not break, a word longer than a line does. */
export function linesOf(text: string, columns: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    const fits = used > 0 && used + 1 + word.length <= columns;
    if (fits) used += 1 + word.length;
    else {
      if (used > 0) lines += 1;
      lines += Math.max(0, Math.ceil(word.length / columns) - 1);
      used = word.length > columns ? word.length % columns || columns : word.length;
    }
  }
  return lines;
}

/** The room that a row takes whose longest cell has so many lines. */
export function rowCost(lines: number): number {
  return 1 + (lines - 1) * DECK_LIMITS.furtherLine;
}

/** The items in their order, split so that no part costs more than its room, and evenly: 6 and 5, not 10 and 1. */
export function inParts<Item>(items: readonly Item[], room: number, costOf: (item: Item) => number): Item[][] {
  // Once each: what an item takes of the room is found by wording it.
  const costs = new Map(items.map((item) => [item, costOf(item)]));
  const known = (item: Item) => costs.get(item) ?? 0;
  const parts = inFullParts(items, room, known);
  const total = items.reduce((sum, item) => sum + known(item), 0);
  for (let smaller = Math.ceil(total / Math.max(1, parts.length)); smaller < room; smaller += 1) {
    const even = inFullParts(items, smaller, known);
    if (even.length === parts.length) return even;
  }
  return parts;
}

/** The items in their order, each part as full as it may be. */
export function inFullParts<Item>(items: readonly Item[], room: number, costOf: (item: Item) => number): Item[][] {
  const parts: Item[][] = [];
  let left = 0;
  for (const item of items) {
    const cost = costOf(item);
    const part = parts.at(-1);
    if (part && cost <= left) part.push(item);
    else {
      parts.push([item]);
      left = room;
    }
    left -= cost;
  }
  return parts;
}
