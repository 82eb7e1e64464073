import { valueAt } from "../contract.ts";
import { ContractError } from "../errors.ts";
import type { ListShape, PageRequest } from "../pages.ts";
import type { Paging, SourceConfig } from "./source-config.ts";

/** What asks for so many rows, where the configuration does not say. */
const LIMIT = "limit";

/** How the lists of a source are read: asked for page by page, the rows taken out of their envelope, the total where it is said. */
export function listShapeOf({ envelope, paging }: SourceConfig): ListShape {
  return {
    pageAt: paging && pageAtOf(paging),
    rowsOf: (url, body) => opened(url, body, envelope),
    totalOf: paging?.kind === "range" ? totalOfRange : totalOfNamed(paging ?? {}),
  };
}

/** Where a list begins that names its pages itself. */
export function firstAddress(url: string, { paging }: SourceConfig): string {
  if (paging?.kind !== "link" || paging.size === undefined) return url;
  return withParams(url, { [paging.sizeParam ?? LIMIT]: paging.size });
}

/** What lies in an answer's envelope. @throws ContractError naming it, where there is none. */
export function opened(url: string, body: unknown, envelope: string | undefined): unknown {
  if (envelope === undefined) return body;
  const within = valueAt(body, envelope.split("."));
  if (within === undefined) throw new ContractError(url, envelope, "missing");
  if (typeof within !== "object" || within === null) throw new ContractError(url, envelope, "wrong-type");
  return within;
}

function pageAtOf(paging: Paging): ListShape["pageAt"] {
  switch (paging.kind) {
    case "link":
      return undefined;
    case "range":
      return (url, _, rows) => rangeRequest(url, paging.unit ?? "items", rows, paging.size);
    case "offset": {
      const { size, sizeParam = LIMIT, offsetParam = "offset" } = paging;
      return (url, _, rows) => ({ url: withParams(url, { [sizeParam]: size, [offsetParam]: rows }) });
    }
    default: {
      const { size, sizeParam = LIMIT, pageParam = "page", firstPage = 1 } = paging;
      return (url, pages) => ({ url: withParams(url, { [sizeParam]: size, [pageParam]: firstPage + pages }) });
    }
  }
}

/** Counting every row is asked for: without a total nobody could say that all have come. */
function rangeRequest(url: string, unit: string, rows: number, size: number): PageRequest {
  return { url, headers: { "Range-Unit": unit, Range: `${rows}-${rows + size - 1}`, Prefer: "count=exact" } };
}

/** An address with these parameters, in place of those of the same name. */
function withParams(url: string, params: Readonly<Record<string, number>>): string {
  const address = new URL(url);
  for (const [name, value] of Object.entries(params)) address.searchParams.set(name, String(value));
  return address.href;
}

const RANGE = "Content-Range";

function totalOfRange(url: string, _: unknown, headers: Headers): number {
  const said = headers.get(RANGE);
  if (said === null) throw new ContractError(url, RANGE, "missing");
  return count(url, RANGE, /\/(\d+)\s*$/.exec(said)?.[1]);
}

type NamedTotal = { readonly totalHeader?: string | undefined; readonly totalField?: string | undefined };

function totalOfNamed({ totalHeader, totalField }: NamedTotal): ListShape["totalOf"] {
  return (url, body, headers) => {
    if (totalField !== undefined) return count(url, totalField, valueAt(body, totalField.split(".")));
    return totalHeader === undefined ? null : count(url, totalHeader, headers.get(totalHeader) ?? undefined);
  };
}

/** As a number or as text. @throws ContractError naming where it should stand. */
function count(url: string, place: string, said: unknown): number {
  if (said === undefined) throw new ContractError(url, place, "missing");
  const total = typeof said === "string" && /^\s*\d+\s*$/.test(said) ? Number(said) : said;
  if (typeof total !== "number" || !Number.isSafeInteger(total) || total < 0) throw new ContractError(url, place, "not-a-count");
  return total;
}
