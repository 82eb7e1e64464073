import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  tooMany: (lines: string, most: string) =>
    `Có ${lines} nội dung hỗ trợ trong phạm vi này, nhiều hơn ${most} dòng mà trang liệt kê được. Các tổng vẫn tính đủ. Để xem từng dòng, hãy thu hẹp theo xã, kỳ, loại hỗ trợ hoặc đơn vị.`,
} as const;

const en: Widen<typeof vi> = {
  tooMany: (lines, most) =>
    `There are ${lines} support lines in this cut, more than the ${most} that a page lists. All sums are complete. To see the lines, narrow it by commune, period, kind or sponsor.`,
};

export const linesOfWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
