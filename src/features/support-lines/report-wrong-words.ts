import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  open: "Báo số liệu sai",
  subject: (id: string) => `Báo số liệu sai: ${id}`,
  copied: "Đã sao chép nội dung báo.",
  notCopied: "Trình duyệt không cho sao chép: chọn đoạn dưới đây rồi nhấn Ctrl+C.",
  sendTo: (whom: string) => `Gửi cho ${whom}.`,
  whoever: "người quản lý số liệu",
  mail: "Soạn thư",
  again: "Sao chép lại",
  reporter: "Người báo (tên, đơn vị, điện thoại)",
  text: "Nội dung báo",
  fields: {
    id: "Mã dòng",
    what: "Nội dung",
    values: "Số đang hiển thị",
    link: "Liên kết",
    data: "Bản đang xem",
    reporter: "Người báo",
    right: "Số đúng, theo văn bản nào",
  },
} as const;

const en: Widen<typeof vi> = {
  open: "Report a wrong figure",
  subject: (id) => `Wrong figure: ${id}`,
  copied: "The report is copied.",
  notCopied: "The browser did not allow copying: select the text below and press Ctrl+C.",
  sendTo: (whom) => `Send it to ${whom}.`,
  whoever: "whoever keeps the data",
  mail: "Write an e-mail",
  again: "Copy again",
  reporter: "Reported by (name, office, telephone)",
  text: "The report",
  fields: {
    id: "Line id",
    what: "What",
    values: "Shown as",
    link: "Link",
    data: "Version read",
    reporter: "Reported by",
    right: "Right figure, by which document",
  },
};

export const reportWrongWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
