import type { LineColumns } from "#src/domain/line-columns.ts";
import type { LineGroups } from "#src/domain/line-groups.ts";
import type { Month } from "#src/domain/month.ts";
import type { ProgrammeSpan } from "#src/domain/period.ts";
import type { SponsorType } from "#src/domain/sponsor.ts";
import type { SupportFilter } from "#src/domain/support-filter.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import type { SupportTable, TableDimensions } from "#src/domain/support-table.ts";
import type { ColumnsFile } from "./columns/columns-file.ts";
import { isRecord, type RejectReason, reasonOfIssue, valueAt } from "./contract.ts";
import { type DomainRows, definitionOf, type Endpoint, type ListEndpoint } from "./endpoints.ts";
import type { Answer } from "./get-json.ts";
import { lookOver } from "./look-over.ts";
import type { Notice } from "./notices.ts";
import { getWholeList } from "./plain-list.ts";
import type { SourceConfig } from "./source/source-config.ts";

/** A row that is kept out of every figure, and why. `row` counts from 1, as a person would. */
export type SetAsideRow = {
  readonly endpoint: Endpoint;
  readonly row: number;
  readonly id: string | null;
  /** Path of the field within the row, "sponsor.id"; empty for the row itself. */
  readonly field: string;
  readonly value: unknown;
  readonly reason: RejectReason;
  /** Of lines that came added up: how many rows are so, of which this is the first. Absent: it alone. */
  readonly times?: number;
};

/** A row that passed its contract, with its place in the file for later checks. */
export type ReadRow<Row> = { readonly row: number; readonly value: Row };

/** What a list endpoint gave: the rows that can be used, and those set aside. */
export type ReadRows<Row> = {
  readonly rows: readonly ReadRow<Row>[];
  readonly setAside: readonly SetAsideRow[];
  /** The rows as they were sent, so that a snapshot holds what was published, those set aside included. */
  readonly wire: readonly unknown[];
  /** The same in columns, where it was sent so. */
  readonly inColumns?: LinesInColumns;
  /** The rest of them added up, where they were sent so: `rows` are then those that stand beside. */
  readonly inGroups?: LinesInGroups;
  /** What is odd about the file; absent where nothing is. */
  readonly notices?: readonly Notice[];
};

/** Lines that were read in columns, of which no object need be made for each: `columns/line-rows.ts`. A line's index is its place among those that count. */
export type LinesInColumns = ReadRows<SupportLine> & {
  readonly count: number;
  /** As it was sent. */
  readonly file: ColumnsFile;
  readonly columns: LineColumns;
  readonly rowAt: (index: number) => ReadRow<SupportLine>;
  readonly rowsOfMonths: (isWanted: (month: Month) => boolean) => ReadRow<SupportLine>[];
  readonly rowsOfAmounts: (isWanted: (dong: number) => boolean) => ReadRow<SupportLine>[];
  readonly adjustingAndAdjusted: () => number[];
  readonly ofMonths: (isWanted: (month: Month) => boolean) => LinesInColumns;
  readonly changed: (lost: ReadonlyMap<number, SetAsideRow>, replaced?: ReadonlyMap<number, SupportLine>) => LinesInColumns;
  readonly equals: (other: LinesInColumns) => boolean;
};

/** What lines may refer to. `null` sponsors = the lists could not be read, so that nothing can be said of them. */
export type References = {
  readonly communeIds: ReadonlySet<string>;
  readonly sponsorKeys: ReadonlySet<string> | null;
  /** The months of the programme; null where they are not known. */
  readonly span: ProgrammeSpan | null;
};

/** The lines of one month that the programme does not cover. `firstRow` counts from 1, as a person would. */
export type OutsideMonth = {
  readonly month: Month;
  readonly when: "before" | "after";
  readonly lines: number;
  readonly firstRow: number;
};

/** Lines that were read and that no screen shows: their month is before `firstMonth`, or after `dataThrough`. In order of time. */
export type OutsideLines = { readonly lines: number; readonly months: readonly OutsideMonth[] };

/** The lines that count: their sums, how many there are, and the rows that do not count. */
export type CountedLines = {
  readonly table: SupportTable;
  readonly lineCount: number;
  readonly setAside: readonly SetAsideRow[];
};

/** There are too many of them: they came added up, and who lists lines asks the server for those it shows. */
export type SupportOfGroups = CountedLines & {
  readonly held: "groups";
  /** Another for each other table. */
  readonly edition: number;
  /** All lines that adjust another or are adjusted, and those of amounts too large to be believed. */
  readonly beside: readonly SupportLine[];
  /** The filter as the server knows its communes. */
  readonly asPublished: (filter: SupportFilter) => SupportFilter;
  /** A line that the server has sent, as it counts here; null where it does not. */
  readonly counted: (line: SupportLine) => SupportLine | null;
  /** Under other communes: `idOf` by the id that they have; `communes`: the new ids, in their order. */
  readonly underUnits: (idOf: ReadonlyMap<string, string>, communes: readonly string[]) => SupportOfGroups;
};

/** Lines that came added up: `groups/group-rows.ts`, where each of these is told. */
export type LinesInGroups = ReadRows<SupportLine> & {
  readonly listRows: number;
  readonly lineCount: number;
  readonly groups: LineGroups;
  readonly checked: (references: References) => ReadRows<SupportLine>;
  readonly outside: (span: ProgrammeSpan) => OutsideLines;
  readonly hasLineOf: (type: SponsorType | null) => boolean;
  readonly eachGroup: (visit: (communeId: string, month: Month, firstRow: number, lines: number) => void) => void;
  readonly support: (dimensions: TableDimensions, firstMonth: Month) => SupportOfGroups;
  readonly equals: (other: LinesInGroups) => boolean;
};

/** Lines that were read: in columns, added up, or as rows. What asks `inColumns` first need not have an object made for each line. */
export type LinesRead = Pick<ReadRows<SupportLine>, "rows" | "inColumns" | "inGroups">;

/** How many rows of a list can be used. */
export function usedCount(read: ReadRows<unknown>): number {
  return read.inColumns?.count ?? read.rows.length + (read.inGroups?.lineCount ?? 0);
}

/** Where an endpoint is, at a source by its own names where `source` says so. */
export function endpointUrl(apiBase: string, endpoint: Endpoint, source?: SourceConfig): string {
  const name = encodeURIComponent(source?.names?.[endpoint] ?? endpoint);
  return apiBase + (source?.path ?? "/{name}.json").replace("{name}", name);
}

/**
 * Reads a list endpoint. A bad row is set aside; a body that is no list is a `ContractError`. What fits a source of others is fetched only where there
 * is one. `first`: the answer to its address, where it has come already.
 */
export async function getRows<List extends ListEndpoint>(
  apiBase: string,
  endpoint: List,
  signal?: AbortSignal,
  source?: SourceConfig,
  first?: Answer,
): Promise<ReadRows<DomainRows[List]>> {
  const url = endpointUrl(apiBase, endpoint, source);
  const { rows, isTotalUnknown, lastGood } = source
    ? await (await import("./source/fitted-source.ts")).getFittedList(url, endpoint, source, signal)
    : await getWholeList(url, signal, first);
  const read = readRows(endpoint, rows);
  const ofAnswer: Notice[] = [];
  if (lastGood) ofAnswer.push({ kind: "last-good", endpoint, ...lastGood });
  if (isTotalUnknown) ofAnswer.push({ kind: "total-unknown", endpoint, rows: rows.length });
  return ofAnswer.length > 0 ? { ...read, notices: [...ofAnswer, ...(read.notices ?? [])] } : read;
}

/** Sorts rows into those that keep the contract and those set aside. A second row with an id already seen is set aside too. */
export function readRows<List extends ListEndpoint>(endpoint: List, wireRows: readonly unknown[]): ReadRows<DomainRows[List]> {
  const rows: ReadRow<DomainRows[List]>[] = [];
  const setAside: SetAsideRow[] = [];
  const seen = new Set<string>();
  wireRows.forEach((wire, index) => {
    const row = index + 1;
    const read = readRow(endpoint, wire, row);
    if (read.kind === "set-aside") setAside.push(read.setAside);
    else if (seen.has(read.value.id)) setAside.push(duplicateId(endpoint, row, read.value.id));
    else {
      seen.add(read.value.id);
      rows.push({ row, value: read.value });
    }
  });
  const notices = lookOver(endpoint, wireRows, definitionOf(endpoint).contract);
  return { rows, setAside, wire: wireRows, ...(notices.length > 0 ? { notices } : {}) };
}

/** A row by itself. `row` is its number in the list, from 1. */
export function readRow<List extends ListEndpoint>(
  endpoint: List,
  wire: unknown,
  row: number,
): { readonly kind: "read"; readonly value: DomainRows[List] } | { readonly kind: "set-aside"; readonly setAside: SetAsideRow } {
  const { contract, toDomain } = definitionOf(endpoint);
  const parsed = contract.safeParse(wire);
  if (parsed.success) return { kind: "read", value: toDomain(parsed.data) };
  const issue = parsed.error.issues[0];
  const path = issue?.path ?? [];
  const value = valueAt(wire, path);
  const reason = path.length === 0 ? "not-an-object" : reasonOfIssue(issue?.message, value);
  return { kind: "set-aside", setAside: { endpoint, row, id: idOf(wire), field: path.join("."), value, reason } };
}

export function duplicateId(endpoint: ListEndpoint, row: number, id: string): SetAsideRow {
  return { endpoint, row, id, field: "id", value: id, reason: "duplicate-id" };
}

function idOf(wire: unknown): string | null {
  return isRecord(wire) && typeof wire.id === "string" ? wire.id : null;
}
