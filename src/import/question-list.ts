import type { CellAt, Form, ImportQuestion, Recipe } from "./form-record.ts";

/** A cell of a form is named with a question so many times. */
const MOST_CELLS = 5;

/** Of one type so many are asked of a layout at once: more distinct names than this are no names, but a column that was misread. */
const MOST_OF_A_TYPE = 200;

/** What was answered to a question of a layout; null: nothing. */
export type AnswerTo = (layout: string, id: string) => string | null;

/** Later recipes count where two answer the same. */
export function answersOf(recipes: readonly Recipe[]): AnswerTo {
  const layouts = new Map<string, Map<string, string>>();
  for (const { layout, answers } of recipes) {
    const known = layouts.get(layout) ?? new Map<string, string>();
    layouts.set(layout, known);
    for (const [id, choice] of Object.entries(answers)) known.set(id, choice);
  }
  return (layout, id) => layouts.get(layout)?.get(id) ?? null;
}

/** What is asked, before it is known where. `choices` are made once. */
export type Asked = Omit<ImportQuestion, "layout" | "at" | "choices"> & { readonly choices: () => readonly string[] };

/** The questions of one review: each once for a layout, with the first cells that it is about. */
export type QuestionList = {
  readonly ask: (layout: string, asked: Asked, at: CellAt) => void;
  readonly all: () => ImportQuestion[];
};

export function questionList(): QuestionList {
  const found = new Map<string, ImportQuestion & { readonly at: CellAt[] }>();
  const counts = new Map<string, number>();
  return {
    ask: (layout, { choices, ...asked }, at) => {
      const key = `${layout}\n${asked.id}`;
      const known = found.get(key);
      if (known) {
        if (known.at.length < MOST_CELLS) known.at.push(at);
        return;
      }
      const typeKey = `${layout}\n${asked.type}`;
      const count = counts.get(typeKey) ?? 0;
      if (count >= MOST_OF_A_TYPE) return;
      counts.set(typeKey, count + 1);
      found.set(key, { ...asked, layout, choices: choices(), at: [at] });
    },
    all: () => [...found.values()],
  };
}

/** What the reading of the forms itself asks, each once for a layout, without what was answered. */
export function askOfForms(forms: readonly Form[], answerTo: AnswerTo, questions: QuestionList): void {
  for (const { questions: asked } of forms) {
    for (const { layout, at, choices, ...question } of asked) {
      const answer = answerTo(layout, question.id);
      if (answer !== null && choices.includes(answer)) continue;
      for (const cell of at) questions.ask(layout, { ...question, choices: () => choices }, cell);
    }
  }
}
