import { useRef } from "react";
import { useDataset } from "#src/api/dataset-provider.tsx";
import type { SetAsideRow } from "#src/api/rows.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { reasonWords } from "#src/messages/problem-words.ts";
import type { Messages } from "#src/messages/vi.ts";
import { Button } from "#src/ui/button.tsx";
import { DataTable, type TableColumn } from "#src/ui/data-table.tsx";
import { Banner } from "#src/ui/notice.tsx";
import styles from "./shell.module.css";

/** Says how many rows are out of the figures, and shows each with its reason. Nothing is dropped in silence. */
export function SetAsideBanner() {
  const { t } = useLanguage();
  const { setAside } = useDataset();
  const dialog = useRef<HTMLDialogElement>(null);
  if (setAside.length === 0) return null;
  return (
    <>
      <Banner
        action={
          <Button quiet onClick={() => dialog.current?.showModal()}>
            {t.app.setAsideShow}
          </Button>
        }
      >
        {t.app.setAside(setAside.length)}
      </Banner>
      <dialog ref={dialog} className={styles.dialog} aria-label={t.app.setAsideTitle}>
        <div className={styles.dialogHead}>
          <h2>{t.app.setAsideTitle}</h2>
          <Button onClick={() => dialog.current?.close()}>{t.app.close}</Button>
        </div>
        <p>{t.app.setAsideExplained}</p>
        <DataTable caption={t.app.setAsideTitle} columns={columnsOf(t)} rows={setAside} rowKey={keyOf} />
      </dialog>
    </>
  );
}

function keyOf({ endpoint, row, field }: SetAsideRow): string {
  return `${endpoint}:${row}:${field}`;
}

function columnsOf(t: Messages): TableColumn<SetAsideRow>[] {
  const headings = t.setAsideColumns;
  return [
    { key: "file", heading: headings.file, cell: ({ endpoint }) => `${endpoint}.json` },
    { key: "row", heading: headings.row, cell: ({ row }) => row },
    { key: "id", heading: headings.id, cell: ({ id }) => id ?? "–" },
    { key: "field", heading: headings.field, cell: ({ field }) => field || "–" },
    { key: "value", heading: headings.value, cell: ({ value }) => valueText(value) },
    { key: "reason", heading: headings.reason, cell: ({ reason }) => reasonWords(reason, t) },
  ];
}

/** The offending value as it stands in the file, cut where it would fill the screen. */
function valueText(value: unknown): string {
  const text = value === undefined ? "–" : JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
