import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  leftOut: (filters: string) => `không lọc theo ${filters}`,
  filters: {
    period: "kỳ",
    communes: "xã",
    sponsorType: "bên hỗ trợ",
    sponsors: "đơn vị",
    kinds: "loại hỗ trợ",
  },
} as const;

const en: Widen<typeof vi> = {
  leftOut: (filters) => `not filtered by ${filters}`,
  filters: {
    period: "period",
    communes: "commune",
    sponsorType: "type of sponsor",
    sponsors: "sponsor",
    kinds: "kind of support",
  },
};

/** What a panel says of the filters that it does not follow. */
export const filterScopeWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
