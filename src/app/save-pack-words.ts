import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

/** What is counted here, the files of the data, is so many. */
const IN_WORDS: Readonly<Record<number, Readonly<Record<Language, string>>>> = {
  6: { vi: "sáu", en: "six" },
  7: { vi: "bảy", en: "seven" },
  8: { vi: "tám", en: "eight" },
};

const vi = {
  doubts: (label: string) => `Gói sẽ lưu cả tình trạng này: ${label}`,
  saved: (fileName: string) => `Đã lưu ${fileName}; bấm đúp để mở, không cần mạng.`,
  savedAsChosen: (fileName: string) =>
    `Đã lưu ${fileName}; bấm đúp để mở, không cần mạng. Gói có đủ số liệu, và mở ra với bộ lọc đang chọn.`,
  incomplete: (files: string, all: number) =>
    `Gói cần đủ ${IN_WORDS[all]?.vi ?? all} tệp số liệu; chưa đọc được ${files}. Đọc lại số liệu rồi lưu.`,
  addedUp:
    "Có quá nhiều nội dung hỗ trợ nên máy chủ gửi số liệu đã cộng; gói cần từng dòng. Hãy lưu báo cáo, bài trình chiếu hoặc bảng tính.",
  noTemplate: (file: string) => `Máy chủ không có khuôn của gói (${file}). Báo cho người quản trị.`,
} as const;

const en: Widen<typeof vi> = {
  doubts: (label) => `The pack will say so too: ${label}`,
  saved: (fileName) => `Saved ${fileName}; a double click opens it, no network needed.`,
  savedAsChosen: (fileName) =>
    `Saved ${fileName}; a double click opens it, no network needed. It holds all data, and opens with the filters chosen now.`,
  incomplete: (files, all) =>
    `A pack needs all ${IN_WORDS[all]?.en ?? all} data files; not read: ${files}. Read the data again, then save.`,
  addedUp:
    "There are so many support lines that the server sends them added up; a pack needs each line. Please save the report, the slides or a sheet.",
  noTemplate: (file) => `The server has no template for the pack (${file}). Tell the administrator.`,
};

export const savePackWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
