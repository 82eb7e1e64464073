import { isRecord } from "#src/api/contract.ts";
import type { BaseRow, ImportBase } from "#src/import/import-review.ts";

type Lists = { readonly [List in Exclude<keyof ImportBase, "programme">]: unknown };

/** A publication as what files are compared with: of no store. */
export function importBaseOf(publication: Lists & { readonly programme: unknown }): ImportBase {
  const { programme, communes, agencies, enterprises, support } = publication;
  return {
    programme,
    communes: rowsOf(communes),
    agencies: rowsOf(agencies),
    enterprises: rowsOf(enterprises),
    support: rowsOf(support),
  };
}

function rowsOf(list: unknown): BaseRow[] {
  const rows: readonly unknown[] = Array.isArray(list) ? list : [];
  return rows.map((row) => ({ id: isRecord(row) && typeof row.id === "string" ? row.id : "", row, revision: null }));
}
