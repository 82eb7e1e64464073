import { useQueryClient } from "@tanstack/react-query";
import { useActionState } from "react";
import type { EntryClient } from "#src/api/entry/client.ts";
import { type EntryProblem, entryProblemOf } from "#src/api/entry/entry-problem.ts";
import { ENTRY_KEY, sessionQuery } from "#src/api/entry/entry-queries.ts";
import { useGo } from "#src/filters/use-go.ts";
import { ready } from "#src/lib/loaded.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import styles from "#src/ui/entering.module.css";
import { Page } from "#src/ui/page.tsx";
import { useLocation } from "#src/ui/router.tsx";
import { entryWords } from "./entry-words.ts";
import { textOf } from "./form-texts.ts";
import { FieldInput } from "./forms/field-input.tsx";
import type { FieldKind } from "./forms/form-field.ts";
import { ProblemLine } from "./problem-notice.tsx";

type Outcome = { readonly name: string; readonly signIn: string; readonly problem: EntryProblem | null };

/** Where a one-time link leads: its holder chooses a name, a sign-in and a password, and is signed in. */
export function LinkPage({ apiBase, client }: { apiBase: string; client: EntryClient }) {
  const { language } = useLanguage();
  const words = entryWords[language].link;
  const token = useToken();
  const go = useGo();
  const queryClient = useQueryClient();
  const [outcome, submit, isBusy] = useActionState(
    async (_: Outcome, form: FormData): Promise<Outcome> => {
      const given = { name: textOf(form, "name").trim(), signIn: textOf(form, "signIn").trim() };
      try {
        const session = await client.takeLink({ ...given, token, password: textOf(form, "password") });
        queryClient.setQueryData(sessionQuery(client, apiBase).queryKey, session);
        void queryClient.invalidateQueries({ queryKey: [ENTRY_KEY] });
        go(paths.enter.href(), { replace: true });
        return { ...given, problem: null };
      } catch (error) {
        return { ...given, problem: entryProblemOf(error) };
      }
    },
    { name: "", signIn: "", problem: null },
  );
  const faultOf = (field: string) => {
    const { problem } = outcome;
    const fault = problem?.kind === "refused" ? problem.faults.find((one) => one.field === field) : undefined;
    return fault?.reason ?? null;
  };
  const field = (path: "name" | "signIn" | "password", kind: FieldKind, hint: string, autoComplete: string) => (
    <FieldInput
      field={{ path, label: words[path], kind, hint, autoComplete, isOptional: kind !== "password" }}
      text={path === "password" ? "" : outcome[path]}
      fault={faultOf(path)}
    />
  );
  return (
    <Page title={words.title} lead={ready(words.lead)}>
      {token === "" ? (
        <p role="alert">{words.missing}</p>
      ) : (
        <form action={submit} className={styles.fields}>
          {field("name", "text", words.keep, "name")}
          {field("signIn", "text", words.keep, "username")}
          {field("password", "password", words.passwordHint, "new-password")}
          {outcome.problem && <ProblemLine problem={outcome.problem} />}
          <div className={styles.row}>
            <Button type="submit" className={styles.primary} isBusy={isBusy}>
              {words.submit}
            </Button>
          </div>
        </form>
      )}
    </Page>
  );
}

/** After the "#", where no log has it; after the "?" by hand. */
function useToken(): string {
  const { hash, search } = useLocation();
  return new URLSearchParams(hash.slice(1)).get("token") ?? new URLSearchParams(search).get("token") ?? "";
}
