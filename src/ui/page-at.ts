/** A list of more rows is drawn in pages. One of forty communes, with all their sponsors, is not. */
export const LONG_LIST = 100;

/** Rows of a table on a page. */
export const PAGE_ROWS = 50;

/** Rows `first` up to, and without, `last`; the first rows of the page before, of the one after, and of the last one. */
export type Page = {
  readonly first: number;
  readonly last: number;
  /** `null`: there is none. */
  readonly before: number | null;
  readonly after: number | null;
  readonly end: number;
};

/** The page that begins at a row, or at the nearest one at which a page of that size can. The last page is as full as the others. */
export function pageAt(count: number, size: number, wanted: number): Page {
  const end = Math.max(0, count - size);
  const first = Math.min(Math.max(0, wanted), end);
  return {
    first,
    last: Math.min(count, first + size),
    before: first > 0 ? Math.max(0, first - size) : null,
    after: first < end ? Math.min(end, first + size) : null,
    end,
  };
}
