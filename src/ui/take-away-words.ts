import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  open: "Tải về",
  openWhat: (what: string) => `Tải về: ${what}`,
  copyLink: "Sao chép liên kết",
  copied: "Đã sao chép liên kết.",
  notCopied: "Trình duyệt không cho sao chép. Liên kết đến đúng màn hình này:",
  embed: "Sao chép mã nhúng",
  embedCopied: "Đã sao chép mã nhúng. Trang nhúng phải được người quản trị cho phép.",
  embedNotCopied: "Trình duyệt không cho sao chép. Mã nhúng:",
  making: "Đang tạo tệp…",
  made: (fileName: string) => `Đã tải về ${fileName}.`,
  failed: (reason: string) => `Chưa tạo được tệp; số liệu trên màn hình không ảnh hưởng. Thử lại. (${reason})`,
} as const;

const en: Widen<typeof vi> = {
  open: "Download",
  openWhat: (what) => `Download: ${what}`,
  copyLink: "Copy link",
  copied: "Link copied.",
  notCopied: "The browser did not allow copying. The link to this very view:",
  embed: "Copy embed code",
  embedCopied: "Embed code copied. The site that shows it must be allowed by whoever runs the server.",
  embedNotCopied: "The browser did not allow copying. The embed code:",
  making: "Making the file…",
  made: (fileName) => `Downloaded ${fileName}.`,
  failed: (reason) => `The file could not be made; the figures on the screen are not affected. Try again. (${reason})`,
};

export const takeAwayWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
