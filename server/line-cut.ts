import { Buffer } from "node:buffer";
import { type ServedFile, servedFile } from "./served-file.ts";

/** Rows of a page, where nobody says how many, and at most. */
const ROWS = 1_000;
const MOST_ROWS = 10_000;

/** What lines can be asked for by: one value, or any of several. */
export const CUT_NAMES = ["id", "communeId", "month", "kind", "sponsorType", "sponsorId", "sponsor"] as const;
export type CutName = (typeof CUT_NAMES)[number];

/** A page of the lines that pass some filters, behind a place in the list. Months are "2017-09", both ends included. */
export type LineCut = {
  readonly limit: number;
  readonly after: number;
  readonly from: string | null;
  readonly to: string | null;
  /** Of each name that is asked by, the values; a sponsor's is "agency:cq-01". */
  readonly values: Readonly<Partial<Record<CutName, readonly string[]>>>;
};

export type CutRefused = { readonly error: "wrong-page" } | { readonly error: "unknown-parameter"; readonly parameter: string };

const NAMES: ReadonlySet<string> = new Set(["limit", "after", "from", "to", ...CUT_NAMES]);
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** The cut that an address asks for, or why it asks for none: what would be left out of account in silence is refused. */
export function lineCut(asked: URLSearchParams): LineCut | CutRefused {
  const unknown = [...asked.keys()].find((name) => !NAMES.has(name));
  if (unknown !== undefined) return { error: "unknown-parameter", parameter: unknown };
  const limit = wholeNumber(asked.get("limit") ?? String(ROWS));
  const after = wholeNumber(asked.get("after") ?? "0");
  if (limit === null || after === null || limit < 1 || limit > MOST_ROWS) return { error: "wrong-page" };
  const [from, to] = [asked.get("from"), asked.get("to")];
  if ([from, to].some((month) => month !== null && !MONTH.test(month))) return { error: "wrong-page" };
  const values: Partial<Record<CutName, readonly string[]>> = {};
  for (const name of CUT_NAMES) if (asked.has(name)) values[name] = asked.getAll(name);
  return { limit, after, from, to, values };
}

function wholeNumber(text: string): number | null {
  const number = Number(text);
  return /^\d{1,15}$/.test(text) && Number.isSafeInteger(number) ? number : null;
}

/** The address of the page behind a place, as it stands beside the one that was asked for. */
export function nextAddress(url: string, after: number): string {
  const next = new URL(url);
  next.searchParams.set("after", String(after));
  return `${next.pathname.slice(next.pathname.lastIndexOf("/") + 1)}${next.search}`;
}

/** Brotli's quality for a page, which is made for one reader. */
const QUALITY = 4;

/** A page, and the headers that say what it is a part of. `last`: the place of its last row where more come, else null. */
export function pageOf(
  url: string,
  rows: readonly string[],
  all: number,
  last: number | null,
): { file: ServedFile; headers: Record<string, string> } {
  const body = rows.length === 0 ? "[]\n" : `[\n${rows.join(",\n")}\n]\n`;
  return {
    file: servedFile("support.json", Buffer.from(body), QUALITY),
    headers: {
      "X-Total-Count": String(all),
      ...(last === null ? {} : { Link: `<${nextAddress(url, last)}>; rel="next"` }),
    },
  };
}
