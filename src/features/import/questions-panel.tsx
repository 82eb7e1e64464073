import { useId } from "react";
import type { ImportQuestion } from "#src/import/form-record.ts";
import { choiceText, questionText } from "#src/import/question-text.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import { DataTable, type TableColumn } from "#src/ui/data-table.tsx";
import styles from "#src/ui/entering.module.css";
import { Panel } from "#src/ui/panel.tsx";
import { cellLabel } from "./cell-label.ts";
import type { HeldImport } from "./held-import.ts";
import own from "./import.module.css";
import type { ReviewHead } from "./import-state.ts";
import { importWords } from "./import-words.ts";
import { isNamedSo, questionCounts } from "./question-counts.ts";
import { type QuestionGroup, questionGroups, questionKey } from "./question-groups.ts";

/** So many of the cells that a question is about are named. */
const MOST_CELLS = 3;

type Props = { held: HeldImport; review: ReviewHead };

/** All that can be read in more than one way, in one form: what is likeliest is chosen, one button takes it. */
export function QuestionsPanel({ held, review }: Props) {
  const { language } = useLanguage();
  const words = importWords[language].questions;
  const { questions } = review;
  const counts = questionCounts(review, language);
  const parts = [
    counts.open > 0 && words.open(formatNumber(counts.open, language)),
    counts.recognised > 0 && words.recognised(formatNumber(counts.recognised, language)),
  ];
  const title = parts.filter(Boolean).join(", ");
  const submit = (form: FormData) => {
    const answers = questions.flatMap(({ layout, id }) => {
      const choice = form.get(questionKey({ layout, id }));
      return typeof choice === "string" && choice !== "" ? [{ layout, id, choice }] : [];
    });
    void held.answer(answers);
  };
  return (
    <Panel title={title} subtitle={words.subtitle}>
      <form
        className={`${styles.fields} ${own.wide}`}
        onSubmit={(event) => {
          event.preventDefault();
          submit(new FormData(event.currentTarget));
        }}
      >
        {questionGroups(questions).map((group) => (
          <Group key={group.key} group={group} review={review} />
        ))}
        <div className={styles.row}>
          <Button type="submit" className={styles.primary}>
            {words.submit}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

function Group({ group, review }: { group: QuestionGroup; review: ReviewHead }) {
  const { language } = useLanguage();
  const words = importWords[language].questions;
  const [first] = group.questions;
  if (!first) return null;
  const recognised = group.questions.filter((question) => isNamedSo(question, review, language));
  const open = group.questions.filter((question) => !recognised.includes(question));
  const title = words.groups[first.type];
  const [only] = open;
  return (
    <>
      {only && open.length === 1 && <OneQuestion question={only} review={review} />}
      {open.length > 1 && (
        <div>
          <strong>{title}</strong>
          <QuestionTable title={title} questions={open} review={review} />
        </div>
      )}
      {recognised.length > 0 && (
        <details>
          <summary>
            <strong>{words.certain(formatNumber(recognised.length, language))}</strong>
          </summary>
          <QuestionTable title={title} questions={recognised} review={review} />
        </details>
      )}
    </>
  );
}

function OneQuestion({ question, review }: { question: ImportQuestion; review: ReviewHead }) {
  const { language } = useLanguage();
  const words = importWords[language].questions;
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>
        <strong>{questionText(question, review.names, language)}</strong>
      </label>
      {question.sample && (
        <span>
          <s>{question.sample.before}</s> → {question.sample.after}
        </span>
      )}
      <Choice question={question} review={review} id={id} />
      <span id={`${id}-at`} className={styles.hint}>
        {words.where(cellsText(question, review, words.more))}
      </span>
    </div>
  );
}

type TableProps = { title: string; questions: readonly ImportQuestion[]; review: ReviewHead };

function QuestionTable({ title, questions, review }: TableProps) {
  const { language } = useLanguage();
  const words = importWords[language].questions;
  const columns: TableColumn<ImportQuestion>[] = [
    { key: "text", heading: words.inFile, cell: ({ text }) => text },
    {
      key: "meant",
      heading: words.meant,
      kind: "text",
      card: "across",
      cell: (question) => <Choice question={question} review={review} label={questionText(question, review.names, language)} />,
    },
    { key: "cells", heading: words.cells, kind: "text", cell: (question) => cellsText(question, review, words.more) },
  ];
  return <DataTable caption={title} columns={columns} rows={questions} rowKey={questionKey} hasCards />;
}

type ChoiceProps = { question: ImportQuestion; review: ReviewHead; id?: string; label?: string };

function Choice({ question, review, id, label }: ChoiceProps) {
  const { language } = useLanguage();
  const words = importWords[language].questions;
  return (
    <select
      name={questionKey(question)}
      id={id}
      required
      defaultValue={question.suggested ?? ""}
      aria-label={label}
      aria-describedby={id && `${id}-at`}
    >
      {question.suggested === null && <option value="">{words.choose}</option>}
      {question.choices.map((choice) => (
        <option key={choice} value={choice}>
          {choiceText(question, choice, review.names, language)}
        </option>
      ))}
    </select>
  );
}

function cellsText({ at }: ImportQuestion, { files }: ReviewHead, more: (count: string) => string): string {
  const named = at.slice(0, MOST_CELLS).map((cell) => cellLabel(files, cell));
  const rest = at.length - named.length;
  return rest > 0 ? `${named.join(", ")} ${more(String(rest))}` : named.join(", ");
}
