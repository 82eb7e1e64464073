/** What a cell of a template holds: a text as it is, a number whole and exact, or nothing. */
export type TemplateCell = string | number | null;

export type TemplateColumn = {
  readonly heading: string;
  /** What to type in it: stands at the heading as a note. */
  readonly note: string;
  /** "dong" and "count" are numbers; every other cell is a text, which no program takes for a date or a formula. */
  readonly kind: "text" | "dong" | "count";
  /** In characters. */
  readonly width: number;
  /** The list that a cell is chosen from, by its name. */
  readonly list?: string;
};

/** A table to be filled in: one heading, protected; below it whatever a person types. */
export type TemplateTable = {
  readonly kind: "table";
  readonly name: string;
  readonly columns: readonly TemplateColumn[];
  /** A row that shows how, protected; null where the rows themselves do. */
  readonly example: readonly TemplateCell[] | null;
  readonly rows: readonly (readonly TemplateCell[])[];
};

/** A sheet to be read: its lines below one another. */
export type TemplatePage = {
  readonly kind: "page";
  readonly name: string;
  readonly lines: readonly { readonly text: string; readonly isHeading: boolean }[];
};

/** What may be chosen. Its name is one of the workbook, so a letter first and neither a space nor a mark but "_" in it. */
export type TemplateList = { readonly name: string; readonly values: readonly string[] };

/** A workbook to be filled in by hand and read again, as a value. */
export type Template = {
  /** Without extension. */
  readonly fileName: string;
  /** Stands over every printed page, in no cell. */
  readonly title: string;
  readonly sheets: readonly (TemplateTable | TemplatePage)[];
  /** They stand on a sheet of this name, which is hidden. A list without values is none. */
  readonly lists: { readonly sheetName: string; readonly all: readonly TemplateList[] };
  readonly words: {
    /** Texts that may stand where a sum of money is wanted. */
    readonly inPlaceOfDong: readonly string[];
    readonly notInList: string;
    readonly notDong: string;
    readonly notCount: string;
  };
};
