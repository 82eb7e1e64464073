import { ready } from "#src/lib/loaded.ts";
import { COLUMNS_FORMAT } from "./columns/columns-type.ts";
import { linesOfColumns } from "./columns/lines-of-columns.ts";
import { isRecord } from "./contract.ts";
import { assembleDataset, type Dataset, listAnswers } from "./dataset.ts";
import type { Endpoint, ListEndpoint } from "./endpoints.ts";
import { ContractError } from "./errors.ts";
import { readProgramme } from "./read-programme.ts";
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
  const { programme, notices } = readProgramme(JSON.parse(texts.programme), "programme.json");
  const support: unknown = JSON.parse(texts.support);
  const inColumns = isRecord(support) && support.format === COLUMNS_FORMAT ? linesOfColumns(support, "support.json") : null;
  const rowsOf = (list: ListEndpoint) => (list === "support" ? support : JSON.parse(texts[list]));
  const lists = listAnswers((list) =>
    ready(readRows(list, list === "support" && inColumns ? [] : rowsIn(`${list}.json`, rowsOf(list)))),
  );
  const answers = { programme: ready(programme), ...lists, ...(inColumns && { support: ready(inColumns) }) };
  return assembleDataset(answers, undefined, notices);
}

function rowsIn(file: string, rows: unknown): readonly unknown[] {
  if (!Array.isArray(rows)) throw new ContractError(file, "", "wrong-type");
  return rows;
}
