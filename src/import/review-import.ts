import { WorkbookRefusedError } from "#src/documents/workbook/workbook-refused-error.ts";
import { MOST_ROWS } from "#src/lib/most-rows.ts";
import type { Form } from "./form-record.ts";
import type { ImportInput, ImportReview } from "./import-review.ts";
import { readForms } from "./layout/read-forms.ts";
import { reviewForms } from "./review-forms.ts";

/**
 * What the files would change, with all that is wrong in them and all that has to be asked. Pure: a mend or an answer makes it run again.
 *
 * @throws WorkbookRefusedError where the files have more lines than one import takes.
 * @throws ContractError when the programme of the base is none.
 * @throws MoneyOverflowError when the lines of the base themselves pass 2⁵³ − 1 dong.
 */
export function reviewImport(input: ImportInput): ImportReview {
  const { workbooks, recipes, mends } = input;
  const forms: Form[] = [];
  let lines = 0;
  for (const [file, workbook] of workbooks.entries()) {
    const read = readForms(workbook, file, recipes, mends);
    for (const { records } of read) lines += records.length;
    if (lines > MOST_ROWS) throw new WorkbookRefusedError("too-many-rows");
    forms.push(...read);
  }
  return reviewForms(forms, input);
}
