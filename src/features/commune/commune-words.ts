import { typedUnitWords, unitWords } from "#src/lib/area-name.ts";
import { grouped } from "#src/lib/format-number.ts";
import { capitalise } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const n = (count: number) => grouped(count, "vi");

const vi = {
  successor: (name: string) => `Nay thuộc ${name}`,
  unit: "Đơn vị tính: triệu đồng",
  notFoundTitle: "Không tìm thấy xã",
  notFound: (id: string) => `Không có xã nào mang mã “${id}” trong chương trình.`,
  criteria: {
    title: "Tiêu chí nông thôn mới",
    missing: (count: number) => `Còn ${n(count)} tiêu chí chưa đạt`,
    allMet: "Đã đạt đủ các tiêu chí",
    notRecognisedYet: "Đạt đủ tiêu chí chưa có nghĩa là đã được công nhận.",
    met: "đạt",
    notMet: "chưa đạt",
    since: (month: string) => `từ ${month}`,
    lostSince: (month: string) => `không còn đạt từ ${month}`,
  },
  inCharge: "Ai phụ trách, ai kết nghĩa",
  proposals: {
    title: "Kiến nghị, đề xuất",
    none: "Chưa có kiến nghị nào.",
    answeredOn: (day: string) => `trả lời ngày ${day}`,
    waiting: (days: number) => `đã chờ ${n(days)} ngày`,
  },
  situation: {
    title: "Thực trạng",
    surveyedOn: (day: string) => `khảo sát ngày ${day}`,
    advantages: "Lợi thế",
    limitations: "Hạn chế",
    difficulties: "Khó khăn, vướng mắc",
  },
  sentence: {
    ofShown: (time: string) => `${time}, trong phần đang xem`,
    met: (met: number, all: number) => `Đến nay đạt ${met}/${all} tiêu chí.`,
    allMet: (all: number) => `Đến nay đạt đủ ${all}/${all} tiêu chí.`,
    unknown: "Đến nay chưa rõ đã đạt tiêu chí nào.",
  },
  madeOf: (names: string) => `Số liệu của các xã trước đây: ${names}`,
  todayOnly: (name: string) =>
    `${capitalise(unitWords(name, "vi"))} là đơn vị hiện nay. Số liệu đang xem theo các xã khi báo cáo, nay thuộc xã này:`,
  showToday: "Xem theo đơn vị hiện nay",
  nobodyInCharge: (role: string) => `Chưa có: ${role.charAt(0).toLocaleLowerCase("vi")}${role.slice(1)}`,
  neighbours: {
    label: "Xã trước, xã sau",
    previous: (name: string) => `Xã trước: ${name}`,
    next: (name: string) => `Xã sau: ${name}`,
    first: "Đầu danh sách",
    last: "Cuối danh sách",
    place: (place: string, all: string) => `${place}/${all} xã`,
  },
  toDo: {
    title: "Việc cần làm",
    asOf: (day: string) => `Tính đến ngày ${day}`,
    nothing:
      "Không còn tiêu chí nào chưa đạt, kiến nghị nào quá hạn hay báo cáo nào còn nợ. Về hỗ trợ và tiến độ, xin xem các mục khác của trang này.",
    missing: (count: string) => `${count} tiêu chí chưa đạt`,
    unknown: (count: string) => `${count} tiêu chí chưa rõ đã đạt hay chưa`,
    overdue: (count: string, days: string) => `${count} kiến nghị chờ quá ${days} ngày`,
    owed: (_count: number, lines: string) => `${lines} nội dung chưa báo cáo`,
    unreadProposals: "Kiến nghị: chưa đọc được",
    unreadLines: "Báo cáo còn nợ: chưa đọc được",
    waits: (days: string, whom: string | null) => `chờ ${days} ngày · ${whom === null ? "chưa rõ gửi ai" : `gửi ${whom}`}`,
    owes: (_count: number, lines: string, months: string) => `${lines} nội dung, ${months}`,
  },
  timeline: "Phụ trách, kết nghĩa qua thời gian",
  inChargeNow: (month: string) => `Tính đến ${month}`,
  barUnit: "Triệu đồng; thanh là thực hiện, vạch đứng là kế hoạch",
  bars: "Thực hiện so với kế hoạch",
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
  comparison: "So với trung vị các xã",
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

function count(number: number, one: string, many: string): string {
  return `${grouped(number, "en")} ${number === 1 ? one : many}`;
}

const en: Widen<typeof vi> = {
  successor: (name) => `Today part of ${typedUnitWords(name, "en")}`,
  unit: "Million dong",
  notFoundTitle: "Commune not found",
  notFound: (id) => `No commune of the programme has the id “${id}”.`,
  criteria: {
    title: "New Rural criteria",
    missing: (criteria) => `${count(criteria, "criterion", "criteria")} still missing`,
    allMet: "Every criterion is met",
    notRecognisedYet: "Meeting every criterion is not yet being recognised.",
    met: "met",
    notMet: "not met",
    since: (month) => `since ${month}`,
    lostSince: (month) => `no longer met since ${month}`,
  },
  inCharge: "In charge and twinned",
  proposals: {
    title: "Requests and proposals",
    none: "No proposal so far.",
    answeredOn: (day) => `answered ${day}`,
    waiting: (days) => `waiting for ${count(days, "day", "days")}`,
  },
  situation: {
    title: "Situation",
    surveyedOn: (day) => `surveyed ${day}`,
    advantages: "Advantages",
    limitations: "Limitations",
    difficulties: "Difficulties",
  },
  sentence: {
    ofShown: (time) => `${time}, of what is shown`,
    met: (met, all) => `It has met ${met}/${all} criteria to date.`,
    allMet: (all) => `It has met all ${all}/${all} criteria to date.`,
    unknown: "Which criteria it has met to date is not known.",
  },
  madeOf: (names) => `Figures of the former communes: ${names}`,
  todayOnly: (name) =>
    `${name} is a unit of today. What is shown stands under the communes that it was reported for, which are now part of it:`,
  showToday: "See it under the units of today",
  nobodyInCharge: (role) => `There is no ${role.charAt(0).toLowerCase()}${role.slice(1)}`,
  neighbours: {
    label: "Previous and next commune",
    previous: (name) => `Previous commune: ${name}`,
    next: (name) => `Next commune: ${name}`,
    first: "First of the list",
    last: "Last of the list",
    place: (place, all) => `${place} of ${all}`,
  },
  toDo: {
    title: "To do",
    asOf: (day) => `As of ${day}`,
    nothing:
      "No criterion is left to meet, no proposal is overdue and no report is owed. For support and progress, please see the other parts of this page.",
    missing: (count) => (count === "1" ? "1 criterion not met" : `${count} criteria not met`),
    unknown: (count) => (count === "1" ? "1 criterion of unknown standing" : `${count} criteria of unknown standing`),
    overdue: (count, days) =>
      `${count} ${count === "1" ? "proposal" : "proposals"} waiting over ${days} ${days === "1" ? "day" : "days"}`,
    owed: (count, lines) => (count === 1 ? "1 line not reported" : `${lines} lines not reported`),
    unreadProposals: "Proposals: not read",
    unreadLines: "Reports owed: not read",
    waits: (days, whom) =>
      `waiting ${days} ${days === "1" ? "day" : "days"} · ${whom === null ? "addressee unknown" : `to ${whom}`}`,
    owes: (count, lines, months) => `${count === 1 ? "1 line" : `${lines} lines`}, ${months}`,
  },
  timeline: "In charge and twinned over time",
  inChargeNow: (month) => `As of ${month}`,
  barUnit: "Million dong; the bar is delivered, the tick is the plan",
  bars: "Delivered against plan",
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
