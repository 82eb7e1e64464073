import type { CellProblemCode } from "#src/import/form-record.ts";
import type { WorkbookPlan } from "./sheet-plan.ts";

/**
 * Who wrote the file. What LibreOffice and the CSV's writer make is committed in `files/` (make-workbooks.ts); the others are made when
 * they are asked for.
 */
export const WRITERS = ["exceljs", "hand", "libreoffice", "csv"] as const;
export type Writer = (typeof WRITERS)[number];

/** Of a CSV: its letters' code, and what parts its cells. */
export type CsvForm = {
  readonly encoding: "utf-8" | "utf-16le" | "windows-1258" | "latin1";
  readonly separator: ";" | "," | "\t";
};

export type PlannedFile = WorkbookPlan & { readonly name: string; readonly writer: Writer; readonly csv?: CsvForm };

/** A line that the file must bring: commune, sponsor, kind, month, title, planned and delivered in dong (null: not reported). */
export type TruthLine = readonly [
  commune: string,
  sponsor: string,
  kind: string,
  month: string,
  title: string,
  planned: number | null,
  delivered: number | null,
];

/** A problem at its cell. File and sheet from 0, and 0 where they are not said. */
export type TruthProblem = {
  readonly file?: number;
  readonly sheet?: number;
  readonly cell: string;
  readonly code: CellProblemCode;
  readonly isBlocking?: boolean;
};

/** Where the figures of a commune and month stand, for whoever sums them without knowing forms. `unit`: of its cells, in dong. */
export type Recounted = {
  readonly commune: string;
  readonly month: string;
  readonly planned: readonly string[];
  readonly delivered: readonly string[];
  readonly unit?: number;
  readonly deliveredUnit?: number;
  /** What the mends type, or lines keep of what the form does not say, in dong: it stands in no cell of the file. */
  readonly typed?: { readonly planned?: number; readonly delivered?: number };
  readonly file?: number;
  readonly sheet?: number;
};

/** Files, as they are dropped together, and what must come of them, reckoned by hand. The base is the demonstration data (public/api). */
export type Truth = {
  readonly title: string;
  readonly files: readonly PlannedFile[];
  /** By a question's id, or its type; "suggested" takes what is suggested. Lines that are there already keep what a form has no column for: it is not asked. All that is asked stands here, and nothing else. */
  readonly answers: Readonly<Record<string, string>>;
  readonly lines: readonly TruthLine[];
  readonly problems?: readonly TruthProblem[];
  /** With these, there is no blocking problem, and the lines are `linesMended`. */
  readonly mends?: readonly { readonly file: number; readonly cell: string; readonly text: string }[];
  readonly linesMended?: readonly TruthLine[];
  readonly recount: readonly Recounted[];
  /** Months beside those of the lines that the files replace, first to last: a figure of a quarter replaces its three. */
  readonly replaces?: readonly (readonly [commune: string, first: string, last: string])[];
};
