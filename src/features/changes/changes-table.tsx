import { TakeAwayTable } from "#src/documents/take-away-table.tsx";
import type { CutNotes } from "#src/lib/cut-notes.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { DataTable, type TableColumn } from "#src/ui/data-table.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { changesWords } from "./changes-words.ts";

type Props<Row> = {
  title: string;
  subtitle: string;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  notes: () => CutNotes;
  className: string | undefined;
};

/** Changes one by one, and the way to take them along. */
export function ChangesTable<Row extends { readonly key: string }>({ title, subtitle, className, notes, ...table }: Props<Row>) {
  const { language } = useLanguage();
  return (
    <Panel title={title} subtitle={subtitle} tools={<TakeAwayTable title={title} fileName={title} notes={notes} {...table} />}>
      <div className={className}>
        <DataTable caption={changesWords[language].caption(title)} rowKey={({ key }) => key} hasCards {...table} />
      </div>
    </Panel>
  );
}
