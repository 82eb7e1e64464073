import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ENTRY_KEY } from "#src/api/entry/entry-queries.ts";
import { endTrialUnlessOpen } from "#src/api/trial.ts";
import { SectionLinks } from "#src/filters/section-links.tsx";
import { ready } from "#src/lib/loaded.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import styles from "#src/ui/entering.module.css";
import { Page } from "#src/ui/page.tsx";
import { mayKeep } from "./entry-rights.ts";
import { useEntry } from "./entry-session.ts";
import { entryWords } from "./entry-words.ts";

type Props = { title: string; lead: string; children: ReactNode };

/** The frame of a screen of entry: its sentence, the way to the others, and who has signed in. */
export function EntryPage({ title, lead, children }: Props) {
  const { language } = useLanguage();
  const { account } = useEntry();
  const words = entryWords[language];
  const { nav } = words;
  const [commune] = account.scope.communes;
  const links = [
    { to: paths.enter.href(), label: nav.months },
    { to: paths.enterLines.href(), label: nav.lines },
    ...(account.role === "viewer" ? [] : [{ to: paths.import.href(), label: nav.import }]),
    { to: paths.enterRequests.href(), label: nav.requests },
    ...(mayKeep(account, "communes") || commune !== undefined
      ? [{ to: paths.enterCommune.href(commune ?? "-"), label: nav.commune }]
      : []),
    ...(mayKeep(account, "agencies")
      ? [
          { to: paths.enterSponsors.href(), label: nav.sponsors },
          { to: paths.enterProgramme.href(), label: nav.programme },
        ]
      : []),
    ...(account.role === "administrator" ? [{ to: paths.enterAccounts.href(), label: nav.accounts }] : []),
  ];
  return (
    <Page
      title={title}
      lead={ready(lead)}
      head={
        <div className={styles.head}>
          <SectionLinks label={words.sections} items={links} />
          <SignedInAs />
        </div>
      }
      dense
    >
      {children}
    </Page>
  );
}

function SignedInAs() {
  const { language } = useLanguage();
  const { account, client } = useEntry();
  const queryClient = useQueryClient();
  const words = entryWords[language];
  const out = async (everywhere: boolean) => {
    try {
      await client.signOut(everywhere);
    } finally {
      // What was read in this name is nobody else's, nor what was tried out on the ground of it.
      await Promise.all([endTrialUnlessOpen(), queryClient.resetQueries({ queryKey: [ENTRY_KEY] })]);
    }
  };
  return (
    <div className={styles.row}>
      <span className={styles.hint}>{words.signIn.as(account.name, words.roles[account.role])}</span>
      <Button quiet onClick={() => void out(false).catch(() => undefined)}>
        {words.signIn.out}
      </Button>
      <Button quiet onClick={() => void out(true).catch(() => undefined)}>
        {words.signIn.outEverywhere}
      </Button>
    </div>
  );
}
