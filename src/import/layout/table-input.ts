import type { Language } from "#src/lib/language.ts";
import type { CellProblem, FormRecord, Read, TotalCheck } from "../form-record.ts";
import type { FormTitle } from "./form-title.ts";
import type { PeriodText } from "./period-text.ts";
import type { LegacyReading, SheetGrid } from "./sheet-grid.ts";
import type { TableColumns } from "./table-shape.ts";

export type TableInput = {
  readonly grid: SheetGrid;
  readonly table: TableColumns;
  /** Ends included. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Rows among them that say the headings again. */
  readonly skipped: ReadonlySet<number>;
  readonly title: FormTitle;
  /** What the sheet's name says. */
  readonly sheetPeriod: Read<PeriodText> | null;
  readonly sheetCommune: Read<string> | null;
  readonly legacy: LegacyReading;
  readonly language: Language;
  /** Of amounts whose heading and title name none. */
  readonly unit: number;
};

export type TableRead = {
  readonly records: readonly FormRecord[];
  readonly totals: readonly TotalCheck[];
  readonly problems: readonly CellProblem[];
  /** What section rows stand for, sorted. */
  readonly sections: readonly SectionMeaning[];
  /** Those whose amounts are in a unit that they or a section say. */
  readonly rowsWithUnit: ReadonlySet<number>;
};

export type SectionMeaning = "commune" | "period" | "kind" | "sponsor" | "title";
