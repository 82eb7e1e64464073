import { startTransition, useActionState, useEffect, useRef, useState } from "react";
import { isRecord, reasonOfIssue, valueAt } from "#src/api/contract.ts";
import { type Collection, rowContractOf } from "#src/api/entry/collections.ts";
import {
  type EntryFault,
  type EntryProblem,
  entryProblemOf,
  type KeptRow,
  type OthersChange,
} from "#src/api/entry/entry-problem.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { formatNumber } from "#src/lib/format-number.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import styles from "#src/ui/entering.module.css";
import { Asked } from "../asked.tsx";
import { ConflictPanel, type Side } from "../conflict-panel.tsx";
import { DraftNotice } from "../draft-notice.tsx";
import { useEntry } from "../entry-session.ts";
import { entryWords } from "../entry-words.ts";
import { textOf } from "../form-texts.ts";
import { ProblemLine } from "../problem-notice.tsx";
import { type UsedDraft, useDraft } from "../use-draft.ts";
import { FieldInput } from "./field-input.tsx";
import { fieldsBeside } from "./fields-beside.ts";
import { type FormField, type FormTexts, fieldOf, rowWith, textsOf } from "./form-field.ts";
import { rowChecks } from "./row-checks.ts";
import { usePutRow } from "./use-put-row.ts";

type Props = {
  collection: Collection;
  id: string;
  /** As the store has it; null: it is new, and begins as `blank`. */
  kept: KeptRow | null;
  blank?: unknown;
  /** What it is of, for who hears of it alone. */
  name: string;
  fields: readonly FormField[];
  onSaved?: () => void;
  /** The height that is kept for it while the device looks for a draft. */
  room?: string;
};

/** A row as a form. Its draft is on the device; the contract that the server asks is asked here, too. */
export function RowForm(props: Props) {
  const { account } = useEntry();
  // A new row has another id each time its form comes: the draft is found by what it is of.
  const draft = useDraft(account.id, `${props.collection} ${props.kept === null ? "new" : props.id}`);
  return (
    <Asked query={{ data: draft.found, error: null, refetch: () => undefined }} height={props.room ?? "20rem"}>
      {() => <Form {...props} draft={draft} />}
    </Asked>
  );
}

type State = {
  /** Each time the fields are drawn anew, with the texts given here. */
  readonly attempt: number;
  readonly texts: FormTexts;
  readonly reason: string;
  readonly base: KeptRow | null;
  readonly faults: Readonly<Record<string, string>>;
  readonly problem: EntryProblem | null;
  readonly others: OthersChange | null;
  readonly isSaved: boolean;
  readonly draftAt: number | null;
};

type Step =
  | { readonly kind: "save"; readonly form: FormData }
  | { readonly kind: "discard" }
  | { readonly kind: "choose"; readonly sides: ReadonlyMap<string, Side>; readonly whole: Side };

/** The name of the field that says why; no row has such a path. */
const REASON = "reason of change";

function Form({ collection, id, kept, blank = {}, name, fields, draft, onSaved }: Props & { draft: UsedDraft }) {
  const { language } = useLanguage();
  const words = entryWords[language].form;
  const form = useRef<HTMLFormElement>(null);
  const { mutateAsync } = usePutRow(collection);
  const rowOf = (base: KeptRow | null) => base?.row ?? blank;
  const [first] = useState(() => firstState(kept, blank, fields, draft));

  async function save(last: State, given: FormData): Promise<State> {
    const texts = textsIn(given, fields);
    const reason = textOf(given, REASON).trim();
    const next: State = {
      ...last,
      attempt: last.attempt + 1,
      texts,
      reason,
      faults: {},
      problem: null,
      others: null,
      isSaved: false,
    };
    const row = rowWith(rowOf(last.base), texts, fields);
    const faults = faultsIn(collection, row, fields);
    if (Object.keys(faults).length > 0) return { ...next, faults };
    try {
      const base = await mutateAsync({ id, ifMatch: last.base?.revision ?? null, reason, row });
      draft.forget();
      onSaved?.();
      return { ...next, base, texts: textsOf(base.row, fields), reason: "", isSaved: true, draftAt: null };
    } catch (error) {
      const problem = entryProblemOf(error);
      if (problem.kind === "changed") return { ...next, problem, others: problem };
      if (problem.kind === "refused") return { ...next, problem, faults: byField(problem.faults, fields) };
      return { ...next, problem };
    }
  }

  function chosen(last: State, sides: ReadonlyMap<string, Side>, whole: Side): State {
    const base = last.others?.current ?? null;
    const theirs = textsOf(rowOf(base), fields);
    const isTheirs = (path: string) => (base ? sides.get(path) !== "mine" : whole === "theirs");
    const texts = Object.fromEntries(fields.map(({ path }) => [path, (isTheirs(path) ? theirs[path] : last.texts[path]) ?? ""]));
    return { ...last, attempt: last.attempt + 1, base, texts, problem: null, others: null, faults: {} };
  }

  const [state, take, isBusy] = useActionState(async (last: State, step: Step): Promise<State> => {
    if (step.kind === "save") return await save(last, step.form);
    if (step.kind === "choose") return chosen(last, step.sides, step.whole);
    draft.forget();
    return { ...firstState(last.base, blank, fields, null), attempt: last.attempt + 1 };
  }, first);
  const { attempt, faults, others } = state;
  const count = Object.keys(faults).length;
  useEffect(() => {
    if (attempt === 0) return;
    const faulty = form.current?.querySelector<HTMLElement>("[aria-invalid]");
    // What was pressed may have gone, with the choice between two versions, say.
    const isLost = document.activeElement === document.body;
    (faulty ?? (isLost ? form.current?.querySelector<HTMLElement>("[type=submit]") : null))?.focus();
  }, [attempt]);
  const act = (step: Step) => startTransition(() => take(step));
  return (
    <>
      {state.draftAt !== null && <DraftNotice at={state.draftAt} onDiscard={() => act({ kind: "discard" })} />}
      {others && (
        <ConflictPanel
          name={name}
          others={others}
          isDeleted={others.current === null}
          fields={others.current ? fieldsBeside(state.texts, others.current.row, state.base?.row ?? null, fields, words) : []}
          onChoose={(sides, whole) => act({ kind: "choose", sides, whole })}
        />
      )}
      <form
        ref={form}
        aria-label={name}
        action={(given) => take({ kind: "save", form: given })}
        onInput={({ currentTarget }) => {
          const given = new FormData(currentTarget);
          draft.keep({ ...textsIn(given, fields), [REASON]: textOf(given, REASON) });
        }}
        className={styles.fields}
        noValidate
      >
        {/* Drawn anew after each attempt: React empties what it leaves in place. */}
        <div key={attempt} className={`${styles.fields} ${styles.pairs}`}>
          {fields.map((field) => (
            <FieldInput key={field.path} field={field} text={state.texts[field.path] ?? ""} fault={faults[field.path] ?? null} />
          ))}
          {state.base !== null && (
            <FieldInput
              field={{ path: REASON, label: words.reason, kind: "text", isOptional: true }}
              text={state.reason}
              fault={null}
            />
          )}
        </div>
        {count > 0 && (
          <p role="alert" className={styles.fault}>
            {words.firstFault(formatNumber(count, language))}
          </p>
        )}
        {state.problem && <ProblemLine problem={state.problem} isKept={draft.isKept} />}
        <div className={styles.row}>
          <Button type="submit" className={styles.primary} isBusy={isBusy}>
            {isBusy ? words.saving : words.save}
          </Button>
          {state.base !== null && (
            <FilterLink to={paths.enterHistory.href(collection, id)}>{entryWords[language].history.title}</FilterLink>
          )}
          {state.isSaved && <span role="status">{words.saved}</span>}
        </div>
      </form>
    </>
  );
}

function firstState(kept: KeptRow | null, blank: unknown, fields: readonly FormField[], draft: UsedDraft | null): State {
  const found = draft?.found && isRecord(draft.found.value) ? draft.found.value : null;
  const drafted = (path: string) => (found && typeof found[path] === "string" ? found[path] : null);
  const texts = textsOf(kept?.row ?? blank, fields);
  return {
    attempt: 0,
    texts: Object.fromEntries(fields.map(({ path }) => [path, drafted(path) ?? texts[path] ?? ""])),
    reason: drafted(REASON) ?? "",
    base: kept,
    faults: {},
    problem: null,
    others: null,
    isSaved: false,
    draftAt: found && draft?.found ? draft.found.at : null,
  };
}

function textsIn(given: FormData, fields: readonly FormField[]): FormTexts {
  return Object.fromEntries(fields.map(({ path }) => [path, textOf(given, path)]));
}

/** What the contract says of the row, at the fields that show it; a fault elsewhere is told at the first. */
function faultsIn(collection: Collection, row: unknown, fields: readonly FormField[]): Record<string, string> {
  const { error } = rowContractOf(collection).safeParse(row);
  const ofContract = (error?.issues ?? []).map(({ path, message }) => ({
    field: path.join("."),
    reason: reasonOfIssue(message, valueAt(row, path)),
  }));
  return byField([...ofContract, ...rowChecks(collection, row)], fields);
}

function byField(faults: readonly EntryFault[], fields: readonly FormField[]): Record<string, string> {
  const told: Record<string, string> = {};
  for (const { field, reason } of faults) told[fieldOf(field, fields)?.path ?? fields[0]?.path ?? ""] ??= reason;
  return told;
}
