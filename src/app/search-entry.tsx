import { Suspense, useEffect, useState } from "react";
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

/** The way into the search, by hand or by key; what searches is fetched when it is first wanted. */
export function SearchEntry() {
  const { t } = useLanguage();
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const opens = openedBy(event);
      // Beneath an open dialog nothing answers.
      if (!opens || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      setOpened(opens);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
  return (
    <>
      <Button className={styles.opener} aria-keyshortcuts="Control+K" onClick={() => setOpened("search")}>
        <Icon name="search" />
        <span>{t.app.search}</span>
      </Button>
      {opened === "search" && <SearchFrame onClose={() => setOpened(null)} onShortcuts={() => setOpened("shortcuts")} />}
      {opened === "shortcuts" && (
        // Within the header there is room for a line, and the page below it stands.
        <Catch fallback={(error, retry) => <FailureLine error={error} retry={retry} />}>
          <Suspense>
            <shortcuts.Component onClose={() => setOpened(null)} />
          </Suspense>
        </Catch>
      )}
    </>
  );
}
