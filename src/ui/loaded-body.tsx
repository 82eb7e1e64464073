import type { ReactNode } from "react";
import type { Loaded } from "#src/lib/loaded.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { problemWords } from "#src/messages/problem-texts.ts";
import { Catch } from "./catch.tsx";
import { ErrorNotice } from "./notice.tsx";
import { Waiting } from "./waiting.tsx";

type Props<Value> = { loaded: Loaded<Value>; skeleton: ReactNode; children: (value: Value) => ReactNode };

/** Pending, error with retry, or the data: the states of every panel, in one place. A panel fails alone. */
export function LoadedBody<Value>({ loaded, skeleton, children }: Props<Value>) {
  const { t } = useLanguage();
  if (loaded.status === "pending") return <Waiting>{skeleton}</Waiting>;
  if (loaded.status === "error") {
    return (
      <ErrorNotice
        title={t.errors.panelTitle}
        explanation={problemWords(loaded.problem, t)}
        stillWorks={t.errors.others}
        retryLabel={t.errors.retry}
        onRetry={loaded.retry}
      />
    );
  }
  return <PanelBoundary>{children(loaded.value)}</PanelBoundary>;
}

/** Catches what a part throws while drawing, or a chunk that did not arrive, so that its neighbours stand. */
export function PanelBoundary({ children }: { children: ReactNode }) {
  const { t } = useLanguage();
  return (
    <Catch
      fallback={(_error, retry) => (
        <ErrorNotice
          title={t.errors.panelTitle}
          explanation={t.errors.unexpected}
          stillWorks={t.errors.others}
          retryLabel={t.errors.retry}
          onRetry={retry}
        />
      )}
    >
      {children}
    </Catch>
  );
}
