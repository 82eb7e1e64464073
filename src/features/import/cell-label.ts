import { cellName } from "#src/documents/workbook/workbook.ts";
import type { CellAt } from "#src/import/form-record.ts";
import type { ReadFile } from "./import-state.ts";

/** "xa-gia-minh.xlsx · Quý III · C12": as much of it as tells the cell from those of the other files and sheets. */
export function cellLabel(files: readonly ReadFile[], at: CellAt): string {
  const file = files[at.file];
  const name = files.length > 1 ? file?.name : undefined;
  const sheet = (file?.sheets.length ?? 0) > 1 ? file?.sheets[at.sheet] : undefined;
  return [name, sheet, cellName(at.row, at.column)].filter((part) => part !== undefined).join(" · ");
}
