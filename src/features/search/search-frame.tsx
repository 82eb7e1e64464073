import { type KeyboardEvent, Suspense, useId, useRef, useState } from "react";
import { useLanguage } from "#src/messages/language-context.ts";
import { Catch } from "#src/ui/catch.tsx";
import { FailureLine } from "#src/ui/failure-line.tsx";
import { onDemand } from "#src/ui/on-demand.tsx";
import styles from "./search.module.css";
import { type KeyTaker, SHORTCUTS } from "./search-field.ts";
import { searchFrameWords } from "./search-frame-words.ts";
import { useModal } from "./use-modal.ts";

const body = onDemand(async () => (await import("./search-body.tsx")).SearchBody);

type Props = { onClose: () => void; onShortcuts: () => void };

/** The field of the search. It is there at once and stays, so that nothing typed is lost while what searches is fetched. */
export function SearchFrame({ onClose, onShortcuts }: Props) {
  const { language } = useLanguage();
  const words = searchFrameWords[language];
  const dialog = useModal();
  const listId = useId();
  const keys = useRef<KeyTaker>(null);
  const [{ query, opensFirst }, setTyped] = useState({ query: "", opensFirst: false });
  const [active, setActive] = useState<string | undefined>();

  function onKeyDown(event: KeyboardEvent) {
    // The Enter that ends the composing of a syllable chooses nothing.
    if (event.nativeEvent.isComposing) return;
    if (keys.current) return keys.current(event);
    if (event.key !== "Enter") return;
    event.preventDefault();
    setTyped({ query, opensFirst: true });
  }

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
        aria-expanded={active !== undefined}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => setTyped({ query: event.target.value, opensFirst: false })}
        onKeyDown={onKeyDown}
      />
      <Catch fallback={(error, retry) => <FailureLine error={error} retry={retry} />}>
        <Suspense fallback={<p className={styles.note}>{words.coming}</p>}>
          <body.Component {...{ query, opensFirst, dialog, listId, keys }} onActive={setActive} />
        </Suspense>
      </Catch>
    </dialog>
  );
}
