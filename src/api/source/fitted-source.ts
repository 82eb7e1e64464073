import { contractOf, type Endpoint, type ListEndpoint } from "../endpoints.ts";
import { ContractError } from "../errors.ts";
import { type Answer, getBody } from "../get-json.ts";
import { getList, type ReceivedList } from "../pages.ts";
import { fitRows } from "./fit-rows.ts";
import type { SourceConfig } from "./source-config.ts";
import { firstAddress, listShapeOf, opened } from "./source-pages.ts";

/**
 * The rows of a list at a source of others, as the contract has them.
 *
 * @throws ContractError naming what the configuration names and the source does not have.
 * Throws what `getList` throws, too.
 */
export async function getFittedList(
  url: string,
  endpoint: ListEndpoint,
  source: SourceConfig,
  signal?: AbortSignal,
): Promise<ReceivedList> {
  const received = await getList(firstAddress(url, source), signal, listShapeOf(source));
  return { ...received, rows: fittedTo(endpoint, url, received.rows, source) };
}

/** The programme: by itself, or as the one row of a list. Throws as `getFittedList` does. */
export async function getFittedProgramme(
  url: string,
  source: SourceConfig,
  signal?: AbortSignal,
): Promise<{ body: unknown; lastGood: Answer["lastGood"] }> {
  const { body, lastGood } = await getBody(url, signal);
  const content = opened(url, body, source.envelope);
  const rows: readonly unknown[] = Array.isArray(content) ? content : [content];
  if (rows.length !== 1) throw new ContractError(url, source.envelope ?? "", "not-one-row");
  const [programme] = fittedTo("programme", url, rows, source);
  return { body: programme, lastGood };
}

function fittedTo(endpoint: Endpoint, url: string, wire: readonly unknown[], source: SourceConfig): unknown[] {
  const { fields, values, ignore } = source;
  const fit = { fields: fields?.[endpoint], values: values?.[endpoint], ignore: ignore?.[endpoint] };
  const { rows, missing } = fitRows(wire, contractOf(endpoint), fit);
  if (missing !== null) throw new ContractError(url, missing, "missing");
  return [...rows];
}
