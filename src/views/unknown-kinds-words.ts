import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  banner: (ids: string) => `Loại hỗ trợ chưa có trong danh mục, hiển thị theo mã: ${ids}`,
} as const;

const en: Widen<typeof vi> = {
  banner: (ids) => `Kinds of support that are not in the list show under their id: ${ids}`,
};

/** What the banner over every screen says of kinds that the programme does not know. */
export const unknownKindsWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
