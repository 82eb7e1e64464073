import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  running: (files: number, instant: string) =>
    `Số liệu nhập thử từ ${files} tệp lúc ${instant}, chỉ có trên trình duyệt này; chưa được công bố.`,
  untilClosed: "Đóng hoặc tải lại trang này là mất.",
  end: "Thôi xem thử",
} as const;

const en: Widen<typeof vi> = {
  running: (files, instant) =>
    `Trial data from ${files} ${files === 1 ? "file" : "files"}, imported at ${instant}, in this browser only; not published.`,
  untilClosed: "It is gone once this page is closed or loaded again.",
  end: "End the trial",
};

export const trialBannerWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
