import { textsIn } from "./texts-in.ts";

/** The figures of a part of the page as they stood. */
export type Figures = {
  /** Each text with a figure, by the element that it stands in. */
  readonly texts: ReadonlyMap<Element, string>;
  /** What stood in each row of a table or a list, whole. */
  readonly rows: ReadonlySet<string>;
  /** The figures of a row, by the name that it alone has. */
  readonly named: ReadonlyMap<string, readonly string[] | "several">;
};

/** A text that may be a figure, or the sign that there is none. */
const FIGURE = /[\d–]/;

/** What a reading that was read again may change. */
export function figuresIn(part: Element): Figures {
  const texts = new Map<Element, string>();
  for (const { element, text } of textsIn(part)) {
    // Of its own: what stands in an element within it is that one's. When it was read is no figure, and another each time.
    if (FIGURE.test(text) && !element.closest("[data-read-at]")) texts.set(element, (texts.get(element) ?? "") + text);
  }
  const figures = new Map<Element, string[]>();
  for (const [element, text] of texts) {
    const row = rowOf(element);
    if (row) figures.set(row, [...(figures.get(row) ?? []), text]);
  }
  const named = new Map<string, readonly string[] | "several">();
  for (const [row, theirs] of figures) {
    const name = nameOf(row);
    named.set(name, name === "" || named.has(name) ? "several" : theirs);
  }
  return { texts, rows: new Set([...figures.keys()].map((row) => row.textContent)), named };
}

/**
 * The elements whose figure is another one than before, and the rows that were not there. A row is known by what it says, not by its element: those of a
 * list take one another's place when one comes in between.
 */
export function changedSince(before: Figures, part: Element): Set<Element> {
  const changed = new Set<Element>();
  for (const [element, text] of figuresIn(part).texts) {
    const row = rowOf(element);
    if (!row) {
      if (before.texts.get(element) !== text) changed.add(element);
    } else if (!before.rows.has(row.textContent)) {
      const theirs = before.named.get(nameOf(row)) ?? "several";
      if (theirs === "several") changed.add(row);
      else if (!theirs.includes(text)) changed.add(element);
    }
  }
  // What stands within another is told with it.
  return new Set([...changed].filter((element) => ![...changed].some((other) => other !== element && other.contains(element))));
}

function rowOf(element: Element): Element | null {
  return element.closest("tr, li");
}

/** The first of its texts that is more than a number. */
function nameOf(row: Element): string {
  for (const { text } of textsIn(row)) if (/\p{L}/u.test(text)) return text;
  return "";
}

/** How long a change is marked, in milliseconds: long enough to look up, short enough not to be part of the page. */
const MARKED_MS = 5_000;

/** A ground that fades, or where less motion is wanted goes; and a line, for who sees no green. Nothing moves. */
export function markForAMoment(element: Element): void {
  const marked = { backgroundColor: "var(--scale-1)", boxShadow: "inset 0 -2px var(--delivered)" };
  const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const last = isStill ? marked : { backgroundColor: "transparent", boxShadow: "inset 0 -2px transparent" };
  element.animate([marked, { ...marked, offset: 0.7 }, last], { id: "changed", duration: MARKED_MS });
}
