import type { ColumnMeaning } from "../form-record.ts";
import type { HeadingPeriod } from "./column-drafts.ts";
import type { PeriodText } from "./period-text.ts";
import type { Place } from "./sheet-grid.ts";
import type { SaidUnit } from "./unit-text.ts";

export const FIGURES = ["planned", "delivered", "trained", "jobs", "households"] as const;
export type Figure = (typeof FIGURES)[number];

/** What a part of a heading says of the figures below it. */
export type BlockName = Place & {
  readonly value: "sponsor" | "kind" | "form" | "note" | "commune" | "title";
  readonly text: string;
};

/** What a group of columns says of its figures besides what they are: the time, source, kind, form or commune of all of them. */
export type Block = {
  readonly periods: readonly HeadingPeriod[];
  readonly names: readonly BlockName[];
  /** The column that names whose they are, where there are several. */
  readonly sponsorColumn: number | null;
};

/** What has to be asked of a column. */
export type AskedColumn = {
  readonly id: string;
  readonly choices: readonly ColumnMeaning[];
  readonly suggested: ColumnMeaning | null;
};

export type ColumnUse =
  | { readonly kind: "field"; readonly meaning: ColumnMeaning | "money-unit" }
  /** `block` -1: of the row, and of none of its blocks. */
  | { readonly kind: "figure"; readonly figure: Figure; readonly block: number }
  /** Adds up the figures of other blocks in its row. */
  | { readonly kind: "row-total"; readonly figure: Figure; readonly blocks: readonly number[] }
  /** "cumulative": it holds what stands beside it, and more. */
  | { readonly kind: "ignored"; readonly because?: "cumulative" };

export type Column = {
  readonly column: number;
  /** Of its lowest heading. */
  readonly row: number;
  readonly heading: string;
  /** The same for the next month's file. */
  readonly mark: string;
  readonly unit: SaidUnit | null;
  /** Until what is asked is answered: what is most likely. */
  readonly use: ColumnUse;
  readonly asked: AskedColumn | null;
};

export type TableColumns = { readonly columns: readonly Column[]; readonly blocks: readonly Block[] };

/** What the rows above say: its words, whether the table is of plans or of results, and its times. */
export type TitleSays = { readonly words: string; readonly times: readonly PeriodText[] };

/** The columns of a table, both ends included. */
export type Side = { readonly first: number; readonly last: number };
