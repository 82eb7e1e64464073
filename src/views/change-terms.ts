import type { Blank } from "#src/domain/change.ts";
import { grouped } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import type { Widen } from "#src/messages/vi.ts";

const NO_FIGURE: Readonly<Record<Blank, (side: string) => string>> = {
  "not-reported": (side) => `${side} chưa có báo cáo để so sánh`,
  "not-applicable": (side) => `${side} chỉ có hỗ trợ không quy ra tiền`,
  "no-line": (side) => `${side} không có nội dung hỗ trợ nào`,
};

const vi = {
  level: "không đổi",
  nearlyLevel: "gần như không đổi",
  rise: (by: string) => `tăng ${by}`,
  fall: (by: string) => `giảm ${by}`,
  times: (times: string) => `gấp ${times} lần`,
  nearlyGone: (percent: string) => `giảm hơn ${percent}`,
  against: (change: string, baseline: string) => `${change} so với ${baseline}`,
  againstNothing: "chưa có kỳ trước",
  noData: (months: string) => `${months} chưa có số liệu`,
  /** A side of which only some months count: "Quý II/2017 (tháng 4)". */
  sideMonths: (side: string, months: string) => `${side} (${months})`,
  thisPeriod: "kỳ này",
  noFigure: NO_FIGURE,
  fromZero: (side: string) => `${side} đạt 0 đồng nên không tính tỷ lệ`,
  /** Which months were compared, when not all: after "so" or "tính". */
  sameMonths: (count: number, months: string) => (count === 1 ? `cùng tháng ${months}` : `cùng ${count} tháng (${months})`),
  otherMonths: (count: number, months: string, others: string) =>
    count === 1 ? `tháng ${months} với tháng ${others}` : `${count} tháng (${months} với ${others})`,
  compared: (months: string) => `so ${months}`,
  owed: (count: number) => `chưa kể ${grouped(count, "vi")} nội dung chưa báo cáo`,
  criteriaUnknown: "còn tiêu chí chưa rõ",
} as const;

const en: Widen<typeof vi> = {
  level: "unchanged",
  nearlyLevel: "almost unchanged",
  rise: (by) => `up ${by}`,
  fall: (by) => `down ${by}`,
  times: (times) => `up ${times}-fold`,
  nearlyGone: (percent) => `down over ${percent}`,
  against: (change, baseline) => `${change} on ${baseline}`,
  againstNothing: "there is no period before it",
  noData: (months) => `no data for ${months}`,
  sideMonths: (side, months) => `${side} (${months})`,
  thisPeriod: "this period",
  noFigure: {
    "not-reported": (side) => `${side} has no reports to compare yet`,
    "not-applicable": (side) => `${side} has only help without a money value`,
    "no-line": (side) => `${side} has no support line`,
  },
  fromZero: (side) => `${side} had 0 dong, so there is no rate`,
  sameMonths: (count, months) => (count === 1 ? `${months} only` : `the same ${count} months (${months})`),
  otherMonths: (count, months, others) =>
    count === 1 ? `${months} with ${others}` : `${count} months (${months} with ${others})`,
  compared: (months) => `comparing ${months}`,
  owed: (count) => `not counting ${grouped(count, "en")} ${count === 1 ? "line" : "lines"} not yet reported`,
  criteriaUnknown: "some criteria are not known",
};

/** The words for a change and what it stands on. */
export const changeTerms: Record<Language, Widen<typeof vi>> = { vi, en };
