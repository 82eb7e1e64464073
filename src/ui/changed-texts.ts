/** The texts of a part of the page, by the element that each stands in. */
export type Texts = ReadonlyMap<Element, string>;

/** A text that may be a figure, or the sign that there is none. */
const FIGURE = /[\d–]/;

/** What a reading that was read again may change: every text with a figure in it. */
export function figuresIn(part: Element): Texts {
  const texts = new Map<Element, string>();
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.nodeValue ?? "";
    // Of its own: what stands in an element within it is that one's.
    if (element && FIGURE.test(text)) texts.set(element, (texts.get(element) ?? "") + text);
  }
  return texts;
}

/** The elements whose figure is another one than before, and the rows that were not there. */
export function changedSince(before: Texts, part: Element): Set<Element> {
  const changed = new Set<Element>();
  const rows = new Set([...before.keys()].map(rowOf));
  for (const [element, text] of figuresIn(part)) {
    if (before.get(element) === text) continue;
    const row = before.has(element) ? null : rowOf(element);
    changed.add(row && !rows.has(row) ? row : element);
  }
  return changed;
}

function rowOf(element: Element): Element | null {
  return element.closest("tr, li");
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
