import type { ImportInput, ImportReview } from "./import-review.ts";
import { readForms } from "./layout/read-forms.ts";
import { reviewForms } from "./review-forms.ts";

/**
 * What the files would change, with all that is wrong in them and all that has to be asked. Pure: a mend or an answer makes it run again.
 *
 * @throws ContractError when the programme of the base is none.
 * @throws MoneyOverflowError when the lines of the base themselves pass 2⁵³ − 1 dong.
 */
export function reviewImport(input: ImportInput): ImportReview {
  const { workbooks, recipes, mends } = input;
  return reviewForms(
    workbooks.flatMap((workbook, file) => readForms(workbook, file, recipes, mends)),
    input,
  );
}
