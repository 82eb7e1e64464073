import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  doubts: (label: string) => `Gói sẽ lưu cả tình trạng này: ${label}`,
  saved: (fileName: string) => `Đã lưu ${fileName}; bấm đúp để mở, không cần mạng.`,
  incomplete: (files: string) => `Gói cần đủ sáu tệp số liệu; chưa đọc được ${files}. Đọc lại số liệu rồi lưu.`,
  noTemplate: (file: string) => `Máy chủ không có khuôn của gói (${file}). Báo cho người quản trị.`,
} as const;

const en: Widen<typeof vi> = {
  doubts: (label) => `The pack will say so too: ${label}`,
  saved: (fileName) => `Saved ${fileName}; a double click opens it, no network needed.`,
  incomplete: (files) => `A pack needs all six data files; not read: ${files}. Read the data again, then save.`,
  noTemplate: (file) => `The server has no template for the pack (${file}). Tell the administrator.`,
};

export const savePackWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
