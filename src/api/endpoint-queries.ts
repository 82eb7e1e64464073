import { queryOptions, replaceEqualDeep } from "@tanstack/react-query";
import { getLines } from "./columns/get-lines.ts";
import { isRecord } from "./contract.ts";
import type { DomainRows, ListEndpoint } from "./endpoints.ts";
import { getBody } from "./get-json.ts";
import { type ReadProgramme, readProgramme } from "./read-programme.ts";
import { endpointUrl, getRows, type LinesInColumns, type LinesInGroups, type ReadRows } from "./rows.ts";
import type { SourceConfig } from "./source/source-config.ts";

/** How a source is read, as its configuration says. */
export type ReadingWay = {
  /** It is one of others. */
  readonly source?: SourceConfig | undefined;
  /** It has lines in columns as a file of their own. */
  readonly columns?: boolean | undefined;
};

type Reader<List extends ListEndpoint> = (
  apiBase: string,
  signal: AbortSignal,
  way: ReadingWay,
) => Promise<ReadRows<DomainRows[List]>>;

const READERS: { readonly [List in ListEndpoint]: Reader<List> } = {
  communes: (apiBase, signal, { source }) => getRows(apiBase, "communes", signal, source),
  agencies: (apiBase, signal, { source }) => getRows(apiBase, "agencies", signal, source),
  enterprises: (apiBase, signal, { source }) => getRows(apiBase, "enterprises", signal, source),
  support: (apiBase, signal, { source, columns }) =>
    source ? getRows(apiBase, "support", signal, source) : getLines(apiBase, signal, columns),
  proposals: (apiBase, signal, { source }) => getRows(apiBase, "proposals", signal, source),
};

/** How a list endpoint is read. The way is the same for as long as the page is open, so that `apiBase` names it in the key. */
export function listQuery<List extends ListEndpoint>(list: List, apiBase: string, way: ReadingWay = {}) {
  return queryOptions({
    queryKey: [list, apiBase],
    queryFn: ({ signal }) => READERS[list](apiBase, signal, way),
    structuralSharing: sameWhereEqual,
  });
}

/** Lines in columns are no plain values that could be compared field by field: they are the same where their columns are. */
function sameWhereEqual(before: unknown, next: unknown): unknown {
  if (isInGroups(next)) return isInGroups(before) && before.inGroups.equals(next.inGroups) ? before : next;
  if (isInColumns(before) && isInColumns(next)) return before.inColumns.equals(next.inColumns) ? before : next;
  return replaceEqualDeep(before, next);
}

function isInColumns(read: unknown): read is { readonly inColumns: LinesInColumns } {
  return isRecord(read) && isRecord(read.inColumns);
}

function isInGroups(read: unknown): read is { readonly inGroups: LinesInGroups } {
  return isRecord(read) && isRecord(read.inGroups);
}

/** How the programme is read. */
export function programmeQuery(apiBase: string, { source }: ReadingWay = {}) {
  return queryOptions({
    queryKey: ["programme", apiBase],
    queryFn: ({ signal }) => getProgramme(apiBase, signal, source),
  });
}

async function getProgramme(apiBase: string, signal: AbortSignal, source?: SourceConfig): Promise<ReadProgramme> {
  const url = endpointUrl(apiBase, "programme", source);
  const { body, lastGood } = source
    ? await (await import("./source/fitted-source.ts")).getFittedProgramme(url, source, signal)
    : await getBody(url, signal);
  const { programme, notices } = readProgramme(body, url);
  return { programme, notices: lastGood ? [{ kind: "last-good", endpoint: "programme", ...lastGood }, ...notices] : notices };
}
