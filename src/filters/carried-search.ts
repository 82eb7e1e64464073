import { FIELD_NAMES, rulesOf } from "./filter.ts";

const CARRIED_KEYS: ReadonlySet<string> = new Set([...FIELD_NAMES.map((field) => rulesOf(field).key), "lang"]);

/** What goes along to another screen: the filters and the language. What only the present one knows, its sort say, does not. */
export function carriedSearch(search: URLSearchParams): URLSearchParams {
  const carried = new URLSearchParams(search);
  for (const key of [...carried.keys()]) if (!CARRIED_KEYS.has(key)) carried.delete(key);
  return carried;
}

/** The same as a link has it: "?period=2017-Q3&lang=en", or nothing. */
export function carriedText(search: URLSearchParams): string {
  const carried = carriedSearch(search);
  return carried.size > 0 ? `?${carried}` : "";
}
