import { WorkbookRefusedError } from "#src/documents/workbook/workbook-refused-error.ts";
import { asError } from "#src/lib/as-error.ts";
import type { ImportInput, ImportReview } from "./import-review.ts";

/** A file that could not be reviewed, by its number, and what it was that failed. */
export type FileFailure = { readonly file: number; readonly error: Error };

/** The review, or the files that none can be made of. */
export type ReviewOrFailures = { readonly review: ImportReview } | { readonly failed: readonly FileFailure[] };

type Review = (input: ImportInput) => ImportReview | Promise<ImportReview>;

/**
 * Reviews the files together. Where that fails, each is tried by itself, so that those that nobody foresaw can be refused and the others go on.
 *
 * @throws what the review throws where no file by itself is at fault, or the review fails without any.
 */
export async function reviewFiles(input: ImportInput, review: Review): Promise<ReviewOrFailures> {
  try {
    return { review: await review(input) };
  } catch (error) {
    if ((await failureOf({ ...input, workbooks: [], mends: [] }, review)) !== null) throw error;
    const failed: FileFailure[] = [];
    for (const file of input.workbooks.keys()) {
      const failure = await failureOf(withOnly(input, file), review);
      if (failure !== null) failed.push({ file, error: failure });
    }
    if (failed.length > 0) return { failed };
    // Together they are too many: the last one is one too many.
    if (error instanceof WorkbookRefusedError) return { failed: [{ file: input.workbooks.length - 1, error }] };
    throw error;
  }
}

async function failureOf(input: ImportInput, review: Review): Promise<Error | null> {
  try {
    await review(input);
    return null;
  } catch (error) {
    return asError(error);
  }
}

function withOnly(input: ImportInput, file: number): ImportInput {
  const mends = input.mends.filter(({ at }) => at.file === file).map((mend) => ({ ...mend, at: { ...mend.at, file: 0 } }));
  return { ...input, workbooks: input.workbooks.slice(file, file + 1), mends };
}
