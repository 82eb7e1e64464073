import { useState } from "react";
import { useLanguage } from "#src/messages/language-context.ts";
import { blocksOf, type ReportText } from "#src/review/report/report.ts";
import { Button } from "#src/ui/button.tsx";
import styles from "./report.module.css";
import { ReportBlocks } from "./report-blocks.tsx";
import { reportScreenWords } from "./report-screen-words.ts";
import type { EditedReport } from "./use-report-edits.ts";

/** A text of the report, which the office may word itself, in place. */
export function ReportPart({ part: { id, text: made }, edited }: { part: ReportText; edited: EditedReport }) {
  const { language } = useLanguage();
  const words = reportScreenWords[language];
  const [isOpen, setOpen] = useState(false);
  const edit = edited.edits.get(id);
  const text = edit?.text ?? made;
  const name = nameOf(id, words.names);
  return (
    <div className={styles.part} data-own={edit ? "" : undefined}>
      {isOpen && (
        <div className={styles.editor}>
          <textarea
            aria-label={words.part(name)}
            aria-describedby={`hint-${id}`}
            value={text}
            rows={Math.min(24, Math.max(3, Math.ceil(text.length / 80) + text.split("\n").length))}
            // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed
            autoFocus
            onChange={(event) => edited.set(id, event.target.value, edit?.base ?? made)}
          />
          <p id={`hint-${id}`}>{words.hint}</p>
          <Button onClick={() => setOpen(false)}>{words.done}</Button>
        </div>
      )}
      <div className={isOpen ? styles.onPaper : undefined}>
        <ReportBlocks blocks={blocksOf(text)} />
      </div>
      {!isOpen && (
        <p className={styles.tools}>
          {edit && <span>{words.own}</span>}
          <Button quiet aria-label={words.editPart(name)} onClick={() => setOpen(true)}>
            {words.edit}
          </Button>
          {edit && (
            <Button quiet onClick={() => edited.restore(id)}>
              {words.restore}
            </Button>
          )}
        </p>
      )}
      {edit && edit.base !== made && (
        <div className={styles.changed} role="status">
          <p>{words.changed}</p>
          <blockquote>
            <ReportBlocks blocks={blocksOf(made)} />
          </blockquote>
          <Button onClick={() => edited.restore(id)}>{words.takeNew}</Button>
          <Button quiet onClick={() => edited.set(id, edit.text, made)}>
            {words.keepMine}
          </Button>
        </div>
      )}
    </div>
  );
}

function nameOf(id: string, names: Readonly<Record<string, string>>): string {
  return names[id] ?? id;
}
