import type * as z from "zod/mini";
import { rowsContract } from "./contract.ts";
import { HttpError, PartialListError } from "./errors.ts";
import { type Answer, checked, getAnswer, parseJson } from "./get-json.ts";
import { TOTALS } from "./page-headers.ts";

/** What an answer says of being a part: where the next one is, and of how many rows, as far as it tells. */
export type PageMarks = {
  readonly next: string | null;
  readonly total: number | null;
  /** It says that it is not the whole, or begins in the middle. */
  readonly isPart: boolean;
  /** It says which rows it holds, and not of how many. */
  readonly isOfUnknown: boolean;
};

/** As many as a list of a hundred thousand rows has at a hundred a page: more lead nowhere. */
const MOST_PAGES = 1_000;

/** A list as it was received, from all its pages. `lastGood`: the server could not read its newest file. */
export type ReceivedList = {
  readonly rows: unknown[];
  readonly isTotalUnknown: boolean;
  readonly lastGood: Answer["lastGood"];
};

/** A page to be asked for: where, and by which headers. */
export type PageRequest = { readonly url: string; readonly headers?: Readonly<Record<string, string>> };

/** What a source of others does in its own way (`source/source-pages.ts`). */
export type ListShape = {
  /** The page after so many pages and rows, where the reader counts; without it each page has to name the next one. */
  readonly pageAt?: ((url: string, pages: number, rows: number) => PageRequest) | undefined;
  /** The rows within an answer's body. @throws ContractError where they are not. */
  readonly rowsOf: (url: string, body: unknown) => unknown;
  /** How many rows there are in all; null where the usual headers say it. @throws ContractError where it should say so and does not. */
  readonly totalOf: (url: string, body: unknown, headers: Headers) => number | null;
};
const PLAIN: ListShape = { rowsOf: (_, body) => body, totalOf: () => null };

/**
 * Reads a list to its end. A source may cut it into pages: they are followed for as long as each names the next one, or counted to the total, or to
 * an empty page. `first`: the answer to `url`, where it has come already.
 *
 * @throws PartialListError when rows are known to be missing and nobody says where they are.
 * Throws what `getJson` throws, too.
 */
export async function getList(
  url: string,
  signal?: AbortSignal,
  shape: ListShape = PLAIN,
  first?: Answer,
): Promise<ReceivedList> {
  const { pageAt, rowsOf, totalOf } = shape;
  const rows: z.output<typeof rowsContract> = [];
  const asked = new Set<string>();
  let before = "";
  let total: number | null = null;
  let isTotalUnknown = false;
  let lastGood: Answer["lastGood"] = null;
  for (let request = pageAt?.(url, 0, 0) ?? { url }; ; ) {
    asked.add(JSON.stringify(request));
    const incomplete = () => new PartialListError(url, rows.length, total !== null && total > rows.length ? total : null);
    const asking =
      asked.size === 1 && first ? Promise.resolve(first) : getAnswer(request.url, signal, { headers: request.headers });
    const answer = await asking.catch((error: unknown) => {
      // Nothing lies there, though the total said that something does.
      throw asked.size > 1 && error instanceof HttpError && error.status === 416 ? incomplete() : error;
    });
    const body = parseJson(url, answer.text);
    const page = checked(url, rowsOf(url, body), rowsContract);
    for (const row of page) rows.push(row);
    const marks = pageMarks(answer.headers, answer.status);
    const said = totalOf(url, body, answer.headers) ?? marks.total;
    lastGood ??= answer.lastGood;
    if (said !== null) total = Math.max(total ?? 0, said);
    const next = pageAt
      ? countedNext(page.length, rows.length, total, () => pageAt(url, asked.size, rows.length))
      : linkedNext(marks, answer.url);
    isTotalUnknown ||= marks.isOfUnknown && total === null && next === "end" && asked.size === 1;
    if (next === "end") {
      if (total === null ? marks.isPart && asked.size === 1 : rows.length < total) throw incomplete();
      return { rows, isTotalUnknown, lastGood };
    }
    // A source that does not heed what it is asked sends the same page for ever.
    const isSame = pageAt !== undefined && answer.text === before;
    before = answer.text;
    if (next === "nowhere" || isSame || asked.has(JSON.stringify(next)) || asked.size >= MOST_PAGES) throw incomplete();
    request = next;
  }
}

type Next = PageRequest | "end" | "nowhere";

/** An empty page is the end, whatever has been said; without a total nothing else is. */
function countedNext(got: number, received: number, total: number | null, ask: () => PageRequest): Next {
  return got === 0 || (total !== null && received >= total) ? "end" : ask();
}

function linkedNext({ next }: PageMarks, from: string): Next {
  if (next === null) return "end";
  const url = nextAddress(next, from);
  return url === null ? "nowhere" : { url };
}

/** Null for another machine: what this one may say of the data, another may not. */
function nextAddress(next: string, from: string): string | null {
  if (!URL.canParse(next, from)) return null;
  const address = new URL(next, from);
  return address.origin === new URL(from).origin ? address.href : null;
}

export function pageMarks(headers: Headers, status: number): PageMarks {
  const said = headers.get("Content-Range");
  const range = rangeOf(said);
  const totals = TOTALS.flatMap((name) => {
    const text = headers.get(name) ?? "";
    return /^\s*\d+\s*$/.test(text) ? [Number(text)] : [];
  });
  return {
    next: nextOf(headers.get("Link") ?? ""),
    total: range?.total ?? totals[0] ?? null,
    isPart: (range?.first ?? 0) > 0 || (status === 206 && !range?.isWhole),
    // One that cannot be made out says at least that somebody counts rows.
    isOfUnknown: status !== 206 && said !== null && !range?.isBytes && (range?.total ?? null) === null && totals.length === 0,
  };
}

/** "items 0-99/302", "0-99/*", or no rows at all. Bytes are no rows: of them only whether they are all. */
function rangeOf(text: string | null): { first: number; total: number | null; isWhole: boolean; isBytes: boolean } | null {
  const found = /^\s*(?:([a-z]+)[ =]+)?(?:(\d+)-(\d+)|\*)\/(\d+|\*)\s*$/i.exec(text ?? "");
  if (!found) return null;
  const [, unit, first, last, size] = found;
  const total = size === "*" ? null : Number(size);
  const isWhole = total !== null && (total === 0 || (Number(first) === 0 && Number(last) === total - 1));
  const isBytes = unit?.toLowerCase() === "bytes";
  return { first: Number(first ?? 0), total: isBytes ? null : total, isWhole, isBytes };
}

/** The address that a Link header (RFC 8288) gives for what comes next. */
function nextOf(link: string): string | null {
  for (const [, address, parameters = ""] of link.matchAll(/<([^>]*)>([^<]*)/g)) {
    const [, quoted, plain] = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/i.exec(parameters) ?? [];
    const relations = (quoted ?? plain ?? "").toLowerCase().split(/\s+/);
    if (address !== undefined && relations.includes("next")) return address;
  }
  return null;
}
