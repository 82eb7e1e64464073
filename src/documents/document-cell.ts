import { assertNever } from "#src/lib/assert-never.ts";
import type { CellValue } from "#src/lib/cell.ts";
import { ABSENT, formatMillions, formatNumber, formatPercent } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import type { DocumentColumn } from "./text-document.ts";

/** A cell of a document's table, on paper and on the screen; what is not known, or no number, is a dash. */
export function documentCell(value: CellValue, kind: DocumentColumn["kind"], language: Language): string {
  if (value === null) return ABSENT;
  if (typeof value === "string") return value;
  if (!Number.isFinite(value)) return ABSENT;
  switch (kind) {
    case "millions":
      return formatMillions(value, language);
    case "share":
      return formatPercent(value, language);
    case "count":
    case "text":
      return formatNumber(value, language, 2);
    default:
      return assertNever(kind);
  }
}
