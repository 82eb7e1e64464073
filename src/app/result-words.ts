import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  everywhere: "Tất cả các xã",
  communes: (count: string) => `${count} xã`,
  result: (place: string, period: string, lines: string, amount: string) => `${place}, ${period}: ${lines} nội dung, ${amount}`,
  nothing: (place: string, period: string) => `${place}, ${period}: không có nội dung nào`,
} as const;

const en: Widen<typeof vi> = {
  everywhere: "All communes",
  communes: (count) => `${count} ${count === "1" ? "commune" : "communes"}`,
  result: (place, period, lines, amount) => `${place}, ${period}: ${lines} ${lines === "1" ? "line" : "lines"}, ${amount}`,
  nothing: (place, period) => `${place}, ${period}: no line`,
};

export const resultWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
