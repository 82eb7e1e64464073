import { useActionState, useState } from "react";
import { isRecord, reasonOfIssue, valueAt } from "#src/api/contract.ts";
import { rowContractOf } from "#src/api/entry/collections.ts";
import { type EntryProblem, entryProblemOf } from "#src/api/entry/entry-problem.ts";
import { parseAmount } from "#src/domain/parse-amount.ts";
import type { Language } from "#src/lib/language.ts";
import { recordOf } from "#src/lib/record-of.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import styles from "#src/ui/entering.module.css";
import { EmptyNotice } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { Asked } from "../asked.tsx";
import { useEntry } from "../entry-session.ts";
import { entryWords } from "../entry-words.ts";
import { textOf } from "../form-texts.ts";
import { FieldInput } from "../forms/field-input.tsx";
import type { FormField } from "../forms/form-field.ts";
import { ProblemLine } from "../problem-notice.tsx";
import { type UsedDraft, useDraft } from "../use-draft.ts";
import { type GridRow, isAdjustmentRow, type SheetOf } from "./grid-row.ts";
import { newId } from "./new-id.ts";

const FIELDS = ["adjusts", "planned", "delivered", "adjustReason"] as const;
type Field = (typeof FIELDS)[number];
type Texts = Readonly<Record<Field, string>>;

type Outcome = {
  readonly attempt: number;
  readonly texts: Texts;
  readonly faults: Partial<Record<Field, string>>;
  readonly problem: EntryProblem | null;
  readonly isDone: boolean;
  /** What takes more than the line has, and was asked about: given once more, it is meant. */
  readonly doubted: Texts | null;
};
const BLANK: Texts = { adjusts: "", planned: "", delivered: "", adjustReason: "" };
const START: Outcome = { attempt: 0, texts: BLANK, faults: {}, problem: null, isDone: false, doubted: null };

type Props = { of: SheetOf; rows: readonly GridRow[]; onAdded: () => void };

/** What a closed month takes: the difference to a line of it, with the reason, as a line of its own. */
export function AdjustmentForm(props: Props) {
  const { account } = useEntry();
  const { key, month } = props.of;
  const draft = useDraft(account.id, `adjustment ${key} ${month}`);
  return (
    <Asked query={{ data: draft.found, error: null, refetch: () => undefined }} height="20rem">
      {() => <Form {...props} draft={draft} />}
    </Asked>
  );
}

function Form({ of, rows, onAdded, draft }: Props & { draft: UsedDraft }) {
  const { language } = useLanguage();
  const words = entryWords[language].adjust;
  const { client } = useEntry();
  const [first] = useState((): Outcome => ({ ...START, texts: textsOfDraft(draft.found?.value) ?? BLANK }));
  const lines = rows.filter((row) => row.base !== null && !isAdjustmentRow(row));
  const [outcome, submit, isBusy] = useActionState(async (last: Outcome, form: FormData): Promise<Outcome> => {
    const texts = textsIn(form);
    const next = { ...START, attempt: last.attempt + 1, texts };
    const line = lines.find((row) => row.id === texts.adjusts);
    const made = adjustmentOf(line?.base, texts, of.month, language, words.rowTitle);
    if ("faults" in made) return { ...next, faults: made.faults };
    const isMeant = last.doubted !== null && FIELDS.every((one) => last.doubted?.[one] === texts[one]);
    if (!isMeant && takesTooMuch(made.row, rows)) return { ...next, doubted: texts };
    try {
      await client.put("support", made.id, null, texts.adjustReason, made.row);
      draft.forget();
      onAdded();
      return { ...next, texts: BLANK, isDone: true };
    } catch (error) {
      const problem = entryProblemOf(error);
      return { ...next, problem, faults: problem.kind === "refused" ? toldFaults(problem.faults) : {} };
    }
  }, first);
  const { texts, faults } = outcome;
  const field = (path: Field, given: Omit<FormField, "path">) => (
    <FieldInput field={{ path, ...given }} text={texts[path]} fault={faults[path] ?? null} />
  );
  if (lines.length === 0) {
    return (
      <Panel title={words.title}>
        <EmptyNotice message={words.none} />
      </Panel>
    );
  }
  return (
    <Panel title={words.title} subtitle={words.explained}>
      <form
        action={submit}
        key={outcome.attempt}
        className={styles.fields}
        onInput={({ currentTarget }) => draft.keep(textsIn(new FormData(currentTarget)))}
      >
        {field("adjusts", {
          label: words.line,
          kind: "choice",
          choices: lines.map((row) => ({ value: row.id, label: row.cells.title.value })),
        })}
        {field("planned", { label: words.planned, kind: "text", hint: words.unchanged, isOptional: true })}
        {field("delivered", { label: words.delivered, kind: "text", hint: words.unchanged, isOptional: true })}
        {field("adjustReason", { label: words.reason, kind: "text" })}
        {outcome.doubted && (
          <p role="alert" className={styles.fault}>
            {words.takesTooMuch}
          </p>
        )}
        {outcome.problem && <ProblemLine problem={outcome.problem} isKept={draft.isKept} />}
        <div className={styles.row}>
          <Button type="submit" className={styles.primary} isBusy={isBusy}>
            {words.submit}
          </Button>
          {outcome.isDone && <span role="status">{entryWords[language].lines.saved}</span>}
        </div>
      </form>
    </Panel>
  );
}

function textsIn(form: FormData): Texts {
  return recordOf(FIELDS, (field) => textOf(form, field).trim());
}

/** Null for what is no draft of this form. */
function textsOfDraft(value: unknown): Texts | null {
  if (!isRecord(value)) return null;
  return recordOf(FIELDS, (field) => (typeof value[field] === "string" ? value[field] : ""));
}

type Made = { readonly id: string; readonly row: unknown } | { readonly faults: Partial<Record<Field, string>> };

/** The adjusting line: of the same commune, sponsor and kind; an amount that is left out does not change. */
function adjustmentOf(line: unknown, texts: Texts, month: string, language: Language, titleOf: (title: string) => string): Made {
  if (!isRecord(line)) return { faults: { adjusts: "missing" } };
  const faults: Partial<Record<Field, string>> = {};
  const amount = (field: "planned" | "delivered") => {
    if (texts[field] === "") return {};
    const parsed = parseAmount(texts[field], language);
    if ("fault" in parsed) faults[field] = parsed.fault;
    else if (typeof parsed.amount !== "number") faults[field] = "not-an-amount";
    else return { [field]: parsed.amount };
    return {};
  };
  const { communeId, sponsor, kind, form } = line;
  const id = newId("ht");
  const row = {
    id,
    communeId,
    sponsor,
    kind,
    month,
    title: titleOf(String(line.title)),
    ...amount("planned"),
    ...amount("delivered"),
    form,
    outputs: {},
    adjusts: texts.adjusts,
    adjustReason: texts.adjustReason,
  };
  if (Object.keys(faults).length > 0) return { faults };
  const { error } = rowContractOf("support").safeParse(row);
  if (!error) return { id, row };
  return {
    faults: toldFaults(
      error.issues.map(({ path, message }) => ({ field: path.join("."), reason: reasonOfIssue(message, valueAt(row, path)) })),
    ),
  };
}

/** Whether an adjustment leaves less than nothing of its line, what this month has adjusted of it before included. */
function takesTooMuch(adjustment: unknown, rows: readonly GridRow[]): boolean {
  const line = valueAt(adjustment, ["adjusts"]);
  const ofLine = rows.filter(({ id, base }) => id === line || valueAt(base, ["adjusts"]) === line);
  return (["planned", "delivered"] as const).some((field) => {
    const difference = numberAt(adjustment, field);
    return difference < 0 && ofLine.reduce((sum, { base }) => sum + numberAt(base, field), difference) < 0;
  });
}

function numberAt(row: unknown, field: string): number {
  const value = valueAt(row, [field]);
  return typeof value === "number" ? value : 0;
}

function toldFaults(faults: readonly { readonly field: string; readonly reason: string }[]): Partial<Record<Field, string>> {
  const told: Partial<Record<Field, string>> = {};
  for (const { field, reason } of faults) told[FIELDS.find((one) => one === field) ?? "adjusts"] ??= reason;
  return told;
}
