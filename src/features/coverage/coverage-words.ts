import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  title: "Độ phủ hỗ trợ",
  total: "Cộng",
  lead: {
    kind: (time: string, empty: string, possible: string) => `${time}, ${empty}/${possible} ô xã – loại hỗ trợ chưa có ai giúp`,
    kindOfSome: (time: string, empty: string, possible: string) =>
      `${time}, ${empty}/${possible} ô xã – loại hỗ trợ chưa có hỗ trợ của đơn vị đang chọn`,
    sponsor: (time: string, empty: string, possible: string) =>
      `${time}, ${empty}/${possible} phân công chưa có nội dung hỗ trợ nào`,
  },
  leadZero: (count: string) => `${count} ô báo cáo bằng 0`,
  leadOwed: (count: string) => `${count} ô chưa báo cáo`,
  leadNothing: "Không có ô nào trong phần đang xem.",
  leadTimes: { in: (period: string) => `Trong ${period}`, toDate: (month: string) => `Từ khi triển khai đến ${month}` },
  by: "Đối chiếu xã với",
  crossings: { kind: "Loại hỗ trợ", sponsor: "Bên hỗ trợ" },
  panels: { kind: "Xã và loại hỗ trợ", sponsor: "Bên hỗ trợ và xã" },
  subtitle: (period: string) => `Thực hiện / đã hứa, triệu đồng, ${period}`,
  rowHeadings: { kind: "Xã", sponsor: "Bên hỗ trợ" },
  noRows: { kind: "Không có xã nào khớp với bộ lọc.", sponsor: "Không có bên hỗ trợ nào được phân công trong kỳ." },
  cells: {
    "no-helper": "chưa ai giúp",
    "not-theirs": "chưa có",
    "no-line": "chưa có nội dung",
    unassigned: "không phân công",
    noPlan: "ngoài KH",
    owed: (count: string) => `${count} chưa báo cáo`,
    notReported: "chưa báo cáo",
    notApplicable: "có, không quy ra tiền",
    zero: "0",
  },
  legend: "Cách đọc ô",
  legends: {
    covered: "12 / 20: đã thực hiện 12 trên 20 triệu đồng đã hứa",
    zero: "0 / 20: đã báo cáo, thực hiện bằng 0",
    notReported: "chưa báo cáo: có nội dung, còn thiếu số thực hiện",
    notApplicable: "có, không quy ra tiền: được hỗ trợ bằng hình thức không quy ra tiền",
    "no-helper": "chưa ai giúp: không có nội dung nào thuộc loại này",
    "not-theirs": "chưa có: đơn vị đang chọn không có nội dung nào thuộc loại này",
    "no-line": "chưa có nội dung: được phân công mà không có nội dung nào",
    unassigned: "·: không được phân công xã này trong kỳ, không phải là thiếu",
  },
  delivered: (name: string) => `${name}: TH`,
  planned: (name: string) => `${name}: KH`,
} as const;

const en: Widen<typeof vi> = {
  title: "Coverage",
  total: "Total",
  lead: {
    kind: (time, empty, possible) => `${time}, ${empty} of ${possible} pairs of commune and kind have no helper`,
    kindOfSome: (time, empty, possible) =>
      `${time}, ${empty} of ${possible} pairs of commune and kind have no support by the sponsors chosen`,
    sponsor: (time, empty, possible) => `${time}, ${empty} of ${possible} assignments have no line of support`,
  },
  leadZero: (count) => `${count} reported as 0`,
  leadOwed: (count) => `${count} not reported`,
  leadNothing: "There is no pair within the selection.",
  leadTimes: { in: (period) => `In ${period}`, toDate: (month) => `From the start to ${month}` },
  by: "Communes by",
  crossings: { kind: "Kind of support", sponsor: "Sponsor" },
  panels: { kind: "Communes and kinds of support", sponsor: "Sponsors and communes" },
  subtitle: (period) => `Delivered / promised, million dong, ${period}`,
  rowHeadings: { kind: "Commune", sponsor: "Sponsor" },
  noRows: { kind: "No commune matches the filters.", sponsor: "No sponsor is in charge of a commune in the period." },
  cells: {
    "no-helper": "nobody helps",
    "not-theirs": "none",
    "no-line": "no line",
    unassigned: "not assigned",
    noPlan: "no plan",
    owed: (count) => `${count} not reported`,
    notReported: "not reported",
    notApplicable: "yes, no money value",
    zero: "0",
  },
  legend: "How to read a cell",
  legends: {
    covered: "12 / 20: 12 delivered of 20 million dong promised",
    zero: "0 / 20: reported, nothing delivered",
    notReported: "not reported: there are lines, and their figure is owed",
    notApplicable: "yes, no money value: help that is not counted in money",
    "no-helper": "nobody helps: no line of this kind",
    "not-theirs": "none: no line of this kind by the sponsors chosen",
    "no-line": "no line: in charge of the commune, and no line at all",
    unassigned: "·: not in charge of this commune in the period; nothing is missing",
  },
  delivered: (name) => `${name}: delivered`,
  planned: (name) => `${name}: promised`,
};

/** The words of the coverage matrices. */
export const coverageWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
