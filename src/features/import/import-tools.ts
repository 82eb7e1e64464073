import type { WorkbookMark } from "#src/documents/workbook/mark-workbook.ts";
import type { Workbook } from "#src/documents/workbook/workbook.ts";
import type { ImportBase, ImportInput, ImportReview } from "#src/import/import-review.ts";
import type { WireAnswers } from "#src/import/publication-after.ts";

/** Where that is which files are compared with: a store that takes entries, or the publication as it was read here. */
export type BaseSource =
  | { readonly kind: "store"; readonly apiBase: string }
  | { readonly kind: "publication"; readonly answers: WireAnswers };

/** In whose name, where and why an import is entered. */
export type CommitAsked = { readonly apiBase: string; readonly csrf: string; readonly reason: string };

/** What the store answers. `number`: of the import, by which it can be undone. */
export type Committed = { readonly number: number; readonly version: number };

export type ImportFile = { readonly name: string; readonly sha256: string };

/** What a session works with: what is pure, and what goes outside. */
export type ImportTools = {
  readonly read: (
    bytes: Uint8Array<ArrayBuffer>,
    fileName: string,
    options: { readonly onProgress: (share: number) => void; readonly signal: AbortSignal },
  ) => Promise<Workbook>;
  readonly review: (input: ImportInput) => ImportReview | Promise<ImportReview>;
  readonly publication: (base: ImportBase, review: ImportReview, now: string) => WireAnswers;
  readonly mark: (bytes: Uint8Array<ArrayBuffer>, workbook: Workbook, marks: readonly WorkbookMark[]) => Promise<Blob>;
  readonly readBase: (source: BaseSource, signal: AbortSignal) => Promise<ImportBase>;
  readonly commit: (asked: CommitAsked, files: readonly ImportFile[], review: ImportReview) => Promise<Committed>;
  /** Lets whoever shares the thread do something. */
  readonly pause: () => Promise<void>;
};
