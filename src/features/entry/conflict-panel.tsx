import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import type { OthersChange } from "#src/api/entry/entry-problem.ts";
import { formatInstant } from "#src/lib/format-time.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import { DataTable, type TableColumn } from "#src/ui/data-table.tsx";
import styles from "#src/ui/entering.module.css";
import { entryWords } from "./entry-words.ts";

/** A field of which two versions stand side by side. `touched` false: only they changed it, so that theirs is the first choice. */
export type FieldInConflict = {
  readonly key: string;
  readonly name: string;
  readonly mine: string;
  readonly theirs: string;
  readonly touched: boolean;
};

export type Side = "mine" | "theirs";

type Props = {
  /** What it is of. */
  name: string;
  others: Pick<OthersChange, "by" | "at" | "reason">;
  isDeleted: boolean;
  fields: readonly FieldInConflict[];
  /** `whole`: of a row that was deleted, whether it stays so. */
  onChoose: (sides: ReadonlyMap<string, Side>, whole: Side) => void;
};

/** Somebody else's newer change beside one's own, field by field: nothing is overwritten before it was looked at. */
export function ConflictPanel({ name, others, isDeleted, fields, onChoose }: Props) {
  const { language } = useLanguage();
  const words = entryWords[language].conflict;
  const id = useId();
  const box = useRef<HTMLElement>(null);
  const [chosen, setChosen] = useState<ReadonlyMap<string, Side>>(new Map());
  const sideOf = ({ key, touched }: FieldInConflict): Side => chosen.get(key) ?? (touched ? "mine" : "theirs");
  useEffect(() => box.current?.focus(), []);
  const { by, at, reason } = others;
  const who = by === "" || at === "" ? words.byUnknown : words.by(by, formatInstant(at, language));
  const choice = (field: FieldInConflict, side: Side, label: string, text: string): ReactNode => (
    <label>
      <input
        type="radio"
        name={`${id}-${field.key}`}
        checked={sideOf(field) === side}
        onChange={() => setChosen(new Map(chosen).set(field.key, side))}
      />{" "}
      {text || words.blank} <span className={styles.hint}>{label}</span>
    </label>
  );
  const columns: TableColumn<FieldInConflict>[] = [
    { key: "field", heading: words.field, cell: (field) => field.name },
    { key: "mine", heading: words.mine, kind: "text", cell: (field) => choice(field, "mine", words.keepMine, field.mine) },
    {
      key: "theirs",
      heading: words.theirs,
      kind: "text",
      cell: (field) => choice(field, "theirs", words.takeTheirs, field.theirs),
    },
  ];
  return (
    <section ref={box} tabIndex={-1} aria-labelledby={id} className={styles.beside}>
      <h2 id={id}>{`${words.title}: ${name}`}</h2>
      <p>{[who, reason === "" ? "" : words.why(reason)].filter(Boolean).join("; ")}.</p>
      {isDeleted && <p>{words.deleted}</p>}
      {!isDeleted && fields.length === 0 && <p>{words.same}</p>}
      {!isDeleted && fields.length > 0 && (
        <DataTable caption={words.caption(name)} columns={columns} rows={fields} rowKey={({ key }) => key} />
      )}
      <div className={styles.row}>
        {isDeleted ? (
          <>
            <Button onClick={() => onChoose(new Map(), "mine")}>{words.keepMine}</Button>
            <Button onClick={() => onChoose(new Map(), "theirs")}>{words.takeTheirs}</Button>
          </>
        ) : (
          <Button
            className={styles.primary}
            onClick={() => onChoose(new Map(fields.map((field) => [field.key, sideOf(field)])), "mine")}
          >
            {words.apply}
          </Button>
        )}
      </div>
    </section>
  );
}
