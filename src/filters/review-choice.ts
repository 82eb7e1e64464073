import { lastDayOf } from "#src/domain/as-of.ts";
import { isInstant } from "#src/domain/instant.ts";
import { type Day, isDay } from "#src/domain/month.ts";
import { addQuarters, type ProgrammeSpan, quarterOf, quarterRange, quartersOf } from "#src/domain/period.ts";
import { readOne } from "./read-one.ts";

/** What a review is compared with: a day, an earlier pack by its instant, or what the server held at a past moment (ISO 8601 with offset). */
export type ReviewChoice =
  | { readonly kind: "day"; readonly day: Day }
  | { readonly kind: "pack"; readonly frozenAt: string }
  | { readonly kind: "moment"; readonly at: string };

const DAY_KEY = "since";
const AGAINST_KEY = "against";
const PACK_PREFIX = "pack:";
const MOMENT_PREFIX = "moment:";

/** The choice that the address names; null when it names none, or nothing that can be one. What is told apart line by line goes before a day. */
export function readReviewChoice(search: URLSearchParams): ReviewChoice | null {
  const [[, against], [, since]] = readReviewKeys(search);
  return against.value ?? since.value;
}

/** What the address says under each of the choice's keys. */
export function readReviewKeys(search: URLSearchParams) {
  const against = readOne(search.getAll(AGAINST_KEY), (text): ReviewChoice | null => {
    if (text.startsWith(PACK_PREFIX)) return { kind: "pack", frozenAt: text.slice(PACK_PREFIX.length) };
    const at = text.startsWith(MOMENT_PREFIX) ? text.slice(MOMENT_PREFIX.length) : "";
    return isInstant(at) ? { kind: "moment", at } : null;
  });
  const since = readOne(search.getAll(DAY_KEY), (text): ReviewChoice | null => (isDay(text) ? { kind: "day", day: text } : null));
  return [
    [AGAINST_KEY, against],
    [DAY_KEY, since],
  ] as const;
}

/** The address with the choice in it. The inverse of `readReviewChoice`; null takes it out. */
export function writeReviewChoice(choice: ReviewChoice | null, search: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(search);
  next.delete(DAY_KEY);
  next.delete(AGAINST_KEY);
  if (choice?.kind === "day") next.set(DAY_KEY, choice.day);
  if (choice?.kind === "pack") next.set(AGAINST_KEY, `${PACK_PREFIX}${choice.frozenAt}`);
  if (choice?.kind === "moment") next.set(AGAINST_KEY, `${MOMENT_PREFIX}${choice.at}`);
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
