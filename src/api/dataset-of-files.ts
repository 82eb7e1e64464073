import { ready } from "#src/lib/loaded.ts";
import { COLUMNS_FORMAT } from "./columns/columns-type.ts";
import { linesOfColumns } from "./columns/lines-of-columns.ts";
import { isRecord } from "./contract.ts";
import { assembleDataset, type Dataset, listAnswers } from "./dataset.ts";
import type { Endpoint, ListEndpoint } from "./endpoints.ts";
import { ContractError } from "./errors.ts";
import { checked } from "./get-json.ts";
import { lookOver } from "./look-over.ts";
import { programmeContract, programmeFromWire } from "./programme.ts";
import { readRows } from "./rows.ts";

/** The six files of a publication, as texts; lines in rows or in columns. */
export type PublicationTexts = Readonly<Record<Endpoint, string>>;

/**
 * Reads a publication that lies here, through the same contracts as one that comes over the network. A list that stands in an envelope, in pages or by
 * another's names is not read.
 *
 * @throws SyntaxError, ContractError
 */
export function datasetOfFiles(texts: PublicationTexts): Dataset {
  const wire: unknown = JSON.parse(texts.programme);
  const programme = programmeFromWire(checked("programme.json", wire, programmeContract));
  const support: unknown = JSON.parse(texts.support);
  const inColumns = isRecord(support) && support.format === COLUMNS_FORMAT ? linesOfColumns(support, "support.json") : null;
  const rowsOf = (list: ListEndpoint) => (list === "support" ? support : JSON.parse(texts[list]));
  const lists = listAnswers((list) =>
    ready(readRows(list, list === "support" && inColumns ? [] : rowsIn(`${list}.json`, rowsOf(list)))),
  );
  const answers = { programme: ready(programme), ...lists, ...(inColumns && { support: ready(inColumns) }) };
  return assembleDataset(answers, undefined, lookOver("programme", [wire], programmeContract));
}

function rowsIn(file: string, rows: unknown): readonly unknown[] {
  if (!Array.isArray(rows)) throw new ContractError(file, "", "wrong-type");
  return rows;
}
