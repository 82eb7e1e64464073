import type { AnswerHead } from "./get-json.ts";

/** Headers that say how many rows there are in all. */
export const TOTALS = ["X-Total-Count", "X-Total", "X-WP-Total", "Total-Count"];

const OF_PAGES = ["Link", "Content-Range", ...TOTALS];

/** Whether an answer says nothing of pages, as most do: it is the whole list. What the others say is made out by `pages.ts`, which is fetched for them. */
export function isPlain({ headers, status }: AnswerHead): boolean {
  return status !== 206 && !OF_PAGES.some((name) => headers.has(name));
}
