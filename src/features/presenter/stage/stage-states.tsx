import { useEffect } from "react";
import type { Failure } from "#src/lib/loaded.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { problemWords } from "#src/messages/problem-texts.ts";
import { Button } from "#src/ui/button.tsx";
import { ErrorNotice } from "#src/ui/notice.tsx";
import styles from "./presenter.module.css";
import { presenterWords } from "./presenter-words.ts";

/** Until everything that is to be shown has been read. */
export function StageWaiting() {
  const { language } = useLanguage();
  const { preparing } = presenterWords[language];
  useWindowTitle(preparing);
  return (
    <main className={styles.waiting} aria-busy="true">
      <h1>{preparing}</h1>
    </main>
  );
}

/** Why there is nothing to show, what to do about it, and the way back. */
export function StageFailure({ failure, onLeave }: { failure: Failure; onLeave: () => void }) {
  const { language, t } = useLanguage();
  const words = presenterWords[language];
  useWindowTitle(words.failedTitle);
  return (
    <main className={styles.waiting}>
      <h1>{words.failedTitle}</h1>
      <ErrorNotice
        title={problemWords(failure.problem, t)}
        explanation={words.failedExplained}
        retryLabel={t.errors.retry}
        onRetry={failure.retry}
      />
      <Button onClick={onLeave}>{words.leave}</Button>
    </main>
  );
}

/** What the window is called while this is on the screen. */
export function useWindowTitle(title: string): void {
  const { t } = useLanguage();
  const whole = `${title} · ${t.app.title}`;
  useEffect(() => {
    document.title = whole;
  }, [whole]);
}
