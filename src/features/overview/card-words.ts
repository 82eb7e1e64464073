import { grouped } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  title: "Từng xã",
  order: "Xếp theo thứ tự trong Quyết định",
  orderByName: "Xếp theo tên",
  supportUnread: "Chưa đọc được số liệu hỗ trợ",
  proposals: "Kiến nghị",
  agencies: "Phụ trách",
  enterprises: "Kết nghĩa",
  openProposals: (count: number) => (count === 0 ? "không có việc chờ trả lời" : `${grouped(count, "vi")} chờ trả lời`),
  overdue: (count: number) => `${grouped(count, "vi")} quá hạn`,
  showAll: (count: string) => `Hiện cả ${count} xã`,
  howToRead: "Cách đọc thẻ",
  legendCriteria: "Vạch đặc: tiêu chí đã đạt; vạch rỗng: chưa đạt",
  legendMonths: (months: number) => `Cột: hỗ trợ ${months} tháng gần nhất, cùng một thang cho mọi xã; nhạt là ngoài kỳ đang chọn`,
  legendOwed: "Chân cột gạch chéo: tháng có nội dung chưa báo cáo",
} as const;

const en: Widen<typeof vi> = {
  title: "Commune by commune",
  order: "In the order of the Decision",
  orderByName: "In the order of their names",
  supportUnread: "The support data could not be read",
  proposals: "Proposals",
  agencies: "In charge",
  enterprises: "Twinned",
  openProposals: (proposals) => (proposals === 0 ? "none waiting" : `${grouped(proposals, "en")} waiting`),
  overdue: (proposals) => `${grouped(proposals, "en")} overdue`,
  showAll: (communes) => `Show all ${communes}`,
  howToRead: "How to read a card",
  legendCriteria: "Solid tick: criterion met; hollow: not met",
  legendMonths: (months) =>
    `Bars: support in the last ${months === 1 ? "month" : `${months} months`}, one scale for all; pale is outside the period`,
  legendOwed: "Hatched foot: a month with lines not reported",
};

/** What the commune cards say, and how a card is read. */
export const cardWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
