import type { ImportQuestion } from "#src/import/form-record.ts";
import { choiceText } from "#src/import/question-text.ts";
import { foldText } from "#src/lib/fold-text.ts";
import type { Language } from "#src/lib/language.ts";
import type { ReviewHead } from "./import-state.ts";

/** How many questions need thought, and how many are names that were recognised: to be looked over by whoever wants to. */
export function questionCounts(
  review: Pick<ReviewHead, "questions" | "names">,
  language: Language,
): { readonly open: number; readonly recognised: number } {
  const recognised = review.questions.filter((question) => isNamedSo(question, review, language)).length;
  return { open: review.questions.length - recognised, recognised };
}

/** What is suggested is called just as the file says. */
export function isNamedSo(question: ImportQuestion, { names }: Pick<ReviewHead, "names">, language: Language): boolean {
  const { suggested, text } = question;
  return suggested !== null && foldText(choiceText(question, suggested, names, language)) === foldText(text);
}
