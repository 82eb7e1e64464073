import { textsIn } from "#src/ui/texts-in.ts";

/** How long the first row must stand still: those of a long list come in parts, after they were put in order elsewhere. */
const STILL_MS = 150;
/** What names a row that has no name of its own: the month and the commune of a line of support. */
const NAMING_CELLS = 2;

export type SortedTable = {
  readonly column: string;
  readonly descending: boolean;
  /** Its first row, as it names itself, and what stands there in the column; empty where there is none. */
  readonly first: readonly string[];
  /** What stands there is an amount whose unit is not in its heading: tables are in million dong. */
  readonly isInMillions: boolean;
};

/** Calls with the heading that a table is sorted by now, once the table's rows stand in that order. Returns what ends it. */
export function watchSorting(onSorted: (heading: Element) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tellWhenStill = (heading: Element, before: string | null) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!heading.isConnected || !isSorted(heading)) return;
      const now = heading.closest("[aria-busy=true]") ? null : sortedTable(heading).first.join();
      if (now !== null && now === before) onSorted(heading);
      else tellWhenStill(heading, now);
    }, STILL_MS);
  };
  // Of a table that has just come the order was not asked for: only what changes is told.
  const observer = new MutationObserver((changes) => {
    const heading = changes.map(({ target }) => target).find(isSorted);
    if (heading) tellWhenStill(heading, null);
  });
  observer.observe(document.body, { subtree: true, attributeFilter: ["aria-sort"] });
  return () => {
    observer.disconnect();
    clearTimeout(timer);
  };
}

export function sortedTable(heading: Element): SortedTable {
  const column = placeOf(heading);
  const cells = [...(firstRow(heading.closest("table"))?.children ?? [])];
  const first = rowTexts(cells, column);
  return {
    column: textOf(heading),
    descending: sortOf(heading) === "descending",
    first,
    isInMillions: cells[column]?.getAttribute("data-kind") === "dong" && /\d$/.test(first.at(-1) ?? ""),
  };
}

function placeOf(cell: Element): number {
  return [...(cell.parentElement?.children ?? [])].indexOf(cell);
}

function isSorted(node: Node): node is Element {
  return node instanceof Element && ["ascending", "descending"].includes(sortOf(node) ?? "");
}

function sortOf(heading: Element): string | null {
  return heading.getAttribute("aria-sort");
}

/** The head of a group is not sorted. Where the rows in the page begin further down, the first one is not among them. */
function firstRow(table: Element | null): Element | null {
  const rows = [...(table?.querySelectorAll("tbody > tr") ?? [])];
  if ((rows[0]?.getAttribute("data-row") ?? "0") !== "0") return null;
  return rows.find((row) => !row.hasAttribute("aria-expanded")) ?? null;
}

function rowTexts(cells: readonly Element[], column: number): string[] {
  const named = cells.slice(0, cells[0]?.tagName === "TH" ? 1 : NAMING_CELLS);
  const value = cells[column];
  return [...named, ...(value && !named.includes(value) ? [value] : [])].map(textOf).filter((text) => text !== "");
}

/** What is read of a cell: without what is only drawn. */
function textOf(cell: Element): string {
  const read = [...textsIn(cell)].filter(({ element }) => !element.closest("[aria-hidden=true]"));
  return read.flatMap(({ text }) => text.trim() || []).join(" ");
}
