import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  kinds: {
    title: "Theo loại hỗ trợ",
    finding: (kind: string, percent: string) => `${kind} chiếm ${percent}`,
    subtitle: (period: string) => `Triệu đồng và % kế hoạch, ${period}; vạch đứng là kế hoạch`,
  },
  sponsors: {
    title: "Cơ quan và doanh nghiệp",
    finding: (type: string, percent: string) => `${type} đóng góp ${percent}`,
    subtitle: (period: string) => `Triệu đồng và % kế hoạch, ${period}; vạch đứng là kế hoạch`,
  },
} as const;

const en: Widen<typeof vi> = {
  kinds: {
    title: "By kind of support",
    finding: (kind, percent) => `${kind}: ${percent}`,
    subtitle: (period) => `Million dong and % of plan, ${period}; the upright mark is the plan`,
  },
  sponsors: {
    title: "Agencies and enterprises",
    finding: (type, percent) => `${type} gave ${percent}`,
    subtitle: (period) => `Million dong and % of plan, ${period}; the upright mark is the plan`,
  },
};

/** What the panels by kind and by type of sponsor say. */
export const partsWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
