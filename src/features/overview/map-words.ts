import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  titles: { criteria: "Xã nào gần đạt chuẩn", delivered: "Hỗ trợ đến từng xã", completion: "Xã nào theo kịp kế hoạch" },
  subtitles: {
    criteria: (_period: string) => "Số tiêu chí đạt; ★ đã được công nhận",
    delivered: (period: string) => `Triệu đồng, ${period}`,
    completion: (period: string) => `Thực hiện so với kế hoạch, ${period}`,
  },
  caption: "Sơ đồ vị trí tương đối (không theo tỷ lệ)",
  figure: "Tô màu theo",
  figures: { criteria: "Tiêu chí đạt", delivered: "Hỗ trợ trong kỳ", completion: "So với kế hoạch" },
  criteriaUnknown: "Tiêu chí chưa rõ",
  legend: "· ô trắng: xã khác",
  /** How a unit without a shade is drawn: as a tile, as a shape. */
  hatched: (why: string) => `· viền gạch chéo: ${why}`,
  outlined: (why: string) => `· viền đứt: ${why}`,
  unknown: {
    criteria: "chưa rõ",
    delivered: "không có số",
    completion: "không có tỷ lệ hoặc chưa kết luận được",
  },
  less: "ít",
  more: "nhiều",
} as const;

const en: Widen<typeof vi> = {
  titles: {
    criteria: "Who is close to the standard",
    delivered: "Where support went",
    completion: "Who keeps up with the plan",
  },
  subtitles: {
    criteria: () => "Criteria met; ★ recognised",
    delivered: (period) => `Million dong, ${period}`,
    completion: (period) => `Delivered against plan, ${period}`,
  },
  caption: "Relative places, not to scale",
  figure: "Colour by",
  figures: { criteria: "Criteria met", delivered: "Support delivered", completion: "Against plan" },
  criteriaUnknown: "Criteria not known",
  legend: "· white: other communes",
  hatched: (why) => `· hatched edge: ${why}`,
  outlined: (why) => `· dashed edge: ${why}`,
  unknown: { criteria: "not known", delivered: "no figure", completion: "no share, or nothing can be concluded yet" },
  less: "less",
  more: "more",
};

/** What the map of the communes says. */
export const mapWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
