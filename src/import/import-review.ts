import type { EntryRow } from "#src/api/entry/answers.ts";
import type { Workbook } from "#src/documents/workbook/workbook.ts";
import type { CellAt, CellProblem, ImportQuestion, Mend, Recipe, TotalCheck } from "./form-record.ts";

/** A row of a list as it is published, or as the store has it. `revision` null: there is no store. */
export type BaseRow = Pick<EntryRow, "id" | "row"> & { readonly revision: number | null };

/** What the files are compared with: the six answers, wire form. `support` with the store's revisions where there is one. */
export type ImportBase = {
  readonly programme: unknown;
  readonly communes: readonly BaseRow[];
  readonly agencies: readonly BaseRow[];
  readonly enterprises: readonly BaseRow[];
  readonly support: readonly BaseRow[];
  /** No import changes them; `publicationAfter` hands them on. Absent: none. */
  readonly proposals?: readonly BaseRow[];
};

export type ImportInput = {
  readonly workbooks: readonly Workbook[];
  readonly base: ImportBase;
  readonly recipes: readonly Recipe[];
  readonly mends: readonly Mend[];
};

/** What becomes of a line. "removed": it is of a commune and month that a file replaces, and the file has it no more. */
export const LINE_STATES = ["new", "changed", "unchanged", "removed", "refused"] as const;
export type LineState = (typeof LINE_STATES)[number];

/** A line of the review. `before`, `after`: rows of `support.json`; null where there is none, or where it is refused. */
export type ReviewLine = {
  readonly state: LineState;
  readonly id: string;
  readonly revision: number | null;
  readonly before: unknown;
  readonly after: unknown;
  /** Names of the top-level fields that differ. */
  readonly changed: readonly string[];
  /** Null for a line that goes; of a refused line the cell that is wrong first. */
  readonly at: CellAt | null;
  /** Of a refused line. */
  readonly problems: readonly CellProblem[];
  /** Of a refused line, ids of the questions that it waits for; absent where there are none. */
  readonly waitsFor?: readonly string[];
  /** Of a refused line, what was read of it as it stands in the form. */
  readonly told?: { readonly title?: string; readonly commune?: string };
};

export type ImportReview = {
  readonly lines: readonly ReviewLine[];
  readonly counts: Readonly<Record<LineState, number>>;
  /** Delivered and planned of the lines that will stand, before and after, in dong: of the communes and months that the files replace. */
  readonly sums: Readonly<Record<"plannedBefore" | "plannedAfter" | "deliveredBefore" | "deliveredAfter", number>>;
  /** All of them: those that refuse a line, and warnings. */
  readonly problems: readonly CellProblem[];
  /** Unanswered ones. While there are any, nothing can be entered. */
  readonly questions: readonly ImportQuestion[];
  readonly totals: readonly TotalCheck[];
  /** What was answered, for the layouts that were met: to be kept. */
  readonly recipes: readonly Recipe[];
  /** What each file replaces: commune ids and months; and how many lines it brings. */
  readonly cuts: readonly {
    readonly file: number;
    readonly communeIds: readonly string[];
    readonly months: readonly string[];
    readonly lines: number;
  }[];
  /** Where the lines of the files stand that are not entered since the person said so ("leave-out"). They are in no count. */
  readonly leftOut?: readonly CellAt[];
};
