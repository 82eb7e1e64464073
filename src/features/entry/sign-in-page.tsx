import { useQueryClient } from "@tanstack/react-query";
import { useActionState, useId } from "react";
import type { Session } from "#src/api/entry/answers.ts";
import type { EntryClient } from "#src/api/entry/client.ts";
import { type EntryProblem, entryProblemOf } from "#src/api/entry/entry-problem.ts";
import { ENTRY_KEY, sessionQuery } from "#src/api/entry/entry-queries.ts";
import { useAddress } from "#src/filters/use-address.ts";
import { ready } from "#src/lib/loaded.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import styles from "#src/ui/entering.module.css";
import { Page } from "#src/ui/page.tsx";
import { entryWords } from "./entry-words.ts";
import { textOf } from "./form-texts.ts";
import { ProblemLine } from "./problem-notice.tsx";

type Props = { apiBase: string; client: EntryClient; session: Session; wasSignedIn: boolean };

/** Who are you? By password, by the provider that is configured, or, over an open line, not at all. */
export function SignInPage({ apiBase, client, session, wasSignedIn }: Props) {
  const { language } = useLanguage();
  const words = entryWords[language];
  const [search] = useAddress();
  const { canEnter, signIn } = session;
  return (
    <Page title={words.signIn.title} lead={ready(words.signIn.lead)}>
      <div className={styles.fields}>
        {!canEnter && <p role="alert">{words.signIn.httpsNeeded}</p>}
        {wasSignedIn && <p role="status">{words.problems["sign-in-needed"]}</p>}
        {search.get("oidc") === "failed" && <p role="alert">{words.signIn.oidcFailed}</p>}
        {canEnter && signIn.password && <PasswordForm apiBase={apiBase} client={client} />}
        {canEnter && signIn.oidc && (
          <p>
            <a href={client.oidcHref(paths.enter.href())}>{words.signIn.oidc(signIn.oidc.name)}</a>
          </p>
        )}
      </div>
    </Page>
  );
}

type Outcome = { readonly signIn: string; readonly problem: EntryProblem | null };

function PasswordForm({ apiBase, client }: Pick<Props, "apiBase" | "client">) {
  const { language } = useLanguage();
  const words = entryWords[language].signIn;
  const id = useId();
  const queryClient = useQueryClient();
  const [outcome, submit, isBusy] = useActionState(
    async (_: Outcome, given: FormData): Promise<Outcome> => {
      const signIn = textOf(given, "signIn").trim();
      try {
        const session = await client.signIn({ signIn, password: textOf(given, "password") });
        queryClient.setQueryData(sessionQuery(client, apiBase).queryKey, session);
        void queryClient.invalidateQueries({ queryKey: [ENTRY_KEY] });
        return { signIn, problem: null };
      } catch (error) {
        return { signIn, problem: entryProblemOf(error) };
      }
    },
    { signIn: "", problem: null },
  );
  const fault = outcome.problem ? `${id}-fault` : undefined;
  return (
    <form action={submit} className={styles.fields}>
      <label className={styles.field}>
        {words.name}
        <input
          name="signIn"
          autoComplete="username"
          autoCapitalize="none"
          required
          defaultValue={outcome.signIn}
          aria-describedby={fault}
        />
      </label>
      <label className={styles.field}>
        {words.password}
        <input name="password" type="password" autoComplete="current-password" required aria-describedby={fault} />
      </label>
      <div id={fault}>{outcome.problem && <ProblemLine problem={outcome.problem} />}</div>
      <div className={styles.row}>
        <Button type="submit" className={styles.primary} isBusy={isBusy}>
          {isBusy ? words.busy : words.submit}
        </Button>
      </div>
    </form>
  );
}
