import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  xlsx: "Bảng Excel (.xlsx)",
  csvSemicolon: "CSV cho Excel tiếng Việt (dấu ;)",
  csvComma: "CSV (dấu ,)",
  csvNames: { semicolon: "cham-phay", comma: "dau-phay" },
  inDong: (heading: string) => `${heading} (đồng)`,
  total: "Cộng",
} as const;

const en: Widen<typeof vi> = {
  xlsx: "Excel table (.xlsx)",
  csvSemicolon: "CSV for Vietnamese Excel (;)",
  csvComma: "CSV (,)",
  csvNames: { semicolon: "semicolon", comma: "comma" },
  inDong: (heading) => `${heading} (dong)`,
  total: "Total",
};

export const takeAwayTableWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
