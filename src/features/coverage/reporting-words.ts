import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  title: "Lịch báo cáo",
  lead: (time: string, owed: string) => `${time}, còn ${owed} nội dung chưa báo cáo số thực hiện.`,
  leadComplete: (time: string) => `${time}, mọi nội dung phải báo cáo số đều đã báo cáo.`,
  leadNoneDue: (time: string) => `${time}, không có nội dung nào phải báo cáo số: hỗ trợ không quy ra tiền.`,
  leadNothing: (time: string) => `${time}, không có nội dung hỗ trợ nào trong phần đang xem.`,
  leadTimes: { in: (period: string) => `Trong ${period}`, toDate: (month: string) => `Từ khi triển khai đến ${month}` },
  communes: "Từng xã, theo tháng",
  sponsors: "Từng bên hỗ trợ, theo quý",
  subtitleCommunes: (period: string) => `Tỷ lệ đã báo cáo trong các nội dung quy ra tiền, ${period}; nợ nhiều nhất xếp trước`,
  subtitleSponsors: (period: string) =>
    `Tỷ lệ đã báo cáo trong các nội dung quy ra tiền, cả quý, kể cả khi đang xem một tháng; ${period}; nợ nhiều nhất xếp trước`,
  commune: "Xã",
  sponsor: "Bên hỗ trợ",
  owed: "Chưa báo cáo",
  hint: "Trỏ vào một ô, hoặc dùng phím mũi tên, để xem số nội dung ở đây; bấm hoặc Enter để mở các nội dung của ô.",
  matters: "Còn nợ báo cáo",
  owedLines: (count: string) => `${count} nội dung chưa báo cáo`,
  noRows: "Không có gì khớp với bộ lọc.",
  partialQuarter: (label: string, covered: string, whole: string) => `${label} (${covered}/${whole} tháng)`,
  cells: {
    reported: (lines: string) => `đã báo cáo đủ ${lines} nội dung`,
    partly: (owed: string, lines: string) => `${owed}/${lines} nội dung chưa báo cáo`,
    owed: (owed: string, lines: string) => `chưa báo cáo nội dung nào (${owed}/${lines})`,
    none: "không có nội dung nào",
    "not-applicable": (lines: string) => `${lines} nội dung không quy ra tiền, không cần báo cáo số`,
    unassigned: "không được phân công xã nào",
    elsewhere: "phụ trách xã khác, không phải xã đang xem",
    ahead: "chưa đến kỳ số liệu",
    "not-yet": "khi đó xã chưa thành lập",
    "no-longer": "khi đó xã không còn",
  },
  legends: {
    reported: "100 %: đã báo cáo đủ, kể cả báo cáo bằng 0",
    partly: "còn nợ báo cáo (*)",
    owed: "0 %: chưa báo cáo nội dung nào",
    none: "không có nội dung nào",
    "not-applicable": "chỉ có hình thức không quy ra tiền",
    unassigned: "khi đó không được phân công",
    elsewhere: "khi đó phụ trách xã khác",
    ahead: "tháng sau kỳ số liệu",
    notThere: "khi đó xã chưa thành lập hoặc không còn",
  },
} as const;

const en: Widen<typeof vi> = {
  title: "Reporting calendar",
  lead: (time, owed) =>
    `${time}, ${owed === "1" ? "1 line still owes" : `${owed} lines still owe`} the figure of what was delivered.`,
  leadComplete: (time) => `${time}, every line that owes a figure has it.`,
  leadNoneDue: (time) => `${time}, no line owes a figure: the help has no money value.`,
  leadNothing: (time) => `${time}, there is no line of support within the selection.`,
  leadTimes: { in: (period) => `In ${period}`, toDate: (month) => `From the start to ${month}` },
  communes: "Each commune, by month",
  sponsors: "Each sponsor, by quarter",
  subtitleCommunes: (period) => `Share reported of the lines with a money value, ${period}; who owes most first`,
  subtitleSponsors: (period) =>
    `Share reported of the lines with a money value, by whole quarters, even when one month is chosen; ${period}; who owes most first`,
  commune: "Commune",
  sponsor: "Sponsor",
  owed: "Not reported",
  hint: "Point at a cell, or use the arrow keys, to see its lines here; press it, or Enter, to open them.",
  matters: "Reports owed",
  owedLines: (count) => (count === "1" ? "1 line not reported" : `${count} lines not reported`),
  noRows: "Nothing matches the filters.",
  partialQuarter: (label, covered, whole) => `${label} (${covered} of ${whole} months)`,
  cells: {
    reported: (lines) => `all ${lines} lines reported`,
    partly: (owed, lines) => `${owed} of ${lines} lines not reported`,
    owed: (owed, lines) => `nothing reported (${owed} of ${lines} lines owed)`,
    none: "no line",
    "not-applicable": (lines) => `${lines} lines without a money value: no figure to report`,
    unassigned: "in charge of no commune",
    elsewhere: "in charge of other communes than those chosen",
    ahead: "after the last month with data",
    "not-yet": "no such commune yet",
    "no-longer": "no such commune any more",
  },
  legends: {
    reported: "100%: all reported, a reported zero included",
    partly: "reports owed (*)",
    owed: "0%: nothing reported",
    none: "no line",
    "not-applicable": "only help without a money value",
    unassigned: "in charge of no commune then",
    elsewhere: "in charge of other communes then",
    ahead: "after the last month with data",
    notThere: "no such commune then",
  },
};

/** The words of the reporting calendar. */
export const reportingWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
