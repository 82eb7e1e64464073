import { grouped } from "#src/lib/format-number.ts";
import { capitalise } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  titleMonth: "Hỗ trợ theo tháng",
  titleQuarter: "Hỗ trợ theo quý",
  titleHalf: "Hỗ trợ theo 6 tháng",
  titleYear: "Hỗ trợ theo năm",
  findingPeak: (period: string, money: string) => `Cao nhất là ${period}: ${money}`,
  alone: (chart: string, part: string) => `${chart}, riêng ${part}`,
  subtitle: (unit: string, area: string, span: string) => `${capitalise(unit)}, ${area}, ${span}`,
  grain: "Theo",
  byMonth: "Tháng",
  byQuarter: "Quý",
  byHalf: "6 tháng",
  byYear: "Năm",
  stack: "Tách theo",
  byKind: "Loại hỗ trợ",
  bySponsorType: "Bên hỗ trợ",
  total: "Cộng",
  partial: "kỳ không đủ tháng",
  notReported: (count: number) => `${grouped(count, "vi")} nội dung chưa báo cáo`,
} as const;

const en: Widen<typeof vi> = {
  titleMonth: "Support by month",
  titleQuarter: "Support by quarter",
  titleHalf: "Support by half-year",
  titleYear: "Support by year",
  findingPeak: (period, money) => `Highest in ${period}: ${money}`,
  alone: (chart, part) => `${chart}, ${part} only`,
  subtitle: (unit, area, span) => `${capitalise(unit)}, ${area}, ${span}`,
  grain: "By",
  byMonth: "Month",
  byQuarter: "Quarter",
  byHalf: "Half-year",
  byYear: "Year",
  stack: "Split by",
  byKind: "Kind",
  bySponsorType: "Giver",
  total: "Total",
  partial: "not all months of the period",
  notReported: (lines) => `${grouped(lines, "en")} ${lines === 1 ? "line" : "lines"} not reported`,
};

/** The chart over time, on the page, in a picture and on a slide. */
export const timeWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
