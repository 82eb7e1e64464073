import type { CutNotes } from "#src/lib/cut-notes.ts";
import type { EmbedId } from "#src/lib/embed-ids.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { type FileChoice, TakeAway } from "#src/ui/take-away.tsx";
import { sheetFiles } from "./sheet-files.ts";
import { fileNameOf, sheetOf, type TableToTake } from "./sheet-of.ts";

type Props<Row> = Omit<TableToTake<Row>, "notes" | "rows"> & {
  /** As a function where they are many and are made for the file alone. */
  rows: TableToTake<Row>["rows"] | (() => TableToTake<Row>["rows"]);
  /** `() => sheetNotes(dataset, filter, language, t)` of `filters/sheet-notes.ts`; asked when a file is made. */
  notes: () => CutNotes;
  /** The same as a picture, where there is one (`charts/chart-image.ts`). */
  pictures?: readonly FileChoice[];
  /** What it is called where it stands by itself on another site. */
  embed?: EmbedId;
};

/**
 * "Tải về" for a table, in the `tools` of its panel: XLSX, CSV in both customs, and the link. Give it the very columns and rows
 * that the `DataTable` gets, in the same order; columns need `value` and `kind`.
 *
 *     <TakeAwayTable title={title} fileName={`${title} ${periodInFileName(filter.period, language)}`} columns={columns} rows={rows} total={total}
 *       notes={() => sheetNotes(dataset, filter, language, t)} />
 */
export function TakeAwayTable<Row>({ notes, rows, pictures = [], embed, ...table }: Props<Row>) {
  const { language } = useLanguage();
  const files = sheetFiles(
    () => sheetOf({ ...table, rows: typeof rows === "function" ? rows() : rows, notes: notes() }, language),
    language,
  );
  return <TakeAway embed={embed} title={table.title} choices={[...files, ...pictures.map((picture) => named(picture, notes))]} />;
}

/** A picture is named by the same cut. */
function named(picture: FileChoice, notes: () => CutNotes): FileChoice {
  return {
    ...picture,
    async make() {
      const { blob, fileName } = await picture.make();
      const end = fileName.lastIndexOf(".");
      return { blob, fileName: fileNameOf(fileName.slice(0, end), notes().cut) + fileName.slice(end) };
    },
  };
}
