import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  unknown: (id: string) => `Không có biểu đồ nào mang tên “${id}” để nhúng.`,
  known: (ids: string) =>
    `Địa chỉ nhúng là /embed/ và một trong các tên: ${ids}. Mã nhúng có sẵn trong “Tải về” của từng biểu đồ.`,
  openAll: "Mở bảng theo dõi",
} as const;

const en: Widen<typeof vi> = {
  unknown: (id) => `There is no chart called “${id}” to embed.`,
  known: (ids) => `The address is /embed/ and one of: ${ids}. Each chart has its code under “Download”.`,
  openAll: "Open the dashboard",
};

export const embedWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
