import { readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod/mini";
import type { BaseRow, ImportBase } from "#src/import/import-review.ts";

const API = path.resolve(import.meta.dirname, "../../public/api");
const rowsOf = z.array(z.looseObject({ id: z.string() }));

function published(name: string): unknown {
  return JSON.parse(readFileSync(path.join(API, `${name}.json`), "utf8"));
}

function baseRows(name: string): BaseRow[] {
  return rowsOf.parse(published(name)).map((row) => ({ id: row.id, row, revision: null }));
}

/** The demonstration data, as files without a store: what the workbooks' truths are reckoned against. */
export const DEMO_IMPORT_BASE: ImportBase = {
  programme: published("programme"),
  communes: baseRows("communes"),
  agencies: baseRows("agencies"),
  enterprises: baseRows("enterprises"),
  support: baseRows("support"),
};
