import type { WorkbookRefusal } from "#src/documents/workbook/workbook-refused-error.ts";
import type { CellProblem, ImportQuestion } from "#src/import/form-record.ts";
import type { Language } from "#src/lib/language.ts";
import type { Names, ReviewHead } from "./import-state.ts";

export function refusalText(reason: WorkbookRefusal, _language: Language): string {
  return reason;
}

export function problemText({ code }: CellProblem, _review: ReviewHead, _language: Language): string {
  return code;
}

export function questionText({ type, text }: ImportQuestion, _language: Language): string {
  return `${type}: ${text}`;
}

export function choiceText(_question: ImportQuestion, choice: string, _names: Names, _language: Language): string {
  return choice;
}
