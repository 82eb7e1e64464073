import { queryOptions } from "@tanstack/react-query";
import type { Programme } from "#src/domain/programme.ts";
import type { ListEndpoint } from "./endpoints.ts";
import { checked, getBody } from "./get-json.ts";
import { lookOver } from "./look-over.ts";
import type { Notice } from "./notices.ts";
import { programmeContract, programmeFromWire } from "./programme.ts";
import { endpointUrl, getRows } from "./rows.ts";
import type { SourceConfig } from "./source/source-config.ts";

/** How a list endpoint is read. `source` is the same for as long as the page is open, so that `apiBase` names it in the key. */
export function listQuery<List extends ListEndpoint>(list: List, apiBase: string, source?: SourceConfig) {
  return queryOptions({
    queryKey: [list, apiBase],
    queryFn: ({ signal }) => getRows(apiBase, list, signal, source),
  });
}

/** How the programme is read. */
export function programmeQuery(apiBase: string, source?: SourceConfig) {
  return queryOptions({
    queryKey: ["programme", apiBase],
    queryFn: ({ signal }) => getProgramme(apiBase, signal, source),
  });
}

/** The programme, and what is odd about its file. */
export type ReadProgramme = { readonly programme: Programme; readonly notices: readonly Notice[] };

async function getProgramme(apiBase: string, signal: AbortSignal, source?: SourceConfig): Promise<ReadProgramme> {
  const url = endpointUrl(apiBase, "programme", source);
  const { body, lastGood } = source
    ? await (await import("./source/fitted-source.ts")).getFittedProgramme(url, source, signal)
    : await getBody(url, signal);
  const programme = programmeFromWire(checked(url, body, programmeContract));
  const notices = lookOver("programme", [body], programmeContract);
  return { programme, notices: lastGood ? [{ kind: "last-good", endpoint: "programme", ...lastGood }, ...notices] : notices };
}
