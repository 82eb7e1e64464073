import { QueryClient } from "@tanstack/react-query";
import { isRecord } from "#src/api/contract.ts";
import { listAnswers } from "#src/api/dataset.ts";
import { listQuery, programmeQuery } from "#src/api/endpoint-queries.ts";
import { ENDPOINTS, type Endpoint, LIST_ENDPOINTS, type ListEndpoint, ofEachEndpoint } from "#src/api/endpoints.ts";
import { endpointUrl } from "#src/api/rows.ts";
import { readSourceConfig, type SourceConfig } from "#src/api/source/source-config.ts";
import { loadedTogether, PENDING, ready, valueOf } from "#src/lib/loaded.ts";

/** A source to be put to the test: opened before the suite reads it, closed after. */
export type ConformanceSource = { open(): Promise<OpenSource> };
export type OpenSource = {
  readonly apiBase: string;
  /** `source` of a configuration that reads it, where it has a shape of its own. */
  readonly source?: unknown;
  close(): Promise<void>;
};

export type SourceContent = Awaited<ReturnType<typeof readSource>>;

function configOf(source: unknown): SourceConfig | undefined {
  return source === undefined ? undefined : readSourceConfig("config.json", source);
}

/** Reads all endpoints as the application does, through its own queries. `fit`: `source` of a configuration, where it has one. */
export async function readSource(apiBase: string, fit?: unknown) {
  const source = configOf(fit);
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const reading = LIST_ENDPOINTS.map((list) => client.query(listQuery(list, apiBase, { source })));
  const [{ programme, notices: programmeNotices }] = await Promise.all([
    client.query(programmeQuery(apiBase, { source })),
    ...reading,
  ]);
  const lists = listAnswers((list) => {
    const rows = client.getQueryData(listQuery(list, apiBase).queryKey);
    return rows ? ready(rows) : PENDING;
  });
  client.clear();
  const read = valueOf(loadedTogether(lists));
  if (!read) throw new Error("A list was read and is not there");
  return { programme, programmeNotices, ...read };
}

type Bodies = Readonly<Record<Endpoint, Body>>;
type Body = { readonly contentType: string; readonly text: string };

/** What the source really sent, by endpoint: the contracts normalise text, which would hide what is to be tested. */
export async function readBodies(apiBase: string, fit?: unknown): Promise<Bodies> {
  const source = configOf(fit);
  const bodies = new Map<Endpoint, Body>();
  const reading = ENDPOINTS.map(async (endpoint) => {
    const response = await fetch(endpointUrl(apiBase, endpoint, source));
    bodies.set(endpoint, { contentType: response.headers.get("content-type") ?? "", text: await response.text() });
  });
  await Promise.all(reading);
  return ofEachEndpoint((endpoint) => bodies.get(endpoint) ?? { contentType: "", text: "" });
}

/** The raw rows of a list endpoint; of the programme, which is one object, none. */
export function rawRows(text: string): Record<string, unknown>[] {
  const body: unknown = JSON.parse(text);
  return Array.isArray(body) ? body.filter((row) => typeof row === "object" && row !== null) : [];
}

/** A list's rows as they were sent; of a source with a shape of its own as they were made to fit, before their contract. */
export function sentRows(
  { source }: OpenSource,
  content: SourceContent,
  bodies: Bodies,
  list: ListEndpoint,
): Record<PropertyKey, unknown>[] {
  return source === undefined ? rawRows(bodies[list].text) : content[list].wire.filter(isRecord);
}
