import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  label: "Đang đọc số liệu",
  of: (received: string, total: string, percent: string) => `Đang đọc số liệu: ${received} trong ${total} (${percent})`,
  soFar: (received: string) => `Đang đọc số liệu: đã nhận ${received}`,
} as const;

const en: Widen<typeof vi> = {
  label: "Reading the data",
  of: (received, total, percent) => `Reading the data: ${received} of ${total} (${percent})`,
  soFar: (received) => `Reading the data: ${received} received`,
};

/** How far answers are that take long. */
export const arrivalWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
