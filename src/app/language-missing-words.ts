import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  told: {
    en: "Chưa tải được phần tiếng Anh, nên trang vẫn dùng tiếng Việt.",
    vi: "Chưa tải được phần tiếng Việt, nên trang vẫn dùng tiếng Anh.",
  },
} as const;

const en: Widen<typeof vi> = {
  told: {
    en: "The English words have not arrived; the page stays in Vietnamese.",
    vi: "The Vietnamese words have not arrived; the page stays in English.",
  },
};

/** What is said where a language was chosen whose words cannot be had. */
export const languageMissingWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
