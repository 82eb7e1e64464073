import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  label: "Các màn hình về bên hỗ trợ",
  agencies: "Cơ quan",
  enterprises: "Doanh nghiệp",
  coverage: "Độ phủ",
  reporting: "Lịch báo cáo",
} as const;

const en: Widen<typeof vi> = {
  label: "Screens about sponsors",
  agencies: "Agencies",
  enterprises: "Enterprises",
  coverage: "Coverage",
  reporting: "Reporting calendar",
};

/** What stands under the entry "Bên hỗ trợ" of the main navigation. */
export const sponsorSectionWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
