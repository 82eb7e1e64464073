import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useContext, useMemo, useState } from "react";
import { useLocation } from "react-router";
import { useFreshness } from "#src/api/dataset-provider.tsx";
import type { Session } from "#src/api/entry/answers.ts";
import { entryClient } from "#src/api/entry/client.ts";
import { EntryContext } from "#src/api/entry/entry-context.ts";
import { sessionQuery } from "#src/api/entry/entry-queries.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { PENDING, ready } from "#src/lib/loaded.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import styles from "#src/ui/entering.module.css";
import { EmptyNotice } from "#src/ui/notice.tsx";
import { Page } from "#src/ui/page.tsx";
import { MovesContext } from "#src/ui/page-title.tsx";
import { Asked } from "./asked.tsx";
import { EntryScreens } from "./entry-screens.tsx";
import { EntrySessionContext } from "./entry-session.ts";
import { entryWords } from "./entry-words.ts";
import { LinkPage } from "./link-page.tsx";
import { SignInPage } from "./sign-in-page.tsx";

/** All that is below `/enter`: for whom the source takes entries, and who has signed in. */
export function EntryApp() {
  const takesEntries = useContext(EntryContext);
  const { source } = useFreshness();
  const { language } = useLanguage();
  const words = entryWords[language];
  if (takesEntries && source !== null) return <SignedIn apiBase={source} />;
  return (
    <Page title={words.title} lead={ready(words.title)}>
      <EmptyNotice
        message={words.readOnlySource}
        action={
          <FilterLink to={paths.overview.href()} className={styles.way}>
            {words.home}
          </FilterLink>
        }
      />
    </Page>
  );
}

function SignedIn({ apiBase }: { apiBase: string }) {
  const { language } = useLanguage();
  const words = entryWords[language];
  const { pathname } = useLocation();
  const anonymous = useMemo(() => entryClient(apiBase), [apiBase]);
  const query = useQuery(sessionQuery(anonymous, apiBase));
  const isLink = pathname === paths.enterLink.href();
  const unread = (children: ReactNode) => (
    <Page title={words.title} lead={query.error ? ready(words.title) : PENDING} leadPending={words.asked}>
      {children}
    </Page>
  );
  if (isLink) return <LinkPage apiBase={apiBase} client={anonymous} />;
  if (!query.data) return unread(<Asked query={query}>{() => null}</Asked>);
  return <WithSession apiBase={apiBase} session={query.data} />;
}

function WithSession({ apiBase, session }: { apiBase: string; session: Session }) {
  const { account, csrf } = session;
  const queryClient = useQueryClient();
  const client = useMemo(() => {
    // Whoever is not signed in any more is asked to sign in, and a new session of the same person goes on; the drafts wait.
    const readAgain = () =>
      void queryClient.invalidateQueries({ queryKey: sessionQuery(entryClient(apiBase), apiBase).queryKey });
    return entryClient(apiBase, csrf, readAgain);
  }, [apiBase, csrf, queryClient]);
  const id = account?.id ?? null;
  const moves = useContext(MovesContext);
  const [known, setKnown] = useState({ id, wasSignedIn: id !== null, hasChanged: false });
  if (known.id !== id) setKnown({ id, wasSignedIn: known.wasSignedIn || id !== null, hasChanged: true });
  const value = useMemo(() => account && { apiBase, client, session, account }, [apiBase, client, session, account]);
  return (
    // To sign in or out is to go to another page.
    <MovesContext value={moves + Number(known.hasChanged)}>
      {value ? (
        <EntrySessionContext value={value}>
          <EntryScreens key={value.account.id} />
        </EntrySessionContext>
      ) : (
        <SignInPage apiBase={apiBase} client={client} session={session} wasSignedIn={known.wasSignedIn} />
      )}
    </MovesContext>
  );
}
