import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  title: "Tiến độ so với kế hoạch",
  total: "Cộng",
  lead: (span: string, behind: string, communes: string, ratio: string, owed: string) =>
    `${span}, đã thực hiện ${ratio} kế hoạch đến nay${owed && ` (${owed})`}; ${behind}/${communes} xã chậm.`,
  leadAwaiting: (lead: string, awaiting: string) => `${lead.slice(0, -1)}; ${awaiting} xã chờ báo cáo.`,
  leadNoPlan: (span: string) => `${span}, không có kế hoạch bằng tiền để so.`,
  leadPlanNotReported: (span: string) => `${span}, chưa báo cáo kế hoạch nào để so.`,
  leadNotReported: (span: string) => `${span}, chưa có số thực hiện nào được báo cáo.`,
  leadNotApplicable: (span: string) => `${span}, phần kế hoạch bằng tiền đã được thực hiện bằng hình thức không quy ra tiền.`,
  since: "Tính từ",
  spans: {
    quarter: (name: string) => `Đầu ${name}`,
    year: (name: string) => `Đầu ${name}`,
    programme: (_name: string) => "Khi triển khai",
  },
  inSpan: (first: string, last: string) => (first === last ? `Trong ${first}` : `Từ ${first} đến ${last}`),
  periodRule:
    "Tiến độ luôn tính đến tháng có số liệu mới nhất, nên kỳ đang chọn ở bộ lọc không áp dụng; các lọc khác vẫn áp dụng.",
  rule: (low: string, onTrack: string) =>
    `Đến nay phải có: tổng kế hoạch của các tháng đã qua. Chậm: thực hiện dưới ${low} kế hoạch đó. Cần đôn đốc: từ ${low} đến dưới ${onTrack}. Đúng tiến độ: từ ${onTrack} đến 100 %. Vượt: trên 100 %. Chờ báo cáo: mức đã báo cáo chưa đến ${onTrack}, nhưng còn nội dung chưa báo cáo nên chưa kết luận.`,
  plansRule: "Còn kế hoạch chưa báo cáo thì cũng chưa kết luận, trừ khi đã chậm.",
  communes: "Từng xã",
  sponsors: "Từng bên hỗ trợ",
  course: { months: "Lũy kế theo tháng", quarters: "Lũy kế theo quý" },
  subtitle: (span: string) => `Triệu đồng, lũy kế ${span}; vạch đứng là mức phải có`,
  courseSubtitle: (span: string) => `Triệu đồng, cộng dồn ${span}; vạch đứng là mức phải có`,
  headings: {
    commune: "Xã",
    sponsor: "Bên hỗ trợ",
    time: "Đến hết",
    bar: "Thực hiện và mức phải có",
    planned: "Phải có (KH)",
    delivered: "Thực hiện (TH)",
    gap: "Chênh lệch",
    ratio: "TH/KH",
  },
  absent: "không có trong các tháng này",
  count: (count: string, standing: string) => `${count} ${standing}`,
  owed: (count: string) => `${count} nội dung chưa báo cáo`,
  noRows: "Không có gì khớp với bộ lọc.",
  noneYet: "Chưa có gì trong danh sách.",
} as const;

const en: Widen<typeof vi> = {
  title: "Pace against plans",
  total: "Total",
  lead: (span, behind, communes, ratio, owed) =>
    `${span}, ${ratio} of the plan to date is delivered${owed && ` (${owed})`}; ${behind} of ${communes} ${communes === "1" ? "commune" : "communes"} ${behind === "1" ? "is" : "are"} behind.`,
  leadAwaiting: (lead, awaiting) => `${lead.slice(0, -1)}; ${awaiting} ${awaiting === "1" ? "awaits" : "await"} reports.`,
  leadNoPlan: (span) => `${span}, there is no plan in money to compare with.`,
  leadPlanNotReported: (span) => `${span}, no plan to compare with is reported yet.`,
  leadNotReported: (span) => `${span}, nothing delivered is reported yet.`,
  leadNotApplicable: (span) => `${span}, what was planned in money was given as help without a money value.`,
  since: "Since",
  spans: {
    quarter: (name) => `Start of ${name}`,
    year: (name) => `Start of ${name}`,
    programme: (_name) => "The programme’s start",
  },
  inSpan: (first, last) => (first === last ? `In ${first}` : `From ${first} to ${last}`),
  periodRule:
    "Pace always runs to the last month with data, so the period of the filters does not apply here; the other filters do.",
  rule: (low, onTrack) =>
    `Due by now: the plans of the months that have passed. Behind: under ${low} of them delivered. Needs pressing: from ${low} to under ${onTrack}. On track: ${onTrack} to 100%. Ahead: over 100%. Awaiting reports: under ${onTrack} so far, with lines still to be reported, so that nothing is concluded yet.`,
  plansRule: "Nor is anything concluded while plans are still to be reported, unless it is behind already.",
  communes: "Each commune",
  sponsors: "Each sponsor",
  course: { months: "Month by month, added up", quarters: "Quarter by quarter, added up" },
  subtitle: (span) => `Million dong, ${span}; the upright mark is what is due`,
  courseSubtitle: (span) => `Million dong, added up ${span}; the upright mark is what is due`,
  headings: {
    commune: "Commune",
    sponsor: "Sponsor",
    time: "To the end of",
    bar: "Delivered, and what is due",
    planned: "Due by now",
    delivered: "Delivered",
    gap: "Gap",
    ratio: "Completion",
  },
  absent: "not there in these months",
  count: (count, standing) => `${count} ${standing}`,
  owed: (count) => `${count} ${count === "1" ? "line" : "lines"} not reported`,
  noRows: "Nothing matches the filters.",
  noneYet: "There is nothing on the list yet.",
};

/** The words of the pace screen. */
export const paceWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
