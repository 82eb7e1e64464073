import { FIELD_NAMES, type Filter, type FilterField, fieldText, filterOf, rulesOf } from "./filter.ts";
import type { KnownValues } from "./filter-field.ts";
import { type AddressProblem, addressProblems } from "./read-one.ts";

/** A value in the address that was left out. */
export type FilterProblem = AddressProblem<FilterField>;

/** Reads the filter from an address; a key may stand there several times. Each wrong value falls back on its own and is reported; the rest stands. */
export function readFilter(search: URLSearchParams, known: KnownValues): { filter: Filter; problems: FilterProblem[] } {
  const problems: FilterProblem[] = [];
  const filter = filterOf((field) => {
    const { key, none, read } = rulesOf(field);
    const texts = search.getAll(key).filter((text) => text !== "");
    if (texts.length === 0) return none;
    const found = read(texts, known);
    problems.push(...addressProblems(field, found));
    return found.value;
  });
  return { filter, problems };
}

/** Writes the filter into a copy of `search`; other keys stay, defaults are not written. */
export function writeFilter(filter: Filter, search: URLSearchParams): URLSearchParams {
  const written = new URLSearchParams(search);
  for (const field of FIELD_NAMES) {
    const text = fieldText(field, filter);
    if (text === "") written.delete(rulesOf(field).key);
    else written.set(rulesOf(field).key, text);
  }
  return written;
}

/** What an address says of the filter, right or wrong, as text: the same for addresses that differ in other things. */
export function filterPartOf(search: URLSearchParams): string {
  const part = new URLSearchParams();
  for (const field of FIELD_NAMES) {
    const { key } = rulesOf(field);
    for (const value of search.getAll(key)) part.append(key, value);
  }
  return part.toString();
}

/** All else that it says: the language, and the settings of the screen that stands. */
export function settingsPartOf(search: URLSearchParams): string {
  const part = new URLSearchParams(search);
  for (const field of FIELD_NAMES) part.delete(rulesOf(field).key);
  return part.toString();
}
