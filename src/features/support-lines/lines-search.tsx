import { useEffect, useRef, useState } from "react";
import { useAddress } from "#src/filters/use-address.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import styles from "./support-lines.module.css";
import { supportLinesWords } from "./support-lines-words.ts";
import { useFindKey } from "./use-find-key.ts";

/** Typing goes on while the table waits: only a pause writes the address. */
const PAUSE_MS = 200;

/** The words that lines are searched for. Each key typed is no step to go back. `rows`: of the table in all; null while it is arranged. */
export function LinesSearch({ rows }: { rows: number | null }) {
  const { language } = useLanguage();
  const words = supportLinesWords[language];
  const [search, changeAddress] = useAddress();
  const inAddress = search.get("q") ?? "";
  // What is typed holds while the address is as it was then, or as it became by it; going back brings another.
  const [typed, setTyped] = useState({ text: inAddress, before: inAddress, after: inAddress });
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);
  const field = useRef<HTMLInputElement>(null);
  const { led, takeBack } = useFindKey(field, rows);

  function type(text: string) {
    setTyped({ text, before: inAddress, after: text.trim() });
    clearTimeout(pause.current);
    pause.current = setTimeout(() => {
      const next = text.trim();
      changeAddress(
        (address) => {
          if (next === "") address.delete("q");
          else address.set("q", next);
          return address;
        },
        { replace: true },
      );
    }, PAUSE_MS);
  }
  const isTyped = inAddress === typed.before || inAddress === typed.after;
  return (
    <span className={styles.searchPlace}>
      <input
        ref={field}
        type="search"
        className={styles.search}
        aria-label={words.search}
        aria-keyshortcuts="Control+F"
        placeholder={words.search}
        value={isTyped ? typed.text : inAddress}
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
