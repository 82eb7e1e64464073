import { QueryClient } from "@tanstack/react-query";
import { agenciesQuery } from "#src/api/agencies.ts";
import { communesQuery } from "#src/api/communes.ts";
import type { Endpoint } from "#src/api/endpoints.ts";
import { enterprisesQuery } from "#src/api/enterprises.ts";
import { programmeQuery } from "#src/api/programme.ts";
import { proposalsQuery } from "#src/api/proposals.ts";
import { endpointUrl } from "#src/api/rows.ts";
import { supportQuery } from "#src/api/support.ts";

/** A source to be put to the test: opened before the suite reads it, closed after. */
export type ConformanceSource = { open(): Promise<OpenSource> };
export type OpenSource = { readonly apiBase: string; close(): Promise<void> };

export type SourceContent = Awaited<ReturnType<typeof readSource>>;

/** Reads all six endpoints as the application does, through its own queries. */
export async function readSource(apiBase: string) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const [{ programme }, communes, agencies, enterprises, support, proposals] = await Promise.all([
    client.query(programmeQuery(apiBase)),
    client.query(communesQuery(apiBase)),
    client.query(agenciesQuery(apiBase)),
    client.query(enterprisesQuery(apiBase)),
    client.query(supportQuery(apiBase)),
    client.query(proposalsQuery(apiBase)),
  ]);
  client.clear();
  return { programme, communes, agencies, enterprises, support, proposals };
}

/** What the source really sent, by endpoint: the contracts normalise text, which would hide what is to be tested. */
export async function readBodies(apiBase: string): Promise<Record<Endpoint, { contentType: string; text: string }>> {
  const read = async (endpoint: Endpoint) => {
    const response = await fetch(endpointUrl(apiBase, endpoint));
    return { contentType: response.headers.get("content-type") ?? "", text: await response.text() };
  };
  const [programme, communes, agencies, enterprises, support, proposals] = await Promise.all([
    read("programme"),
    read("communes"),
    read("agencies"),
    read("enterprises"),
    read("support"),
    read("proposals"),
  ]);
  return { programme, communes, agencies, enterprises, support, proposals };
}

/** The raw rows of a list endpoint; of the programme, which is one object, none. */
export function rawRows(text: string): Record<string, unknown>[] {
  const body: unknown = JSON.parse(text);
  return Array.isArray(body) ? body.filter((row) => typeof row === "object" && row !== null) : [];
}
