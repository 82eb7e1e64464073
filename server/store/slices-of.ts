/** As many ids go into one question: PostgreSQL and SQLite plan each anew. */
export const IDS_AT_ONCE = 500;

/** Rows of up to ten columns go into the tables so many at once: SQLite takes 32,766 values in one statement, PostgreSQL 65,535. */
export const ROWS_AT_ONCE = 1_000;

/** A list in parts of so many. */
export function slicesOf<Item>(items: readonly Item[], size: number): (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, place) => items.slice(place * size, (place + 1) * size));
}
