import { type ReactNode, useCallback, useEffect, useMemo, useState } from "react";
import { problemOf } from "#src/api/problem-of.ts";
import type { RuntimeConfig } from "#src/api/runtime-config.ts";
import { UnreadDatasetProvider } from "#src/api/unread-dataset-provider.tsx";
import { asError } from "#src/lib/as-error.ts";
import type { Failure } from "#src/lib/loaded.ts";
import { type LanguageState, useLanguage } from "#src/messages/language-context.ts";
import { problemWords } from "#src/messages/problem-texts.ts";
import { Button } from "#src/ui/button.tsx";
import { EmptyNotice } from "#src/ui/notice.tsx";
import { PageTitle } from "#src/ui/page-title.tsx";
import { useLocation } from "#src/ui/router.tsx";
import { BrowserRouter } from "./browser-router.tsx";
import { LanguageProvider } from "./language-provider.tsx";
import { standsAlone } from "./screens.tsx";
import { Shell } from "./shell.tsx";

type Props = {
  /** As of `App`. */
  folder: string;
  initialLanguage: LanguageState;
  /** Why the configuration could not be read. */
  error: Error;
  read: () => Promise<RuntimeConfig>;
  onRead: (config: RuntimeConfig) => void;
};

/** The app without its configuration: the shell and the address stay, and it is asked for again in place, by hand or when the network comes back. */
export function UnreadApp({ folder, initialLanguage, error, read, onRead }: Props) {
  const [last, setLast] = useState(error);
  const [isAsking, setIsAsking] = useState(false);
  const retry = useCallback(() => {
    setIsAsking(true);
    read()
      .then(onRead, (again: unknown) => setLast(asError(again)))
      .finally(() => setIsAsking(false));
  }, [read, onRead]);
  useEffect(() => {
    window.addEventListener("online", retry);
    return () => window.removeEventListener("online", retry);
  }, [retry]);
  const failure = useMemo((): Failure => ({ status: "error", problem: problemOf(last), retry }), [last, retry]);
  return (
    <BrowserRouter folder={folder}>
      <LanguageProvider configured={initialLanguage.language} initial={initialLanguage}>
        <UnreadDatasetProvider failure={failure} isAsking={isAsking}>
          <Frame>
            <UnreadNotice failure={failure} isAsking={isAsking} />
          </Frame>
        </UnreadDatasetProvider>
      </LanguageProvider>
    </BrowserRouter>
  );
}

function Frame({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  return standsAlone(pathname) ? children : <Shell>{children}</Shell>;
}

function UnreadNotice({ failure, isAsking }: { failure: Failure; isAsking: boolean }) {
  const { t } = useLanguage();
  return (
    <div role="alert">
      <PageTitle title={t.errors.configTitle}>{t.errors.configTitle}</PageTitle>
      <EmptyNotice
        message={problemWords(failure.problem, t)}
        action={
          <Button isBusy={isAsking} onClick={failure.retry}>
            {isAsking ? t.app.refreshing : t.errors.retry}
          </Button>
        }
      />
    </div>
  );
}
