import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  caption: "Ranh giới đã đơn giản hóa, chỉ để minh họa",
  captionWithout: (units: string) => `Ranh giới đã đơn giản hóa, chỉ để minh họa; ${units} đơn vị không có ranh giới trong tệp`,
  notDrawn: (file: string, why: string) => `Không vẽ được ranh giới từ ${file}: ${why} Sơ đồ ô thay thế.`,
  noUnit: "tệp hỏng, hoặc không có mã đơn vị nào của chương trình.",
} as const;

const en: Widen<typeof vi> = {
  caption: "Boundaries are simplified, for illustration only",
  captionWithout: (units) =>
    `Boundaries are simplified, for illustration only; ${units} ${units === "1" ? "unit has" : "units have"} none in the file`,
  notDrawn: (file, why) => `The boundaries in ${file} could not be drawn: ${why} Tiles stand in for them.`,
  noUnit: "the file is broken, or names no unit of the programme.",
};

export const boundaryMapWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
