import type { Language } from "#src/lib/language.ts";
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

export const chartFilesWords: Record<Language, Widen<typeof vi>> = { vi, en };
