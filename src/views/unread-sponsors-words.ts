import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  types: { agency: "cơ quan, đơn vị phụ trách", enterprise: "doanh nghiệp kết nghĩa" },
  notCounted: (types: string) => `chưa tính ${types} vì chưa đọc được danh sách`,
} as const;

const en: Widen<typeof vi> = {
  types: { agency: "agencies in charge", enterprise: "twinned enterprises" },
  notCounted: (types) => `${types} not counted: their list could not be read`,
};

/** Beside what is counted by sponsor, where one of their lists is not there. */
export const unreadSponsorsWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
