import { useActionState, useId } from "react";
import type { MonthReport } from "#src/api/entry/answers.ts";
import { type EntryProblem, entryProblemOf } from "#src/api/entry/entry-problem.ts";
import { MONTH_STEPS } from "#src/api/entry/month-steps.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import styles from "#src/ui/entering.module.css";
import { useEntry } from "../entry-session.ts";
import { entryWords } from "../entry-words.ts";
import { textOf } from "../form-texts.ts";
import { keepFromSending } from "../keep-from-sending.ts";
import { ProblemLine } from "../problem-notice.tsx";
import { stepsOf } from "./months-view.ts";
import { useMonthStep } from "./use-month-step.ts";

type Outcome = {
  readonly word: string;
  readonly problem: EntryProblem | null;
  readonly lacksWord: boolean;
  readonly done: string | null;
};
const NOTHING: Outcome = { word: "", problem: null, lacksWord: false, done: null };

type Props = {
  report: MonthReport;
  /** Whom it is of, for who hears the buttons alone. */
  name: string;
  /** Why it cannot be sent just now. */
  hindrance?: string | null;
  /** Told what was done, where the report may leave its place with it. */
  onDone?: (said: string) => void;
};

/** What can be done with a report now, with a word; to return one takes a word. */
export function MonthSteps({ report, name, hindrance = null, onDone }: Props) {
  const { language } = useLanguage();
  const words = entryWords[language].steps;
  const { account } = useEntry();
  const { mutateAsync } = useMonthStep();
  const id = useId();
  const steps = stepsOf(report, account);
  const [outcome, submit, isBusy] = useActionState(async (_: Outcome, form: FormData): Promise<Outcome> => {
    const word = textOf(form, "word").trim();
    const action = steps.find((step) => step === textOf(form, "action"));
    if (!action) return NOTHING;
    if (MONTH_STEPS[action].needsWord && word === "") return { ...NOTHING, lacksWord: true };
    try {
      await mutateAsync({ report, action, word });
      if (!onDone) return { ...NOTHING, done: words.done[action] };
      onDone(`${words.done[action]} ${name}`);
      return NOTHING;
    } catch (error) {
      return { ...NOTHING, word, problem: entryProblemOf(error) };
    }
  }, NOTHING);
  const takesWord = steps.some((step) => MONTH_STEPS[step].needsWord);
  return (
    <form action={submit} className={styles.row}>
      {takesWord && (
        <label className={styles.field}>
          <span className="visually-hidden">{`${words.word}: ${name}`}</span>
          <input
            key={String(outcome.problem?.kind)}
            name="word"
            placeholder={words.word}
            defaultValue={outcome.word}
            aria-invalid={outcome.lacksWord || undefined}
            aria-describedby={id}
            onKeyDown={keepFromSending}
          />
        </label>
      )}
      {hindrance === null
        ? steps.map((step) => (
            <Button key={step} type="submit" name="action" value={step} isBusy={isBusy} aria-label={`${words[step]}: ${name}`}>
              {words[step]}
            </Button>
          ))
        : steps.length > 0 && <span className={styles.hint}>{hindrance}</span>}
      <span id={id}>
        {outcome.lacksWord && (
          <span role="alert" className={styles.fault}>
            {words.returnNeedsWord}
          </span>
        )}
        {outcome.problem && <ProblemLine problem={outcome.problem} />}
        {outcome.done && <span role="status">{outcome.done}</span>}
      </span>
    </form>
  );
}
