import type { ImportQuestion } from "#src/import/form-record.ts";

/** Questions of one type with the same choices, to be answered side by side. */
export type QuestionGroup = { readonly key: string; readonly questions: readonly ImportQuestion[] };

export function questionGroups(questions: readonly ImportQuestion[]): readonly QuestionGroup[] {
  const groups = Map.groupBy(questions, ({ type, choices }) => JSON.stringify([type, choices]));
  return [...groups].map(([key, group]) => ({ key, questions: group }));
}

/** A question's name in a form: the same id may be asked of two layouts. */
export function questionKey({ layout, id }: Pick<ImportQuestion, "layout" | "id">): string {
  return `${layout}\n${id}`;
}
