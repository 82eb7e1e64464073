import type { Workbook } from "#src/documents/workbook/workbook.ts";
import type { ImportQuestion, Mend, Recipe } from "#src/import/form-record.ts";
import type { ImportBase, ImportReview } from "#src/import/import-review.ts";
import { reviewImport } from "#src/import/review-import.ts";
import { placeOf } from "./sheet-plan.ts";
import type { Truth } from "./truth.ts";

/** An answer brings the next questions at most so many times: a unit, then names, then what is of them. */
const MOST_ROUNDS = 6;

/** What a review comes to once a clerk has answered all that a truth answers. `asked`: the answers that were used; `unanswered`: questions that the truth has no answer to. */
export type Answered = {
  readonly review: ImportReview;
  readonly asked: ReadonlySet<string>;
  readonly unanswered: readonly ImportQuestion[];
};

/** Answers the questions of a review as the truth says, until there are none that it answers. */
export function reviewAnswered(
  workbooks: readonly Workbook[],
  base: ImportBase,
  { answers }: Pick<Truth, "answers">,
  mends: readonly Mend[] = [],
): Answered {
  const asked = new Set<string>();
  let recipes: Recipe[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const review = reviewImport({ workbooks, base, recipes, mends });
    const found = review.questions.flatMap((question) => {
      const key = Object.hasOwn(answers, question.id) ? question.id : question.type;
      const given = answers[key];
      if (given === undefined) return [];
      const choice = given === "suggested" ? question.suggested : given;
      if (choice === null || !question.choices.includes(choice)) return [];
      asked.add(key);
      return [{ layout: question.layout, answers: { [question.id]: choice } }];
    });
    if (found.length === 0) return { review, asked, unanswered: review.questions };
    recipes = [...recipes, ...found];
  }
  throw new Error(`Still asked after ${MOST_ROUNDS} rounds`);
}

/** What a truth says that is typed in the review, at its cells. */
export function mendsOf({ mends = [] }: Pick<Truth, "mends">): Mend[] {
  return mends.map(({ file, cell, text }) => ({ at: { file, sheet: 0, ...placeOf(cell) }, text }));
}
