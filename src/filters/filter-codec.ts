import { isHalf, yearOfNineMonths } from "#src/domain/half-year.ts";
import { isMonth } from "#src/domain/month.ts";
import { coveredRange, isQuarter, type Period, type ProgrammeSpan, periodKey, WHOLE_PROGRAMME } from "#src/domain/period.ts";
import { SPONSOR_TYPES, type SponsorType } from "#src/domain/sponsor.ts";
import type { Filter } from "./filter.ts";

/** The names of the filter's parts in the address. */
export const FILTER_KEYS = {
  period: "period",
  communes: "communes",
  sponsorType: "sponsorType",
  sponsors: "sponsors",
  kinds: "kinds",
} as const;
export type FilterKey = keyof typeof FILTER_KEYS;

/** A value in the address that could not be used, and was left out. */
export type FilterProblem = { readonly key: FilterKey; readonly value: string };

/** What the address may name. `null` = not loaded yet: ids are then taken as they are. */
export type KnownValues = {
  readonly span: ProgrammeSpan | null;
  readonly communes: readonly string[] | null;
  /** `sponsorKey()`s. */
  readonly sponsors: readonly string[] | null;
  readonly kinds: readonly string[] | null;
};

/** Reads the filter from an address. Each wrong value falls back on its own and is reported; the rest stands. */
export function readFilter(search: URLSearchParams, known: KnownValues): { filter: Filter; problems: FilterProblem[] } {
  const problems: FilterProblem[] = [];
  const filter: Filter = {
    period: readPeriod(search, known.span, problems),
    communes: readIds(search, "communes", known.communes, problems),
    sponsorType: readSponsorType(search, problems),
    sponsors: readIds(search, "sponsors", known.sponsors, problems),
    kinds: readIds(search, "kinds", known.kinds, problems),
  };
  return { filter, problems };
}

/** Writes the filter into a copy of `search`; other keys stay, defaults are not written. */
export function writeFilter(filter: Filter, search: URLSearchParams): URLSearchParams {
  const written = new URLSearchParams(search);
  setOrDelete(written, "period", filter.period.grain === "programme" ? "" : periodKey(filter.period));
  setOrDelete(written, "communes", filter.communes.join(","));
  setOrDelete(written, "sponsorType", filter.sponsorType ?? "");
  setOrDelete(written, "sponsors", filter.sponsors.join(","));
  setOrDelete(written, "kinds", filter.kinds.join(","));
  return written;
}

function setOrDelete(search: URLSearchParams, key: FilterKey, value: string): void {
  if (value === "") search.delete(FILTER_KEYS[key]);
  else search.set(FILTER_KEYS[key], value);
}

/** What an address says of the filter, right or wrong, as text: the same for addresses that differ in other things. */
export function filterPartOf(search: URLSearchParams): string {
  const part = new URLSearchParams();
  for (const key of Object.values(FILTER_KEYS)) {
    const value = search.get(key);
    if (value !== null) part.set(key, value);
  }
  return part.toString();
}

function readPeriod(search: URLSearchParams, span: ProgrammeSpan | null, problems: FilterProblem[]): Period {
  const text = search.get(FILTER_KEYS.period);
  if (text === null || text === "" || text === "programme") return WHOLE_PROGRAMME;
  const period = parsePeriod(text);
  if (period && (span === null || coveredRange(period, span))) return period;
  problems.push({ key: "period", value: text });
  return WHOLE_PROGRAMME;
}

/** The inverse of `periodKey`: "2017-09", "2017-Q3", "2017-H1", "2017-9M", "2017", "programme"; null for anything else. */
export function parsePeriod(text: string): Period | null {
  if (text === "programme") return WHOLE_PROGRAMME;
  if (isMonth(text)) return { grain: "month", month: text };
  if (isQuarter(text)) return { grain: "quarter", quarter: text };
  if (isHalf(text)) return { grain: "half", half: text };
  const ofNineMonths = yearOfNineMonths(text);
  if (ofNineMonths !== null) return { grain: "nineMonths", year: ofNineMonths };
  if (/^[12]\d{3}$/.test(text)) return { grain: "year", year: Number(text) };
  return null;
}

function readIds(
  search: URLSearchParams,
  key: "communes" | "sponsors" | "kinds",
  known: readonly string[] | null,
  problems: FilterProblem[],
): string[] {
  const texts = (search.get(FILTER_KEYS[key]) ?? "").split(",").filter((text) => text !== "");
  const kept = new Set<string>();
  for (const text of texts) {
    if (known === null || known.includes(text)) kept.add(text);
    else problems.push({ key, value: text });
  }
  return [...kept].sort();
}

function readSponsorType(search: URLSearchParams, problems: FilterProblem[]): SponsorType | null {
  const text = search.get(FILTER_KEYS.sponsorType);
  if (text === null || text === "") return null;
  const type = SPONSOR_TYPES.find((candidate) => candidate === text);
  if (type) return type;
  problems.push({ key: "sponsorType", value: text });
  return null;
}
