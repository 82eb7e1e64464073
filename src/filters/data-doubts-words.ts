import { formatNumber } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  inFiles: (sentence: string, files: string) => `${sentence} (${files})`,
  file: (file: string, rows: number) => `${file}: ${formatNumber(rows, "vi")}`,
  setAside: (rows: number, files: string) => `${formatNumber(rows, "vi")} dòng bị để riêng (${files})`,
  outside: (lines: number, months: string) =>
    `${formatNumber(lines, "vi")} dòng ở tháng ngoài chương trình, không cộng vào số liệu (${months})`,
  outsideShort: (lines: number) => `${formatNumber(lines, "vi")} dòng ngoài chương trình`,
  flagged: (amounts: number) => `${formatNumber(amounts, "vi")} số tiền lớn bất thường vẫn được cộng, cần kiểm tra`,
  flaggedShort: (amounts: number) => `${formatNumber(amounts, "vi")} số tiền cần kiểm tra`,
  notCounted: (rows: number) => `${formatNumber(rows, "vi")} dòng không được cộng`,
  both: (rows: number, amounts: number) =>
    `${formatNumber(rows, "vi")} dòng không tính, ${formatNumber(amounts, "vi")} số xem lại`,
} as const;

const en: Widen<typeof vi> = {
  inFiles: (sentence, files) => `${sentence} (${files})`,
  file: (file, rows) => `${file}: ${formatNumber(rows, "en")}`,
  setAside: (rows, files) => `${counted(rows, "row", "rows")} set aside (${files})`,
  outside: (lines, months) =>
    `${counted(lines, "line is", "lines are")} of months outside the programme and not counted in any figure (${months})`,
  outsideShort: (lines) => `${counted(lines, "line", "lines")} outside the programme`,
  flagged: (amounts) => `${counted(amounts, "amount is", "amounts are")} counted, but too large to be likely: to be checked`,
  flaggedShort: (amounts) => `${counted(amounts, "amount", "amounts")} to check`,
  notCounted: (rows) => `${counted(rows, "row", "rows")} not counted`,
  both: (rows, amounts) => `not counted: ${formatNumber(rows, "en")}; to check: ${formatNumber(amounts, "en")}`,
};

function counted(count: number, one: string, many: string): string {
  return `${formatNumber(count, "en")} ${count === 1 ? one : many}`;
}

export const dataDoubtsWords: Record<Language, Widen<typeof vi>> = { vi, en };
