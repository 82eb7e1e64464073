import { useQueryClient } from "@tanstack/react-query";
import { useActionState, useEffect, useId, useRef } from "react";
import { ROLES, type Role, type Scope } from "#src/api/entry/account.ts";
import type { ManagedAccount } from "#src/api/entry/account-forms.ts";
import { type EntryProblem, entryProblemOf } from "#src/api/entry/entry-problem.ts";
import { accountsQuery } from "#src/api/entry/entry-queries.ts";
import { sponsorKey } from "#src/domain/sponsor.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import styles from "#src/ui/entering.module.css";
import type { EntryLists } from "../entry-lists.ts";
import { useEntry } from "../entry-session.ts";
import { entryWords } from "../entry-words.ts";
import { textOf } from "../form-texts.ts";
import { FieldInput } from "../forms/field-input.tsx";
import { ProblemLine } from "../problem-notice.tsx";

type Given = Omit<ManagedAccount, "id" | "scope"> & { readonly scope: Scope };
type Outcome = {
  readonly attempt: number;
  readonly given: Given;
  readonly faults: Readonly<Record<string, string>>;
  readonly problem: EntryProblem | null;
  readonly isSaved: boolean;
};

const BLANK: Given = { name: "", signIn: "", role: "reporter", scope: { communes: [], sponsors: [] }, disabled: false };

type Props = { account: ManagedAccount | null; lists: EntryLists; onSaved?: () => void };

/** An account: who, in which role, reporting for whom. A password is chosen by its holder, through a link. */
export function AccountForm({ account, lists, onSaved }: Props) {
  const { language } = useLanguage();
  const words = entryWords[language];
  const { fields } = words.accounts;
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const { client } = useEntry();
  const queryClient = useQueryClient();
  const [outcome, submit, isBusy] = useActionState(
    async (last: Outcome, data: FormData): Promise<Outcome> => {
      const given = givenIn(data, lists);
      const next: Outcome = { attempt: last.attempt + 1, given, faults: {}, problem: null, isSaved: false };
      const missing = [given.name === "" ? ["name", "empty"] : [], given.signIn === "" ? ["signIn", "empty"] : []];
      const faults = Object.fromEntries(missing.filter(({ length }) => length > 0));
      if (Object.keys(faults).length > 0) return { ...next, faults };
      try {
        await (account ? client.putAccount(account.id, given) : client.addAccount(given));
        await queryClient.invalidateQueries({ queryKey: accountsQuery(client).queryKey });
        onSaved?.();
        return { ...next, given: account ? given : BLANK, isSaved: true };
      } catch (error) {
        const problem = entryProblemOf(error);
        const told = problem.kind === "refused" ? problem.faults.map(({ field, reason }) => [field, reason]) : [];
        return { ...next, problem, faults: Object.fromEntries(told) };
      }
    },
    { attempt: 0, given: account ?? BLANK, faults: {}, problem: null, isSaved: false },
  );
  const { attempt, given, faults } = outcome;
  useEffect(() => {
    if (attempt > 0) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [attempt]);
  const field = (path: "name" | "signIn") => (
    <FieldInput field={{ path, label: fields[path], kind: "text" }} text={given[path]} fault={faults[path] ?? null} />
  );
  return (
    <form ref={form} action={submit} className={styles.fields} noValidate>
      <div key={attempt} className={styles.fields}>
        {field("name")}
        {field("signIn")}
        <FieldInput
          field={{
            path: "role",
            label: fields.role,
            kind: "choice",
            choices: ROLES.map((role) => ({ value: role, label: words.roles[role] })),
          }}
          text={given.role}
          fault={faults.role ?? null}
        />
        <Checks
          id={`${id}-communes`}
          name="communes"
          label={fields.communes}
          choices={lists.communes.map((commune) => ({ value: commune.id, label: commune.name }))}
          chosen={given.scope.communes}
        />
        <Checks
          id={`${id}-sponsors`}
          name="sponsors"
          label={fields.sponsors}
          choices={lists.sponsors.map((sponsor) => ({ value: sponsorKey(sponsor), label: sponsor.name }))}
          chosen={given.scope.sponsors.map(sponsorKey)}
        />
        {account && (
          <FieldInput
            field={{ path: "disabled", label: fields.disabled, kind: "flag" }}
            text={given.disabled ? "yes" : ""}
            fault={null}
          />
        )}
      </div>
      {outcome.problem && <ProblemLine problem={outcome.problem} />}
      <div className={styles.row}>
        <Button type="submit" className={styles.primary} isBusy={isBusy}>
          {account ? words.form.save : words.accounts.add}
        </Button>
        {outcome.isSaved && <span role="status">{words.form.saved}</span>}
      </div>
    </form>
  );
}

type ChecksProps = {
  id: string;
  name: string;
  label: string;
  choices: readonly { readonly value: string; readonly label: string }[];
  chosen: readonly string[];
};

function Checks({ id, name, label, choices, chosen }: ChecksProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: as in ChoiceGroup, WebKit sets a legend above its buttons
    <div role="group" aria-labelledby={id} className={styles.scope}>
      <span id={id}>{label}</span>
      <div className={styles.checks}>
        {choices.map((choice) => (
          <label key={choice.value}>
            <input type="checkbox" name={name} value={choice.value} defaultChecked={chosen.includes(choice.value)} />{" "}
            {choice.label}
          </label>
        ))}
      </div>
    </div>
  );
}

function givenIn(data: FormData, lists: EntryLists): Given {
  const sponsors = data.getAll("sponsors");
  return {
    name: textOf(data, "name").trim(),
    signIn: textOf(data, "signIn").trim(),
    role: ROLES.find((role): role is Role => role === textOf(data, "role")) ?? "viewer",
    scope: {
      communes: data.getAll("communes").filter((value) => typeof value === "string"),
      sponsors: lists.sponsors.filter((sponsor) => sponsors.includes(sponsorKey(sponsor))).map(({ type, id }) => ({ type, id })),
    },
    disabled: textOf(data, "disabled") === "yes",
  };
}
