import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  heading: "Tiến độ",
  verdicts: {
    behind: "chậm",
    lagging: "cần đôn đốc",
    awaiting: "chờ báo cáo",
    "on-track": "đúng tiến độ",
    ahead: "vượt kế hoạch",
    "no-support": "chưa có hỗ trợ",
    "no-data": "chưa có số liệu",
  },
  attentionFirst: "cần chú ý xếp trước",
} as const;

const en: Widen<typeof vi> = {
  heading: "Pace",
  verdicts: {
    behind: "behind",
    lagging: "needs pressing",
    awaiting: "awaiting reports",
    "on-track": "on track",
    ahead: "ahead",
    "no-support": "no support yet",
    "no-data": "no data yet",
  },
  attentionFirst: "those who need attention first",
};

/** The words of the verdict on a plan, and of the order that it puts lists in. */
export const verdictWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
