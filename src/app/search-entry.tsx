import { Suspense, useLayoutEffect, useState } from "react";
import { SearchFrame } from "#src/features/search/search-frame.tsx";
import { type Opened, openedBy } from "#src/features/search/single-keys.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import { Catch } from "#src/ui/catch.tsx";
import { FailureLine } from "#src/ui/failure-line.tsx";
import { onDemand } from "#src/ui/on-demand.tsx";
import { Icon } from "./icon.tsx";
import styles from "./search-entry.module.css";

const shortcuts = onDemand(async () => (await import("#src/features/search/shortcuts-dialog.tsx")).ShortcutsDialog);

/** What is open, and which opening it is. */
type Opening = { opens: Opened; nth: number };

const next = (opens: Opened) => (last: Opening | null) => ({ opens, nth: (last?.nth ?? 0) + 1 });

/** The way into the search, by hand or by key; what searches is fetched when it is first wanted. */
export function SearchEntry() {
  const { t } = useLanguage();
  const [opening, setOpening] = useState<Opening | null>(null);
  // A browser says later that a dialog was closed: by then a key may have opened the next.
  const onClose = () => setOpening((now) => (now === opening ? null : now));
  // As soon as it is on the screen: an effect may come after the first key.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // What is still on its way has nothing that Escape could close.
      if (event.key === "Escape" && !document.querySelector("dialog[open]")) setOpening(null);
      const opens = openedBy(event);
      // Beneath an open dialog nothing answers.
      if (!opens || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      setOpening(next(opens));
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
  return (
    <>
      <Button className={styles.opener} aria-keyshortcuts="Control+K" onClick={() => setOpening(next("search"))}>
        <Icon name="search" />
        <span>{t.app.search}</span>
      </Button>
      {opening?.opens === "search" && (
        <SearchFrame key={opening.nth} onClose={onClose} onShortcuts={() => setOpening(next("shortcuts"))} />
      )}
      {opening?.opens === "shortcuts" && (
        // Within the header there is room for a line, and the page below it stands.
        <Catch fallback={(error, retry) => <FailureLine error={error} retry={retry} />}>
          <Suspense>
            <shortcuts.Component key={opening.nth} onClose={onClose} />
          </Suspense>
        </Catch>
      )}
    </>
  );
}
