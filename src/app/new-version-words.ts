import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  told: "Có bản mới của bảng theo dõi. Màn hình đang mở vẫn là bản cũ cho đến khi tải lại; địa chỉ và phần đã sửa được giữ.",
} as const;

const en: Widen<typeof vi> = {
  told: "There is a new version of the dashboard. This page stays the old one until it is loaded again; its address and your edits are kept.",
};

export const newVersionWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
