import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  tried: (files: number, instant: string) =>
    `Số liệu nhập thử từ ${files} tệp lúc ${instant}; chưa được công bố, không dùng thay số liệu chính thức.`,
  today: (before: string, now: string) => `Theo đơn vị hiện nay: ${before} xã nay là ${now}.`,
  ofToday: (place: string) => `${place} (theo đơn vị hiện nay)`,
  split: (count: string, names: string) => `${count} xã tách ra nhiều đơn vị, số liệu để riêng${names && `: ${names}`}.`,
  untold: (count: string, names: string) => `${count} xã chưa rõ nay thuộc đơn vị nào, số liệu để riêng${names && `: ${names}`}.`,
} as const;

const en: Widen<typeof vi> = {
  tried: (files, instant) =>
    `Trial data from ${files} ${files === 1 ? "file" : "files"}, imported at ${instant}; not published, and no official figures.`,
  today: (before, now) => `Under the units of today: ${before} ${before === "1" ? "commune is" : "communes are"} now ${now}.`,
  ofToday: (place) => `${place} (units of today)`,
  split: (count, names) =>
    `${count} went to several units; ${count === "1" ? "its" : "their"} figures stand apart${names && `: ${names}`}.`,
  untold: (count, names) =>
    `Of ${count} it is not known what they belong to now; the figures stand apart${names && `: ${names}`}.`,
};

export const dataNatureWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
