import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  png: "Hình biểu đồ (.png)",
  svg: "Hình biểu đồ (.svg)",
  notDrawn: "biểu đồ chưa được vẽ",
} as const;

const en: Widen<typeof vi> = {
  png: "Picture of the chart (.png)",
  svg: "Picture of the chart (.svg)",
  notDrawn: "the chart has not been drawn",
};

export const chartFilesWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
