import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  changed: (count: string) => `Số liệu vừa thay đổi: ${count} chỗ trên màn hình này khác lần đọc trước.`,
} as const;

const en: Widen<typeof vi> = {
  changed: (count) =>
    `The data has changed: ${count} ${count === "1" ? "place" : "places"} on this screen differ from the last reading.`,
};

/** What is said when another reading has brought other figures. */
export const changedWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
