/** Why a file is not read at all. The last six are files that a spreadsheet program opens: saved as .xlsx, they can be read. */
export const WORKBOOK_REFUSALS = [
  "empty",
  "not-a-workbook",
  "broken",
  "too-large",
  "too-many-parts",
  "too-many-cells",
  "too-many-rows",
  "too-long-text",
  "unsafe-names",
  "encrypted",
  "xlsb",
  "old-excel",
  "xml-spreadsheet",
  "html",
  "no-sheets",
] as const;
export type WorkbookRefusal = (typeof WORKBOOK_REFUSALS)[number];

/** A file that is not read, whole: nothing of it is kept. */
export class WorkbookRefusedError extends Error {
  readonly reason: WorkbookRefusal;

  constructor(reason: WorkbookRefusal, options?: ErrorOptions) {
    super(`The workbook is refused: ${reason}`, options);
    this.reason = reason;
  }
}
