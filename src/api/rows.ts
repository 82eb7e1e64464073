import { isRecord, type RejectReason, reasonOfIssue, valueAt } from "./contract.ts";
import { type DomainRows, definitionOf, type Endpoint, type ListEndpoint } from "./endpoints.ts";
import { lookOver } from "./look-over.ts";
import type { Notice } from "./notices.ts";
import { getList } from "./pages.ts";
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
};

/** A row that passed its contract, with its place in the file for later checks. */
export type ReadRow<Row> = { readonly row: number; readonly value: Row };

/** What a list endpoint gave: the rows that can be used, and those set aside. */
export type ReadRows<Row> = {
  readonly rows: readonly ReadRow<Row>[];
  readonly setAside: readonly SetAsideRow[];
  /** The rows as they were sent, so that a snapshot holds what was published, those set aside included. */
  readonly wire: readonly unknown[];
  /** What is odd about the file; absent where nothing is. */
  readonly notices?: readonly Notice[];
};

/** Where an endpoint is, at a source by its own names where `source` says so. */
export function endpointUrl(apiBase: string, endpoint: Endpoint, source?: SourceConfig): string {
  const name = encodeURIComponent(source?.names?.[endpoint] ?? endpoint);
  return apiBase + (source?.path ?? "/{name}.json").replace("{name}", name);
}

/**
 * Reads a list endpoint. A bad row is set aside; a body that is no list is a `ContractError`. What fits a source of others is fetched only where there
 * is one.
 */
export async function getRows<List extends ListEndpoint>(
  apiBase: string,
  endpoint: List,
  signal?: AbortSignal,
  source?: SourceConfig,
): Promise<ReadRows<DomainRows[List]>> {
  const url = endpointUrl(apiBase, endpoint, source);
  const { rows, isTotalUnknown, lastGood } = source
    ? await (await import("./source/fitted-source.ts")).getFittedList(url, endpoint, source, signal)
    : await getList(url, signal);
  const read = readRows(endpoint, rows);
  const ofAnswer: Notice[] = [];
  if (lastGood) ofAnswer.push({ kind: "last-good", endpoint, ...lastGood });
  if (isTotalUnknown) ofAnswer.push({ kind: "total-unknown", endpoint, rows: rows.length });
  return ofAnswer.length > 0 ? { ...read, notices: [...ofAnswer, ...(read.notices ?? [])] } : read;
}

/** Sorts rows into those that keep the contract and those set aside. A second row with an id already seen is set aside too. */
export function readRows<List extends ListEndpoint>(endpoint: List, wireRows: readonly unknown[]): ReadRows<DomainRows[List]> {
  const { contract, toDomain } = definitionOf(endpoint);
  const rows: ReadRow<DomainRows[List]>[] = [];
  const setAside: SetAsideRow[] = [];
  const seen = new Set<string>();
  wireRows.forEach((wire, index) => {
    const row = index + 1;
    const parsed = contract.safeParse(wire);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      const path = issue?.path ?? [];
      const value = valueAt(wire, path);
      const reason = path.length === 0 ? "not-an-object" : reasonOfIssue(issue?.message, value);
      setAside.push({ endpoint, row, id: idOf(wire), field: path.join("."), value, reason });
      return;
    }
    const value = toDomain(parsed.data);
    if (seen.has(value.id)) {
      setAside.push({ endpoint, row, id: value.id, field: "id", value: value.id, reason: "duplicate-id" });
      return;
    }
    seen.add(value.id);
    rows.push({ row, value });
  });
  const notices = lookOver(endpoint, wireRows, contract);
  return { rows, setAside, wire: wireRows, ...(notices.length > 0 ? { notices } : {}) };
}

function idOf(wire: unknown): string | null {
  return isRecord(wire) && typeof wire.id === "string" ? wire.id : null;
}
