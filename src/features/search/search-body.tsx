import {
  type KeyboardEvent,
  useCallback,
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { useDataset } from "#src/api/dataset-provider.tsx";
import { fileNames } from "#src/filters/files-of.ts";
import { useCarriedSearch } from "#src/filters/filter-link.tsx";
import { useGo } from "#src/filters/use-go.ts";
import { foldText } from "#src/lib/fold-text.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { valueOf } from "#src/lib/loaded.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import styles from "./search.module.css";
import { type KeyTaker, type SearchField, SHORTCUTS } from "./search-field.ts";
import { addressOf, type Entry, indexEntries } from "./search-index.ts";
import { type SearchView, searchView } from "./search-view.ts";
import { searchWords } from "./search-words.ts";
import { useFoldedLines } from "./use-folded-lines.ts";

/** What answers the words in the field above it: choose by the arrows, Enter. */
export function SearchBody({ query, opensFirst, dialog, listId, keys, onActive }: SearchField) {
  const { language, t } = useLanguage();
  const words = searchWords[language];
  const goTo = useGo();
  const carriedSearch = useCarriedSearch();
  const asked = useDeferredValue(query);
  const view = useSearchView();
  const dataset = useDataset();
  const unread = fileNames(dataset.unread);
  const support = valueOf(dataset.support);
  const { entries, isWaiting } = useMemo(() => view(asked), [view, asked]);
  // Other words begin at the first again.
  const [choice, setChoice] = useState({ query: "", place: 0 });
  const chosen = Math.min(choice.query === query ? choice.place : 0, entries.length - 1);
  const current = entries[chosen];
  const optionId = (place: number) => `${listId}-${place}`;

  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  const active = current && optionId(chosen);
  useLayoutEffect(() => onActive(active), [onActive, active]);

  function go(entry: Entry) {
    dialog.current?.close();
    goTo(addressOf(entry, carriedSearch));
  }
  const openFirst = useEffectEvent(() => {
    const [first] = view(query).entries;
    if (first) go(first);
  });
  useEffect(() => {
    if (opensFirst && !isWaiting) openFirst();
  }, [opensFirst, isWaiting]);

  useImperativeHandle(
    keys,
    (): KeyTaker => (event: KeyboardEvent) => {
      if ((event.key === "ArrowDown" || event.key === "ArrowUp") && entries.length > 0) {
        event.preventDefault();
        const step = event.key === "ArrowDown" ? 1 : -1;
        setChoice({ query, place: (chosen + step + entries.length) % entries.length });
      } else if (event.key === "Enter") {
        event.preventDefault();
        // Whoever types fast presses Enter before the list has followed.
        const entry = asked === query ? current : view(query).entries[0];
        if (entry) go(entry);
      }
    },
  );

  return (
    <>
      <div ref={list} id={listId} role="listbox" aria-label={words.results} className={styles.results}>
        {entries.map((entry, place) => (
          <Option key={entry.key} entry={entry} id={optionId(place)} isChosen={entry === current} onChoose={go} />
        ))}
      </div>
      {entries.length === 0 && !isWaiting && <p className={styles.note}>{words.none(asked)}</p>}
      {isWaiting && <p className={styles.note}>{words.reading}</p>}
      {support?.held === "groups" && <p className={styles.note}>{words.notInLines(formatNumber(support.lineCount, language))}</p>}
      {unread !== "" && <p className={styles.note}>{words.unread(unread)}</p>}
      <p className="visually-hidden" role="status">
        {foldText(asked) === "" ? "" : words.count(entries.length)}
      </p>
      <div className={styles.foot}>
        <Button quiet onClick={() => dialog.current?.close(SHORTCUTS)}>
          {words.shortcuts}
        </Button>
        <Button onClick={() => dialog.current?.close()}>{t.app.close}</Button>
      </div>
    </>
  );
}

/** What answers a query, in all that the data holds. */
function useSearchView(): (query: string) => SearchView {
  const { language, t } = useLanguage();
  const words = searchWords[language];
  const dataset = useDataset();
  const index = useMemo(() => indexEntries(dataset, language, t, words), [dataset, language, t, words]);
  const support = valueOf(dataset.support);
  const lines = support?.held === "lines" ? support.lines : null;
  const folded = useFoldedLines(lines);
  return useCallback(
    (query: string) => searchView({ query, index, lines, folded, dataset, language, words }),
    [index, lines, folded, dataset, language, words],
  );
}

type OptionProps = { entry: Entry; id: string; isChosen: boolean; onChoose: (entry: Entry) => void };

function Option({ entry, id, isChosen, onChoose }: OptionProps) {
  const { language } = useLanguage();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus
    <div id={id} role="option" tabIndex={-1} aria-selected={isChosen} onClick={() => onChoose(entry)}>
      <span className={styles.found}>
        {entry.title}
        {entry.hint && <small>{entry.hint}</small>}
      </span>
      <span className={styles.kind}>{searchWords[language].kinds[entry.kind]}</span>
    </div>
  );
}
