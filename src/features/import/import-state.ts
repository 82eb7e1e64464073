import type { EntryProblem } from "#src/api/entry/entry-problem.ts";
import type { RefusalCode } from "#src/api/entry/rights.ts";
import type { WorkbookRefusal } from "#src/documents/workbook/workbook-refused-error.ts";
import type { CellAt, CellProblem, Recipe } from "#src/import/form-record.ts";
import type { ImportReview, LineState, ReviewLine } from "#src/import/import-review.ts";
import type { ChoiceNames } from "#src/import/question-text.ts";

/** A file that was given, and how far its reading has come. `share`: from 0 to 1. */
export type FileState = {
  readonly id: number;
  readonly name: string;
  readonly bytes: number;
  readonly stage: "waiting" | "reading" | "read" | "refused";
  readonly share: number;
  /** Why it is not read; "given-already": the very same file is there; "unread": its bytes could not be had, or nobody foresaw what is in it. */
  readonly refusal: WorkbookRefusal | "given-already" | "unread" | null;
};

/** A file that was read: its number is that of `CellAt.file`. */
export type ReadFile = {
  readonly id: number;
  readonly name: string;
  readonly sheets: readonly string[];
  readonly sha256: string;
};

/** A problem with what stands in its cell now, as somebody would type it. */
export type ShownProblem = CellProblem & { readonly text: string };

/** The review without what may be a hundred thousand: lines, and problems beyond the first. */
export type ReviewHead = Omit<ImportReview, "lines" | "problems"> & {
  readonly files: readonly ReadFile[];
  /** The first of those that stop a line, and of the warnings. */
  readonly blocking: readonly ShownProblem[];
  readonly warnings: readonly ShownProblem[];
  readonly blockingCount: number;
  readonly warningCount: number;
  readonly names: ChoiceNames;
};

/** What the person can see of an import. */
export type ImportState = {
  /** "reading" files, "reviewing" what they say, or waiting for the person. */
  readonly phase: "idle" | "reading" | "reviewing";
  readonly files: readonly FileState[];
  readonly review: ReviewHead | null;
  /** One more with each review: lines asked for before are of an older one. */
  readonly revision: number;
  /** What was answered so far, for this visit and the ones before. */
  readonly recipes: readonly Recipe[];
  /** Why there is nothing to compare the files with. */
  readonly fault: EntryProblem | "broken" | null;
};

export const NOTHING_YET: ImportState = {
  phase: "idle",
  files: [],
  review: null,
  revision: 0,
  recipes: [],
  fault: null,
};

/** Which lines of the review: those in one of the states. */
export type LinesAsked = { readonly states: readonly LineState[]; readonly from: number; readonly count: number };
export type LinesPart = { readonly lines: readonly ReviewLine[]; readonly total: number };

/** A commune's month that the account may not enter, and why. */
export type RefusedPart = { readonly code: RefusalCode; readonly communeId: string; readonly month: string };

/** An answer to a question of one layout. */
export type Answered = { readonly layout: string; readonly id: string; readonly choice: string };

/** How far all files together have come, from 0 to 1. */
export function shareOf({ files }: Pick<ImportState, "files">): number {
  const all = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const done = files.reduce((sum, { bytes, share }) => sum + bytes * share, 0);
  return all === 0 ? 0 : done / all;
}

/** Whether two cells are the same. */
export function isSameCell(a: CellAt, b: CellAt): boolean {
  return a.file === b.file && a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}
