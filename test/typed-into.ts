import ExcelJS from "exceljs";

/** A cell that is typed into, from 1 each; null empties it. */
export type TypedCell = { readonly row: number; readonly column: number; readonly value: string | number | null };

/** The first sheet of a workbook with these cells typed into it, as another program keeps it. */
export async function typedInto(file: Blob, cells: readonly TypedCell[]): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await file.arrayBuffer());
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error("No sheet");
  for (const { row, column, value } of cells) sheet.getCell(row, column).value = value;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
