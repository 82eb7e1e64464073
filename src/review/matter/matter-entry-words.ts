import { grouped } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const n = (count: number) => grouped(count, "vi");

const vi = {
  weights: { act: "Xử lý", chase: "Đôn đốc", ask: "Hỏi báo cáo" },
  found: (matters: number, communes: number, sponsors: number) =>
    `${n(matters)} việc (${[communes > 0 && `${n(communes)} xã`, sponsors > 0 && `${n(sponsors)} đơn vị`].filter(Boolean).join(", ")})`,
  showAll: (entries: number) => `Xem cả ${n(entries)} mục`,
  onPaper: (shown: number, entries: number) =>
    `Trên giấy là ${n(shown)} mục đầu trong ${n(entries)} mục. Xem đủ: mở địa chỉ ghi ở đầu tờ này rồi bấm “${vi.showAll(entries)}”.`,
  noSupport: (months: number) => `${n(months)} tháng liền chưa có hỗ trợ`,
  neverSupported: "chưa có hỗ trợ nào từ khi triển khai",
  planBehind: (quarter: string, percent: string) => `${quarter} ${percent} kế hoạch`,
  criterionLost: (number: number, name: string) => `không còn đạt tiêu chí ${number} (${name})`,
  overdue: (count: number, longest: number, limit: number) =>
    count === 1
      ? `1 kiến nghị chờ ${n(longest)} ngày (hạn ${n(limit)})`
      : `${n(count)} kiến nghị quá ${n(limit)} ngày (lâu nhất ${n(longest)})`,
  notReported: (lines: number, oldest: string) => `${n(lines)} nội dung chưa báo cáo (${oldest})`,
  oldest: (month: string) => `từ ${month}`,
  idle: (quarter: string) => `chưa có nội dung hỗ trợ nào trong ${quarter}`,
  inCharge: (names: string) => `phụ trách: ${names}`,
  nobodyInCharge: "chưa phân công nơi phụ trách",
  answers: (names: string) => `trả lời: ${names}`,
  nobodyAnswers: "chưa rõ nơi trả lời",
  reports: (names: string) => `của ${names}`,
  has: { agency: (communes: string) => `phụ trách ${communes}`, enterprise: (communes: string) => `kết nghĩa với ${communes}` },
  unread: "chưa đọc được danh sách bên hỗ trợ",
} as const;

const e = (count: number) => grouped(count, "en");
const s = (count: number, one: string, many: string) => `${grouped(count, "en")} ${count === 1 ? one : many}`;

const en: Widen<typeof vi> = {
  weights: { act: "Act", chase: "Press", ask: "Ask" },
  found: (matters, communes, sponsors) =>
    `${grouped(matters, "en")} (${[
      communes > 0 && s(communes, "commune", "communes"),
      sponsors > 0 && s(sponsors, "sponsor", "sponsors"),
    ]
      .filter(Boolean)
      .join(", ")})`,
  showAll: (entries) => `Show all ${grouped(entries, "en")}`,
  onPaper: (shown, entries) =>
    `On paper stand the first ${e(shown)} of ${e(entries)}. For all of them open the address at the head of this sheet and choose “${en.showAll(entries)}”.`,
  noSupport: (months) => `no support for ${s(months, "month", "months in a row")}`,
  neverSupported: "no support since the start",
  planBehind: (quarter, percent) => `${quarter} at ${percent} of plan`,
  criterionLost: (number, name) => `no longer meets criterion ${number} (${name})`,
  overdue: (count, longest, limit) =>
    count === 1
      ? `1 proposal open ${s(longest, "day", "days")} (limit ${e(limit)})`
      : `${e(count)} proposals open over ${s(limit, "day", "days")} (oldest ${e(longest)})`,
  notReported: (lines, oldest) => `${s(lines, "line", "lines")} not reported (${oldest})`,
  oldest: (month) => `from ${month}`,
  idle: (quarter) => `no support line in ${quarter}`,
  inCharge: (names) => `in charge: ${names}`,
  nobodyInCharge: "nobody in charge",
  answers: (names) => `to answer: ${names}`,
  nobodyAnswers: "no addressee",
  reports: (names) => `of ${names}`,
  has: { agency: (communes) => `in charge of ${communes}`, enterprise: (communes) => `twinned with ${communes}` },
  unread: "the list of sponsors could not be read",
};

/** The words of the entries in which matters are merged: a commune or a sponsor, why, and who must act. */
export const matterEntryWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
