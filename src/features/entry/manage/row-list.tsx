import { useState } from "react";
import type { EntryRow } from "#src/api/entry/answers.ts";
import type { Collection } from "#src/api/entry/collections.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import styles from "#src/ui/entering.module.css";
import { entryWords } from "../entry-words.ts";
import type { FormField } from "../forms/form-field.ts";
import { RowForm } from "../forms/row-form.tsx";

type Props = {
  collection: Collection;
  rows: readonly EntryRow[];
  /** Of its form: those that whoever has signed in may change. */
  fields: (row: unknown) => readonly FormField[];
  nameOf: (row: unknown) => string;
  /** What else one knows it by. */
  detailOf: (row: unknown) => string;
  /** What the button that opens its form is called. */
  labelOf: (row: unknown) => string;
};

/** Rows by their names; one at a time is opened as a form in its place. */
export function RowList({ collection, rows, fields, nameOf, detailOf, labelOf }: Props) {
  const { language } = useLanguage();
  const words = entryWords[language].form;
  const [open, setOpen] = useState<string | null>(null);
  return (
    <ul className={styles.list}>
      {rows.map(({ id, revision, row }) => (
        <li key={id}>
          <div className={styles.row}>
            <span>
              {nameOf(row)} <span className={styles.hint}>{detailOf(row)}</span>
            </span>
            <Button quiet aria-expanded={open === id} aria-label={labelOf(row)} onClick={() => setOpen(open === id ? null : id)}>
              {open === id ? words.cancel : words.edit}
            </Button>
          </div>
          {open === id && (
            <RowForm collection={collection} id={id} kept={{ revision, row }} name={nameOf(row)} fields={fields(row)} />
          )}
        </li>
      ))}
    </ul>
  );
}
