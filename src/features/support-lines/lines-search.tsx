import { useRef } from "react";
import { useTypedText } from "#src/filters/use-typed-text.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import styles from "./support-lines.module.css";
import { supportLinesWords } from "./support-lines-words.ts";
import { useFindKey } from "./use-find-key.ts";

/** The words that lines are searched for. Each key typed is no step to go back. `rows`: of the table in all; null while it is arranged. */
export function LinesSearch({ rows }: { rows: number | null }) {
  const { language } = useLanguage();
  const words = supportLinesWords[language];
  const { text, type } = useTypedText("q");
  const field = useRef<HTMLInputElement>(null);
  const { led, takeBack } = useFindKey(field, rows);
  return (
    <span className={styles.searchPlace}>
      <input
        ref={field}
        type="search"
        className={styles.search}
        aria-label={words.search}
        aria-keyshortcuts="Control+F"
        placeholder={words.search}
        value={text}
        onChange={(event) => {
          takeBack();
          type(event.target.value);
        }}
        onBlur={takeBack}
      />
      <span role="status">
        {led && (
          <span className={styles.searchNote}>
            {words.findHere(formatNumber(led.inPage, language), formatNumber(led.rows, language))}
          </span>
        )}
      </span>
    </span>
  );
}
