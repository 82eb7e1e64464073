import { ready } from "#src/lib/loaded.ts";
import { assembleDataset, type Dataset, listAnswers } from "./dataset.ts";
import type { Endpoint } from "./endpoints.ts";
import { ContractError } from "./errors.ts";
import { readProgramme } from "./read-programme.ts";
import { readRows } from "./rows.ts";

/** The six files of a publication, as texts. */
export type PublicationTexts = Readonly<Record<Endpoint, string>>;

/**
 * Reads a publication that lies here, through the same contracts as one that comes over the network. A list that stands in an envelope, in pages or by
 * another's names is not read.
 *
 * @throws SyntaxError, ContractError
 */
export function datasetOfFiles(texts: PublicationTexts): Dataset {
  const { programme, notices } = readProgramme(JSON.parse(texts.programme), "programme.json");
  const lists = listAnswers((list) => ready(readRows(list, rowsIn(`${list}.json`, texts[list]))));
  return assembleDataset({ programme: ready(programme), ...lists }, undefined, notices);
}

function rowsIn(file: string, text: string): readonly unknown[] {
  const rows: unknown = JSON.parse(text);
  if (!Array.isArray(rows)) throw new ContractError(file, "", "wrong-type");
  return rows;
}
