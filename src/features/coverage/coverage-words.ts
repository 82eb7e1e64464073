import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  title: "Độ phủ hỗ trợ",
  total: "Cộng",
  totalOf: { kind: (count: string) => `Cộng ${count} xã`, sponsor: (count: string) => `Cộng ${count} bên hỗ trợ` },
  lead: {
    kind: (time: string, empty: string, possible: string) =>
      `${time}, ${empty}/${possible} ô xã – loại hỗ trợ chưa có đơn vị hỗ trợ`,
    kindOfSome: (time: string, empty: string, possible: string) =>
      `${time}, ${empty}/${possible} ô xã – loại hỗ trợ chưa có hỗ trợ của đơn vị đang chọn`,
    sponsor: (time: string, empty: string, possible: string) =>
      `${time}, ${empty}/${possible} phân công chưa có nội dung hỗ trợ nào`,
  },
  leadZero: (count: string) => `${count} ô báo cáo bằng 0`,
  leadOwed: (count: string) => `${count} ô còn nợ báo cáo`,
  leadNoData: (time: string) => `${time} chưa có số liệu.`,
  leadNothing: "Không có ô nào trong phần đang xem.",
  leadTimes: { in: (period: string) => `Trong ${period}`, toDate: (month: string) => `Từ khi triển khai đến ${month}` },
  by: "Đối chiếu xã với",
  crossings: { kind: "Loại hỗ trợ", sponsor: "Bên hỗ trợ" },
  panels: { kind: "Xã và loại hỗ trợ", sponsor: "Bên hỗ trợ và xã" },
  subtitle: (period: string) => `Thực hiện so với kế hoạch, ${period}; ô còn thiếu nhiều xếp trước`,
  hint: "Trỏ vào một ô, hoặc dùng phím mũi tên, để xem số tiền ở đây; bấm hoặc Enter để mở các nội dung của ô.",
  rowHeadings: { kind: "Xã", sponsor: "Bên hỗ trợ" },
  noRows: { kind: "Không có xã nào khớp với bộ lọc.", sponsor: "Không có bên hỗ trợ nào được phân công trong kỳ." },
  cells: {
    "no-helper": "chưa có đơn vị hỗ trợ",
    "not-theirs": "đơn vị đang chọn chưa có nội dung nào",
    "no-line": "được phân công, chưa có nội dung nào",
    "no-data": "chưa có số liệu",
    unassigned: "không phân công",
    "not-there": "xã không có trong kỳ này",
    owed: (count: string) => `${count} nội dung chưa báo cáo`,
    notApplicable: "có hỗ trợ, không quy ra tiền",
  },
  marks: {
    "no-helper": "chưa có",
    "not-theirs": "chưa có",
    "no-line": "chưa có",
    "no-data": "–",
    unassigned: "·",
    "not-there": "×",
    noPlan: "ngoài KH",
    planNotReported: "chưa báo KH",
    "not-reported": "chưa báo cáo",
    "not-applicable": "có",
  },
  told: {
    noLine: "không có nội dung",
    share: (share: string, delivered: string, planned: string) =>
      `${share} kế hoạch, thực hiện ${delivered} / ${planned} triệu đồng`,
    noPlan: (delivered: string) => `thực hiện ${delivered} triệu đồng, ngoài kế hoạch`,
    planNotReported: (delivered: string) => `thực hiện ${delivered} triệu đồng`,
    planned: (planned: string) => `kế hoạch ${planned} triệu đồng`,
  },
  matters: {
    none: { kind: "Chưa có đơn vị hỗ trợ", sponsor: "Được phân công, chưa có nội dung", some: "Đơn vị đang chọn chưa hỗ trợ" },
    low: "Thấp xa kế hoạch",
    owed: "Còn nợ báo cáo",
  },
  legend: "Cách đọc ô",
  legends: {
    zero: "0 % kế hoạch",
    under: (low: string) => `dưới ${low}`,
    between: (low: string, high: string) => `${low} đến dưới ${high}`,
    upTo: (low: string) => `${low} đến 100 %`,
    above: "trên 100 %",
    owed: "còn nợ báo cáo (*)",
    open: { kind: "chưa có đơn vị hỗ trợ", sponsor: "được phân công, chưa có nội dung", some: "đơn vị đang chọn chưa hỗ trợ" },
    noData: "kỳ này chưa có số liệu",
    noPlan: "thực hiện ngoài kế hoạch",
    planNotReported: "chưa báo cáo kế hoạch",
    notApplicable: "hỗ trợ không quy ra tiền",
    unassigned: "không được phân công, không phải là thiếu",
  },
  delivered: (name: string) => `${name}: TH`,
  planned: (name: string) => `${name}: KH`,
} as const;

const en: Widen<typeof vi> = {
  title: "Coverage",
  total: "Total",
  totalOf: {
    kind: (count) => `Total of ${count} ${count === "1" ? "commune" : "communes"}`,
    sponsor: (count) => `Total of ${count} ${count === "1" ? "sponsor" : "sponsors"}`,
  },
  lead: {
    kind: (time, empty, possible) =>
      `${time}, ${empty} of ${possible} ${possible === "1" ? "pair of commune and kind has" : "pairs of commune and kind have"} no helper`,
    kindOfSome: (time, empty, possible) =>
      `${time}, ${empty} of ${possible} ${possible === "1" ? "pair of commune and kind has" : "pairs of commune and kind have"} no support by the sponsors chosen`,
    sponsor: (time, empty, possible) =>
      `${time}, ${empty} of ${possible} ${possible === "1" ? "assignment has" : "assignments have"} no line of support`,
  },
  leadZero: (count) => `${count} reported as 0`,
  leadOwed: (count) => `${count} still ${count === "1" ? "owes" : "owe"} a report`,
  leadNoData: (time) => `${time}, there is no data yet.`,
  leadNothing: "There is no pair within the selection.",
  leadTimes: { in: (period) => `In ${period}`, toDate: (month) => `From the start to ${month}` },
  by: "Communes by",
  crossings: { kind: "Kind of support", sponsor: "Sponsor" },
  panels: { kind: "Communes and kinds of support", sponsor: "Sponsors and communes" },
  subtitle: (period) => `Delivered of what was planned, ${period}; where most is missing first`,
  hint: "Point at a cell, or use the arrow keys, to see its amounts here; press it, or Enter, for its lines.",
  rowHeadings: { kind: "Commune", sponsor: "Sponsor" },
  noRows: { kind: "No commune matches the filters.", sponsor: "No sponsor is in charge of a commune in the period." },
  cells: {
    "no-helper": "nobody helps",
    "not-theirs": "no line by the sponsors chosen",
    "no-line": "assigned, and no line",
    "no-data": "no data yet",
    unassigned: "not assigned",
    "not-there": "there is no such commune in the period",
    owed: (count) => (count === "1" ? "1 line not reported" : `${count} lines not reported`),
    notApplicable: "helped, without a money value",
  },
  marks: {
    "no-helper": "nobody",
    "not-theirs": "none",
    "no-line": "no line",
    "no-data": "–",
    unassigned: "·",
    "not-there": "×",
    noPlan: "no plan",
    planNotReported: "plan owed",
    "not-reported": "not reported",
    "not-applicable": "yes",
  },
  told: {
    noLine: "no line",
    share: (share, delivered, planned) => `${share} of the plan, ${delivered} of ${planned} million dong delivered`,
    noPlan: (delivered) => `${delivered} million dong delivered, outside the plan`,
    planNotReported: (delivered) => `${delivered} million dong delivered`,
    planned: (planned) => `${planned} million dong planned`,
  },
  matters: {
    none: { kind: "Nobody helps", sponsor: "Assigned, and no line", some: "Not by the sponsors chosen" },
    low: "Far below plan",
    owed: "Reports owed",
  },
  legend: "How to read a cell",
  legends: {
    zero: "0% of the plan",
    under: (low) => `under ${low}`,
    between: (low, high) => `${low} to under ${high}`,
    upTo: (low) => `${low} to 100%`,
    above: "over 100%",
    owed: "reports owed (*)",
    open: { kind: "nobody helps", sponsor: "assigned, and no line", some: "not by the sponsors chosen" },
    noData: "no data for this period yet",
    noPlan: "delivered outside the plan",
    planNotReported: "plan not reported",
    notApplicable: "help without a money value",
    unassigned: "not assigned; nothing is missing",
  },
  delivered: (name) => `${name}: delivered`,
  planned: (name) => `${name}: promised`,
};

/** The words of the coverage matrices. */
export const coverageWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
