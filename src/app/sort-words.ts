import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  sorted: (heading: string, descending: boolean) => `Sắp theo ${heading}, ${descending ? "giảm dần" : "tăng dần"}`,
  first: (sorted: string, row: string) => `${sorted}: đầu danh sách là ${row}`,
  millions: (amount: string) => `${amount} triệu đồng`,
} as const;

const en: Widen<typeof vi> = {
  sorted: (heading, descending) => `Sorted by ${heading}, ${descending ? "descending" : "ascending"}`,
  first: (sorted, row) => `${sorted}: first is ${row}`,
  millions: (amount) => `${amount} million dong`,
};

export const sortWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
