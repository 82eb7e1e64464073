import {
  type KeyboardEvent,
  useCallback,
  useContext,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import { useDataset } from "#src/api/dataset-provider.tsx";
import { CarriedSearchContext } from "#src/filters/filter-link.tsx";
import { useGo } from "#src/filters/use-go.ts";
import { foldText } from "#src/lib/fold-text.ts";
import { valueOf } from "#src/lib/loaded.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import styles from "./search.module.css";
import { addressOf, type Entry, indexEntries } from "./search-index.ts";
import { searchView } from "./search-view.ts";
import { searchWords } from "./search-words.ts";
import { useFoldedTitles } from "./use-folded-titles.ts";
import { useModal } from "./use-modal.ts";

/** What the dialog was closed for: the browser first gives the focus back to whoever opened it. */
const SHORTCUTS = "shortcuts";

type Props = { onClose: () => void; onShortcuts: () => void };

/** One field that finds everything: type, choose by the arrows, Enter. */
export function SearchDialog({ onClose, onShortcuts }: Props) {
  const { language, t } = useLanguage();
  const words = searchWords[language];
  const dialog = useModal();
  const dataset = useDataset();
  const goTo = useGo();
  const carriedSearch = useContext(CarriedSearchContext);
  const id = useId();
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState(0);
  const asked = useDeferredValue(query);
  const index = useMemo(() => indexEntries(dataset, language, t, words), [dataset, language, t, words]);
  const lines = valueOf(dataset.support)?.lines ?? null;
  const titles = useFoldedTitles(lines);
  const view = useCallback(
    (text: string) => searchView({ query: text, index, lines, titles, dataset, language, words }),
    [index, lines, titles, dataset, language, words],
  );
  const { entries, isWaiting } = useMemo(() => view(asked), [view, asked]);
  const current = entries[Math.min(chosen, entries.length - 1)];
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: "nearest" });
  }, [chosen]);

  function go(entry: Entry) {
    dialog.current?.close();
    goTo(addressOf(entry, carriedSearch));
  }

  function onKeyDown(event: KeyboardEvent) {
    // The Enter that ends the composing of a syllable chooses nothing.
    if (event.nativeEvent.isComposing) return;
    if ((event.key === "ArrowDown" || event.key === "ArrowUp") && entries.length > 0) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      setChosen((Math.min(chosen, entries.length - 1) + step + entries.length) % entries.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      // Whoever types fast presses Enter before the list has followed.
      const entry = asked === query ? current : view(query).entries[0];
      if (entry) go(entry);
    }
  }

  const isEmpty = entries.length === 0 && !isWaiting;
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={words.title}
      onClose={(event) => (event.currentTarget.returnValue === SHORTCUTS ? onShortcuts() : onClose())}
    >
      <input
        type="text"
        role="combobox"
        autoFocus
        className={styles.input}
        aria-label={words.label}
        placeholder={words.label}
        aria-expanded={entries.length > 0}
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        aria-activedescendant={current && `${id}${entries.indexOf(current)}`}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id={`${id}list`} role="listbox" aria-label={words.results} className={styles.results}>
        {entries.map((entry, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus
          <div
            key={entry.key}
            id={`${id}${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={entry === current}
            onClick={() => go(entry)}
          >
            <span className={styles.found}>
              {entry.title}
              {entry.hint && <small>{entry.hint}</small>}
            </span>
            <span className={styles.kind}>{words.kinds[entry.kind]}</span>
          </div>
        ))}
      </div>
      {isEmpty && <p className={styles.note}>{words.none(asked)}</p>}
      {isWaiting && <p className={styles.note}>{words.reading}</p>}
      <p className="visually-hidden" role="status">
        {foldText(asked) === "" ? "" : words.count(entries.length)}
      </p>
      <div className={styles.foot}>
        <Button quiet onClick={() => dialog.current?.close(SHORTCUTS)}>
          {words.shortcuts}
        </Button>
        <Button onClick={() => dialog.current?.close()}>{t.app.close}</Button>
      </div>
    </dialog>
  );
}
