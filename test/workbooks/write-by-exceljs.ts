import exceljs from "exceljs";
import { asPlanned, columnOf, type PlannedCell, type SheetPlan, type WorkbookPlan } from "./sheet-plan.ts";

/** The workbook as exceljs writes it: shared strings, styles, drawings' parts and document properties as Excel has them. */
export async function writeByExceljs({ sheets, since1904 = false }: WorkbookPlan): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new exceljs.Workbook();
  workbook.properties.date1904 = since1904;
  for (const sheet of sheets) addSheet(workbook, sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addSheet(workbook: exceljs.Workbook, plan: SheetPlan): void {
  const sheet = workbook.addWorksheet(plan.name, { state: plan.isHidden ? "hidden" : "visible" });
  for (const [row, cells] of plan.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      const planned = asPlanned(cell);
      const place = sheet.getCell(row + 1, column + 1);
      const value = valueOf(planned);
      if (value !== null) place.value = value;
      if (planned.day !== undefined) place.numFmt = "dd/mm/yyyy";
      if (planned.font !== undefined) place.font = { name: planned.font, size: 12 };
    }
  }
  for (const merge of plan.merges ?? []) sheet.mergeCells(merge);
  for (const row of plan.hiddenRows ?? []) sheet.getRow(row).hidden = true;
  for (const column of plan.hiddenColumns ?? []) sheet.getColumn(columnOf(column) + 1).hidden = true;
}

function valueOf({ value, day, runs, formula, error }: PlannedCell): exceljs.CellValue {
  if (error === "#REF!" || error === "#DIV/0!") return { error };
  if (runs !== undefined)
    return { richText: runs.map(({ text, font }) => (font === null ? { text } : { text, font: { name: font } })) };
  if (formula !== undefined) return value === undefined ? { formula } : { formula, result: value };
  if (day !== undefined) return new Date(`${day}T00:00:00Z`);
  return value ?? null;
}
