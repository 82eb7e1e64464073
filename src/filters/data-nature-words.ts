import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  tried: (files: number, instant: string) =>
    `Số liệu nhập thử từ ${files} tệp lúc ${instant}; chưa được công bố, không dùng thay số liệu chính thức.`,
} as const;

const en: Widen<typeof vi> = {
  tried: (files, instant) =>
    `Trial data from ${files} ${files === 1 ? "file" : "files"}, imported at ${instant}; not published, and no official figures.`,
};

export const dataNatureWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
