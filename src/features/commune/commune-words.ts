import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  recognisedOn: (day: string) => `công nhận ngày ${day}`,
  decision: (number: string) => `Quyết định ${number}`,
  grain: "Theo",
  grains: { month: "Tháng", quarter: "Quý", half: "6 tháng", year: "Năm" },
  supportBy: {
    month: "Hỗ trợ theo tháng",
    quarter: "Hỗ trợ theo quý",
    half: "Hỗ trợ theo 6 tháng",
    year: "Hỗ trợ theo năm",
  },
  month: "Tháng",
  kinds: "Theo loại hỗ trợ",
  kind: "Loại hỗ trợ",
  inPeriod: (period: string) => `Triệu đồng, ${period}`,
  lines: "Nội dung hỗ trợ gần nhất",
  linesOf: (shown: string, all: string) => `${shown} trong ${all} nội dung, triệu đồng`,
  allLines: (count: string) => `Xem cả ${count} nội dung`,
  line: "Nội dung",
  sponsor: "Bên hỗ trợ",
  comparison: "So với xã ở giữa",
  comparisonOf: (period: string) => `Trung vị của các xã; hỗ trợ ${period}`,
  figure: "Chỉ tiêu",
  here: "Xã này",
  median: "Trung vị",
  figures: {
    criteria: "Tiêu chí đạt",
    delivered: "Hỗ trợ (triệu đồng)",
    completion: "TH/KH",
    lines: "Nội dung hỗ trợ",
    open: "Kiến nghị chờ trả lời",
  },
  axis: (first: string, last: string) => `${first} – ${last}`,
} as const;

const en: Widen<typeof vi> = {
  recognisedOn: (day) => `recognised on ${day}`,
  decision: (number) => `Decision ${number}`,
  grain: "By",
  grains: { month: "Month", quarter: "Quarter", half: "Half-year", year: "Year" },
  supportBy: {
    month: "Support by month",
    quarter: "Support by quarter",
    half: "Support by half-year",
    year: "Support by year",
  },
  month: "Month",
  kinds: "By kind of support",
  kind: "Kind",
  inPeriod: (period) => `Million dong, ${period}`,
  lines: "Latest support lines",
  linesOf: (shown, all) => `${shown} of ${all} lines, million dong`,
  allLines: (count) => `See all ${count} lines`,
  line: "Line",
  sponsor: "Sponsor",
  comparison: "Against the median commune",
  comparisonOf: (period) => `Median of all communes; support ${period}`,
  figure: "Figure",
  here: "This commune",
  median: "Median",
  figures: {
    criteria: "Criteria met",
    delivered: "Support (million dong)",
    completion: "Of plan",
    lines: "Support lines",
    open: "Open proposals",
  },
  axis: (first, last) => `${first} – ${last}`,
};

/** What a commune's page says beyond the shared words. */
export const communeWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
