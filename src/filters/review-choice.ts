import { lastDayOf } from "#src/domain/as-of.ts";
import { type Day, isDay } from "#src/domain/month.ts";
import { addQuarters, type ProgrammeSpan, quarterOf, quarterRange, quartersOf } from "#src/domain/period.ts";
import { readOne } from "./read-one.ts";

/** What a review is compared with: a day, or an earlier pack by its instant. */
export type ReviewChoice = { readonly kind: "day"; readonly day: Day } | { readonly kind: "pack"; readonly frozenAt: string };

const DAY_KEY = "since";
const PACK_KEY = "against";
const PACK_PREFIX = "pack:";

/** The choice that the address names; null when it names none, or nothing that can be one. A pack goes before a day. */
export function readReviewChoice(search: URLSearchParams): ReviewChoice | null {
  const [[, pack], [, since]] = readReviewKeys(search);
  return pack.value ?? since.value;
}

/** What the address says under each of the choice's keys. */
export function readReviewKeys(search: URLSearchParams) {
  const pack = readOne(search.getAll(PACK_KEY), (text): ReviewChoice | null =>
    text.startsWith(PACK_PREFIX) ? { kind: "pack", frozenAt: text.slice(PACK_PREFIX.length) } : null,
  );
  const since = readOne(search.getAll(DAY_KEY), (text): ReviewChoice | null => (isDay(text) ? { kind: "day", day: text } : null));
  return [
    [PACK_KEY, pack],
    [DAY_KEY, since],
  ] as const;
}

/** The address with the choice in it. The inverse of `readReviewChoice`; null takes it out. */
export function writeReviewChoice(choice: ReviewChoice | null, search: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(search);
  next.delete(DAY_KEY);
  next.delete(PACK_KEY);
  if (choice?.kind === "day") next.set(DAY_KEY, choice.day);
  if (choice?.kind === "pack") next.set(PACK_KEY, `${PACK_PREFIX}${choice.frozenAt}`);
  return next;
}

/** The last day of each quarter of the programme that was over before its latest, latest first. */
export function quarterEnds(span: ProgrammeSpan): { readonly quarter: string; readonly day: Day }[] {
  return quartersOf(span)
    .slice(0, -1)
    .map((quarter) => ({ quarter, day: lastDayOf(quarterRange(quarter).last) }))
    .reverse();
}

/** Where nothing is chosen: the end of the quarter before the latest. */
export function defaultReviewDay(span: ProgrammeSpan): Day {
  return lastDayOf(quarterRange(addQuarters(quarterOf(span.dataThrough), -1)).last);
}
