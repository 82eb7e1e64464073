import { useEffect, useRef } from "react";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { formatNumber } from "#src/lib/format-number.ts";
import { formatInstant } from "#src/lib/format-time.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import styles from "#src/ui/entering.module.css";
import { Panel } from "#src/ui/panel.tsx";
import { changesText } from "./change-counts.ts";
import type { Done, HeldImport } from "./held-import.ts";
import own from "./import.module.css";
import { importWords } from "./import-words.ts";
import { UndoImport } from "./undo-import.tsx";
import type { Who } from "./use-who.ts";

/** What was entered, where to see it, and the way back. */
export function DonePanel({ held, done, who }: { held: HeldImport; done: Done; who: Who }) {
  const { language } = useLanguage();
  const words = importWords[language].done;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  const { counts, files, number, enteredAt, endedTrial } = done;
  const undone = () => {
    held.tellUndone();
    box.current?.focus({ preventScroll: true });
  };
  return (
    <div ref={box} tabIndex={-1} className={own.steps}>
      <Panel title={words.title}>
        <div className={own.stack}>
          <p role="status" className={styles.said}>
            {words.text(formatNumber(files, language), changesText(counts, language))}{" "}
            {counts.unchanged > 0 && words.unchanged(formatNumber(counts.unchanged, language))}
          </p>
          {enteredAt !== null && <p>{words.enteredAt(formatInstant(enteredAt, language))}</p>}
          {endedTrial && <p>{words.endedTrial}</p>}
          <div className={styles.row}>
            <FilterLink to={paths.overview.href()} className={`${styles.way} ${styles.primary} ${own.go}`}>
              {words.overview}
            </FilterLink>
            {who.kind === "clerk" && <UndoImport number={number} who={who} label={words.undo} onUndone={undone} />}
          </div>
          <p className={styles.hint}>{words.next}</p>
        </div>
      </Panel>
    </div>
  );
}
