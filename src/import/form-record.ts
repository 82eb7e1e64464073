import type { Amount } from "#src/domain/amount.ts";
import type { Month } from "#src/domain/month.ts";

/** A cell of one of the files, each counted from 0 in the order in which they were given. */
export type CellAt = { readonly file: number; readonly sheet: number; readonly row: number; readonly column: number };

/** What was read, and at which cell: its own, or the section row, merged cell, heading, title or sheet name that stands for it. `text` as it stands there. */
export type Read<Value> = { readonly value: Value; readonly at: CellAt; readonly text: string };

/** How a form names a commune. `code`: official, five characters. `parent`: the district or province named with it, if any. */
export type CommuneNaming = { readonly code?: string; readonly name?: string; readonly parent?: string };

/** How a form names a sponsor. `id` or code as the programme has it. */
export type SponsorNaming = { readonly code?: string; readonly name?: string; readonly type?: "agency" | "enterprise" };

/** A name in one of several columns of sponsors; `number`: which of them, from 1. */
export type SponsorChoice = { readonly number: number; readonly heading: string; readonly sponsor: Read<SponsorNaming> };

/** The time that a figure is of. Only a month can be entered as it is. Ends included. */
export type FormPeriod = { readonly first: Month; readonly last: Month };

/** What one line of a form says of one commune, sponsor, kind and time, before anything is looked up. Null: the form says nothing of it anywhere. */
export type FormRecord = {
  /** The first of its cells with a figure, or with anything. */
  readonly at: CellAt;
  /** The id of an existing line, where the form is one of ours. */
  readonly id: Read<string> | null;
  readonly commune: Read<CommuneNaming> | null;
  readonly sponsor: Read<SponsorNaming> | null;
  /** In place of `sponsor` where several columns name one each, and nothing says whose the figures are: two at least. */
  readonly sponsorChoices?: readonly SponsorChoice[];
  readonly kind: Read<string> | null;
  readonly period: Read<FormPeriod> | null;
  readonly title: Read<string> | null;
  readonly form: Read<string> | null;
  /** In whole dong, the unit reckoned in. Null: the form has no such column. */
  readonly planned: Read<Amount> | null;
  readonly delivered: Read<Amount> | null;
  readonly trained: Read<number> | null;
  readonly jobs: Read<number> | null;
  readonly households: Read<number> | null;
  readonly note: Read<string> | null;
  /** Of an adjustment, in our own form: the id of the line that it adjusts, and why. */
  readonly adjusts: Read<string> | null;
  readonly adjustReason: Read<string> | null;
  /** Of what the form has a column for and this row says nothing of: the cell to type it in. */
  readonly blanks?: Readonly<Partial<Record<"commune" | "sponsor" | "kind" | "period" | "title", CellAt>>>;
};

/** What a column, or a part of a heading, can mean. "ignored": it is nothing that is entered (STT, "Ước thực hiện", a rate). */
export const COLUMN_MEANINGS = [
  "number",
  "id",
  "communeCode",
  "commune",
  "parent",
  "sponsorCode",
  "sponsor",
  "sponsorType",
  "kind",
  "period",
  "title",
  "form",
  "planned",
  "delivered",
  "trained",
  "jobs",
  "households",
  "note",
  "adjusts",
  "adjustReason",
  "ignored",
] as const;
export type ColumnMeaning = (typeof COLUMN_MEANINGS)[number];

/** What money is counted in: dong, thousand, million, billion dong. */
export const MONEY_UNITS = ["1", "1000", "1000000", "1000000000"] as const;
export type MoneyUnit = (typeof MONEY_UNITS)[number];

/** Why a cell cannot be taken as it stands. Each has a sentence that says what to type. */
export const CELL_PROBLEMS = [
  // The form
  "no-header",
  "no-amounts",
  "too-many-tables",
  // Notices: a sheet or a column with figures that was not read, and hidden rows that were
  "sheet-left-out",
  "cumulative-left-out",
  "hidden-rows-read",
  // A notice: a table of which nothing was read but its headings
  "no-lines",
  // A row of a text file with more cells than headings
  "beyond-headings",
  "legacy-text",
  "lost-letters",
  "formula-not-computed",
  "formula-text",
  "error-value",
  // Amounts and counts
  "not-an-amount",
  "not-whole-dong",
  "ambiguous-amount",
  "too-large",
  "negative-amount",
  "not-a-count",
  // A warning: far above all others of its column, or likelier of another unit
  "unlikely-amount",
  // Drawn over rows of several communes or sponsors, or over two columns of amounts
  "merged-amount",
  // Times
  "not-a-period",
  "no-period",
  "outside-programme",
  // A row's time is none of its title's; the title's month and the sheet's name are not the same
  "outside-title",
  "months-differ",
  // What is looked up
  "no-commune",
  "unknown-commune",
  "no-sponsor",
  "unknown-sponsor",
  "no-kind",
  "unknown-kind",
  "unknown-form",
  "no-title",
  // Together
  "total-differs",
  "duplicate-line",
  "same-cut-twice",
  "refused-by-contract",
  // A warning: the line in the store has adjustments, or is one, and stands as it is
  "kept-adjusted",
  // A notice, once for a file: lines that stand where it replaces, and that it does not have
  "lines-removed",
] as const;
export type CellProblemCode = (typeof CELL_PROBLEMS)[number];

/**
 * Something wrong at a cell. `isBlocking`: the line cannot be entered until it is mended; else it is a warning (a total that does not match its rows).
 * `values` fill the sentence, whole and exact: `text` as it stands, `expected`, `found` in dong, names of candidates.
 */
export type CellProblem = {
  readonly code: CellProblemCode;
  readonly at: CellAt;
  readonly isBlocking: boolean;
  readonly values: Readonly<Record<string, string | number>>;
};

/** What the person is asked, once for each layout of a form. */
export const QUESTION_TYPES = ["legacy", "column", "unit", "period", "commune", "sponsor", "kind", "form", "successor"] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

/** One thing that can be read in more than one way. It is asked in one sentence; the answer is one of the choices. */
export type ImportQuestion = {
  /** The same for every file of this layout: "unit", "sponsor:cong ty tnhh abc". */
  readonly id: string;
  readonly type: QuestionType;
  /** The layout of the form that it is asked of. */
  readonly layout: string;
  /** As it stands in the form: a heading, a name, "6 tháng đầu năm 2017". */
  readonly text: string;
  /** Where it stands; the first few. */
  readonly at: readonly CellAt[];
  /** What can be answered, in no language: an id, a unit, a meaning, "yes", "no", "leave-out". */
  readonly choices: readonly string[];
  /** What is most likely meant; null where nothing is. Never taken without an answer. */
  readonly suggested: string | null;
  /** What choices are called in the form itself: the headings of columns. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Shown with it: a text before and after it is converted. */
  readonly sample?: { readonly before: string; readonly after: string };
};

/** What was answered for the forms of one layout: questions' ids to choices. Kept, handed on as a file, and asked no more. */
export type Recipe = { readonly layout: string; readonly answers: Readonly<Record<string, string>> };

/** A cell that was mended in the review: as if this had been typed there. */
export type Mend = { readonly at: CellAt; readonly text: string };

/** A "Tổng cộng" of the form, left out of the lines and compared with the rows that it is of, in dong. */
export type TotalCheck = { readonly at: CellAt; readonly text: string; readonly stated: number; readonly summed: number };

/** One table of one sheet, as it was understood. */
export type Form = {
  readonly file: number;
  readonly sheet: number;
  /** Of its headings, in a fixed form: the same for the next month's file. */
  readonly layout: string;
  readonly records: readonly FormRecord[];
  readonly totals: readonly TotalCheck[];
  readonly problems: readonly CellProblem[];
  readonly questions: readonly ImportQuestion[];
  /** The time that the form as a whole is of (its title or sheet name): what it replaces even where it has no line. */
  readonly period: FormPeriod | null;
};
