import type { CellValue } from "#src/lib/cell.ts";
import type { CutNotes } from "#src/lib/cut-notes.ts";
import { foldText } from "#src/lib/fold-text.ts";
import type { Language } from "#src/lib/language.ts";
import type { TableColumn } from "#src/ui/data-table.tsx";
import type { Sheet } from "./sheet.ts";
import { takeAwayTableWords } from "./take-away-table-words.ts";

/** What a table on the screen says, for a file: its columns that have a `value`, in whole dong whatever unit the screen shows. */
export type TableToTake<Row> = {
  readonly title: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly total?: Row | undefined;
  /** In words; what a file name cannot hold is taken out: "Hỗ trợ theo quý 2017-Q3" is "ho-tro-theo-quy-2017-q3". */
  readonly fileName: string;
  readonly notes: CutNotes;
};

/** The unit that a heading names for the cells of the screen. Those of a file have their own. */
const SHOWN_UNIT = /\s*\([^()]*(?:đồng|dong)\)$/u;

/** Screen, sort and export read one list of columns. */
export function sheetOf<Row>(table: TableToTake<Row>, language: Language): Sheet {
  const { title, rows, total, notes, fileName } = table;
  const words = takeAwayTableWords[language];
  const columns = table.columns.flatMap(({ heading, kind = "text", value, blank, isForFiles }) =>
    value && (isForFiles !== "where-filled" || rows.some((row) => value(row) !== null))
      ? [{ heading, kind, valueIn: (row: Row) => value(row) ?? blank?.(row) ?? null }]
      : [],
  );
  const cells = (row: Row) => columns.map(({ valueIn }) => valueIn(row));
  return {
    title,
    notes,
    fileName: fileNameOf(fileName, notes.cut),
    columns: columns.map(({ heading, kind }) => ({
      heading: kind === "dong" ? words.inDong(heading.replace(SHOWN_UNIT, "")) : heading,
      kind,
    })),
    rows: rows.map(cells),
    ...(total === undefined ? {} : { total: namedFoot(cells(total), language) }),
  };
}

/** Every foot is named in its first cell, also where that column is of what a sum has none of: a month, a status. */
export function namedFoot([first = null, ...others]: readonly CellValue[], language: Language): CellValue[] {
  return [first === null || first === "" ? takeAwayTableWords[language].total : first, ...others];
}

const LONGEST_FILE_NAME = 80;
/** With its cut; a system allows 255, and a folder of a folder wants its part. */
const LONGEST_WITH_CUT = 110;

/** The name of a file, and what it is cut to: "ho-tro-theo-quy-gia-minh". What the name says already is not said twice. */
export function fileNameOf(text: string, cut: readonly string[] = []): string {
  const name = plainFileName(text);
  const said = cut.map(plainFileName).filter((part) => !`-${name}-`.includes(`-${part}-`));
  if (said.length === 0) return name;
  const end = said.join("-").slice(0, LONGEST_FILE_NAME);
  return plainFileName(name.slice(0, LONGEST_WITH_CUT - 1 - end.length)) + `-${end}`.replace(/-+$/, "");
}

/** Letters, digits and hyphens: a name that every system and mail program leaves alone. */
export function plainFileName(text: string): string {
  const plain = foldText(text)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST_FILE_NAME)
    .replace(/^-+|-+$/g, "");
  return plain || "so-lieu";
}
