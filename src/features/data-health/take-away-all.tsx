import { useDataset } from "#src/api/dataset-provider.tsx";
import { TakeAwayTable } from "#src/documents/take-away-table.tsx";
import { NO_FILTER } from "#src/filters/filter.ts";
import { sheetNotes } from "#src/filters/sheet-notes.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import type { TableColumn } from "#src/ui/data-table.tsx";

type Props<Row> = { title: string; columns: readonly TableColumn<Row>[]; rows: readonly Row[] };

/** A table of this page to take away: of all the data, whatever the filter. */
export function TakeAwayAll<Row>(table: Props<Row>) {
  const { language, t } = useLanguage();
  const dataset = useDataset();
  return <TakeAwayTable {...table} fileName={table.title} notes={() => sheetNotes(dataset, NO_FILTER, language, t)} />;
}
