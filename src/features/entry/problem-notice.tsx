import { type EntryProblem, waitOf } from "#src/api/entry/entry-problem.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import styles from "#src/ui/entering.module.css";
import { ErrorNotice } from "#src/ui/notice.tsx";
import { entryWords } from "./entry-words.ts";

/** What has gone wrong, in a sentence or two. */
export function problemText(problem: EntryProblem, language: Language): string {
  const words = entryWords[language].problem;
  const said = entryWords[language].problems[problem.kind];
  if (problem.kind === "unexpected" && problem.status > 0) return `${said} ${words.status(String(problem.status))}`;
  const wait = waitOf(problem);
  return wait === null ? said : `${said} ${words.wait(formatNumber(Math.ceil(wait), language))}`;
}

type Props = {
  problem: EntryProblem;
  /** Whether a draft of what was not saved is on the device; null where there is none to keep. */
  isKept?: boolean | null;
};

/** Beside a form: what did not work, and what has become of what was typed. */
export function ProblemLine({ problem, isKept = null }: Props) {
  const { language } = useLanguage();
  const words = entryWords[language].problem;
  // What is wrong in the fields, and what is chosen between, is before one's eyes.
  const mayBeLost = problem.kind !== "refused" && problem.kind !== "changed";
  return (
    <p role="alert" className={styles.fault}>
      {problemText(problem, language)}
      {mayBeLost && isKept !== null && ` ${isKept ? words.draftKept : words.draftNotKept}`}
    </p>
  );
}

/** In the place of what could not be read. */
export function ProblemNotice({ problem, onRetry }: { problem: EntryProblem; onRetry: () => void }) {
  const { language } = useLanguage();
  const words = entryWords[language].problem;
  return (
    <ErrorNotice title={words.title} explanation={problemText(problem, language)} retryLabel={words.retry} onRetry={onRetry} />
  );
}
