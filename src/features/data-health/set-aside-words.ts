import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  file: "Tệp",
  row: "Dòng",
  id: "Mã",
  field: "Trường",
  value: "Giá trị",
  reason: "Lý do",
  firstOf: (row: string, times: string) => `${row}, dòng đầu trong ${times} dòng như vậy`,
} as const;

const en: Widen<typeof vi> = {
  file: "File",
  row: "Row",
  id: "Id",
  field: "Field",
  value: "Value",
  reason: "Reason",
  firstOf: (row, times) => `${row}, the first of ${times} such rows`,
};

/** The headings of the table of rows set aside. */
export const setAsideWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
