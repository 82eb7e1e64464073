import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  unchanged: (readAt: string) => `Đã đọc lại lúc ${readAt}: không có gì thay đổi trên màn hình này.`,
  reread: (readAt: string) => `Đã đọc lại lúc ${readAt}: số liệu có thay đổi.`,
  changed: (count: string) => `Số liệu vừa thay đổi: ${count} chỗ trên màn hình này khác lần đọc trước.`,
} as const;

const en: Widen<typeof vi> = {
  unchanged: (readAt) => `Read again at ${readAt}: nothing on this screen has changed.`,
  reread: (readAt) => `Read again at ${readAt}: the data has changed.`,
  changed: (count) =>
    `The data has changed: ${count} ${count === "1" ? "place on this screen differs" : "places on this screen differ"} from the last reading.`,
};

/** What is said when another reading has brought other figures, and when one that was asked for has not. */
export const changedWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
