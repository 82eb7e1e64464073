import type { Total } from "#src/domain/totals.ts";
import { totalColumns } from "#src/filters/total-columns.tsx";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import type { TableColumn } from "#src/ui/data-table.tsx";

/** A row under a name: a quarter, a month, a kind. */
export type TotalRow = { readonly key: string; readonly label: string; readonly total: Total };

/** The name, planned, delivered and completion. */
export function namedTotals(heading: string, language: Language, t: Messages): TableColumn<TotalRow>[] {
  return [
    { key: "label", heading, cell: ({ label }) => label, value: ({ label }) => label, kind: "text" },
    ...totalColumns<TotalRow>(t.commune, language, t),
  ];
}
