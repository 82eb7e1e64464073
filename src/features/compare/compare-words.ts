import { capitalise } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  title: "So sánh",
  leadPeriods: (later: string, money: string, change: string, earlier: string) =>
    change
      ? `${capitalise(later)}: hỗ trợ ${money}, ${change} so với ${earlier}.`
      : `${capitalise(later)}: hỗ trợ ${money}; so sánh với ${earlier}.`,
  leadCommunes: (names: string, period: string) => `${names}: so sánh ${period}.`,
  and: (names: string, last: string) => `${names} và ${last}`,
  rise: (by: string) => `tăng ${by}`,
  fall: (by: string) => `giảm ${by}`,
  level: "không đổi",
  mode: "So sánh",
  modes: { periods: "Hai kỳ", communes: "Các xã" },
  a: "Kỳ gốc",
  b: "So với kỳ gốc",
  place: (number: number) => `Xã thứ ${number}`,
  nobody: "(không chọn)",
  problems: { a: "Kỳ gốc", b: "Kỳ so sánh", of: "Xã", mode: "Cách so sánh" },
  problem: (what: string, value: string) => `${what} “${value}” trong địa chỉ không dùng được nên đã bỏ qua.`,
  tooFew: "Cần ít nhất hai xã trong chương trình để so sánh.",
  notes: {
    filterPeriod: "Hai kỳ chọn ở đây thay cho kỳ của bộ lọc; xã, bên hỗ trợ và loại hỗ trợ vẫn theo bộ lọc.",
    filterCommunes: "Các xã chọn ở đây thay cho xã của bộ lọc; kỳ, bên hỗ trợ và loại hỗ trợ vẫn theo bộ lọc.",
    likeForLike: "Một kỳ chưa đủ tháng, nên cả hai bên chỉ tính cùng số tháng.",
    notComparable: "Hai kỳ không có cùng các tháng tương ứng trong chương trình, nên không tính tăng, giảm của số liệu trong kỳ.",
    samePeriod: "Hai bên là cùng một kỳ.",
    partial: "Kỳ đang chọn chưa đủ tháng.",
  },
  figuresTitle: "Các chỉ tiêu",
  figuresSubtitle: (base: string) => `Dòng nhỏ: chênh lệch so với ${base}`,
  base: "gốc so sánh",
  figures: {
    delivered: "Giá trị hỗ trợ",
    planned: "Kế hoạch",
    completion: "Thực hiện so với kế hoạch",
    lines: "Nội dung hỗ trợ",
    coverage: "Xã được hỗ trợ",
    monthsHelped: "Tháng có hỗ trợ",
    criteria: "Tiêu chí đạt (cuối kỳ)",
    raised: "Kiến nghị nêu trong kỳ",
    open: "Kiến nghị chờ trả lời (cuối kỳ)",
  },
  ofAll: (value: string, all: string) => `${value}/${all}`,
  points: (value: string) => `${value} điểm %`,
  sameMonths: "cùng số tháng",
  from: "Từ tháng",
  to: "Đến tháng",
  differenceOf: (figure: string) => `${figure}: chênh lệch`,
  noChange: "không tính được chênh lệch",
  kinds: {
    title: "Theo loại hỗ trợ",
    subtitle: (top: string) => `Triệu đồng; cùng một thang cho các bên, đỉnh thang ${top}; vạch đứng là kế hoạch`,
  },
  byMonth: {
    title: "Theo tháng",
    subtitle: (top: string) => `Triệu đồng; cùng một thang cho các bên, đỉnh thang ${top}; vạch ngang là kế hoạch`,
    owed: "Chân cột màu đất: tháng có nội dung chưa báo cáo",
    chart: (side: string, first: string, last: string) => `Hỗ trợ theo tháng, ${side}: ${first} – ${last}`,
    table: "Xem bảng số",
    caption: "Hỗ trợ theo tháng của từng bên",
    side: "Bên",
    month: "Tháng",
    delivered: "Thực hiện (triệu đồng)",
    planned: "Kế hoạch (triệu đồng)",
  },
} as const;

const en: Widen<typeof vi> = {
  title: "Compare",
  leadPeriods: (later, money, change, earlier) =>
    change
      ? `${capitalise(later)}: support of ${money}, ${change} against ${earlier}.`
      : `${capitalise(later)}: support of ${money}, beside ${earlier}.`,
  leadCommunes: (names, period) => `${names} compared, ${period}.`,
  and: (names, last) => `${names} and ${last}`,
  rise: (by) => `up ${by}`,
  fall: (by) => `down ${by}`,
  level: "unchanged",
  mode: "Compare",
  modes: { periods: "Two periods", communes: "Communes" },
  a: "Base period",
  b: "Compared period",
  place: (number) => `Commune ${number}`,
  nobody: "(none)",
  problems: { a: "The base period", b: "The compared period", of: "The commune", mode: "The way of comparing" },
  problem: (what, value) => `${what} “${value}” in the address cannot be used and was left out.`,
  tooFew: "The programme needs at least two communes to compare.",
  notes: {
    filterPeriod:
      "The two periods chosen here stand in for the period of the filters; communes, sponsors and kinds still follow them.",
    filterCommunes: "The communes chosen here stand in for those of the filters; period, sponsors and kinds still follow them.",
    likeForLike: "One period still has months to come, so both sides count the same number of months.",
    notComparable: "The two periods do not have matching months in the programme, so the figures within them have no change.",
    samePeriod: "Both sides are the same period.",
    partial: "The chosen period still has months to come.",
  },
  figuresTitle: "Figures",
  figuresSubtitle: (base) => `Small print: difference from ${base}`,
  base: "base",
  figures: {
    delivered: "Value of support",
    planned: "Plan",
    completion: "Delivered against plan",
    lines: "Support lines",
    coverage: "Communes helped",
    monthsHelped: "Months with support",
    criteria: "Criteria met (at the end)",
    raised: "Proposals raised",
    open: "Proposals waiting (at the end)",
  },
  ofAll: (value, all) => `${value} of ${all}`,
  points: (value) => `${value} points`,
  sameMonths: "same months",
  from: "From",
  to: "To",
  differenceOf: (figure) => `${figure}: difference`,
  noChange: "no difference can be told",
  kinds: {
    title: "By kind of support",
    subtitle: (top) => `Million dong; one scale for all sides, full width ${top}; the tick is the plan`,
  },
  byMonth: {
    title: "By month",
    subtitle: (top) => `Million dong; one scale for all sides, full height ${top}; the line is the plan`,
    owed: "Earth-coloured foot: a month with lines not reported",
    chart: (side, first, last) => `Support by month, ${side}: ${first} – ${last}`,
    table: "Show the numbers",
    caption: "Support by month of each side",
    side: "Side",
    month: "Month",
    delivered: "Delivered (million dong)",
    planned: "Plan (million dong)",
  },
};

/** The words of `/compare`. */
export const compareWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
