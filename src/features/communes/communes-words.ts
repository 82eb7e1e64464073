import { grouped } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const n = (count: number) => grouped(count, "vi");

const vi = {
  list: {
    title: "Các xã",
    panel: "Từng xã, theo con số nào cũng xếp được",
    subtitle: (period: string) => `Triệu đồng, ${period}; tăng giảm so với kỳ trước, tính cùng các tháng hai kỳ đều có số liệu`,
    columns: {
      name: "Xã",
      order: "Thứ tự",
      standing: "Mức đạt",
      met: "Đạt",
      remaining: "Còn thiếu",
      criteriaUnknown: "Tiêu chí chưa rõ",
      planned: "Kế hoạch",
      delivered: "Thực hiện",
      completion: "TH/KH",
      change: "Tăng giảm",
      changeBasis: "Cách so sánh",
      lines: "Nội dung",
      open: "Kiến nghị chờ",
      overdue: "Quá hạn",
    },
    atLeast: (count: string) => `ít nhất ${count}`,
    total: "Cộng",
    fromZero: "kỳ trước 0",
    noBaseline: "chưa có kỳ trước",
    noData: "chưa có số liệu",
    blank: { "not-reported": "chưa đủ báo cáo", "not-applicable": "không quy ra tiền", "no-line": "không có nội dung" },
    noMatch: "Không có xã nào khớp với bộ lọc.",
    changeOf: (later: string, earlier: string) => `Cột tăng giảm: ${later} so với ${earlier}.`,
  },
  criteria: {
    title: "Tiêu chí nông thôn mới của các xã",
    lead: (name: string, missing: string, all: string) =>
      `Tiêu chí nhiều xã còn vướng nhất: ${name}, ${missing}/${all} xã chưa đạt.`,
    leadUnknown: (lead: string, unknown: string) => `${lead.slice(0, -1)}, chưa rõ ở ${unknown} xã.`,
    leadNone: "Mọi xã đều đã đạt đủ tiêu chí.",
    panel: "Tiêu chí nào, xã nào",
    subtitle: (decision: string) => `Bộ tiêu chí theo ${decision}; bấm tên xã để xem từng xã`,
    sort: "Xếp theo",
    sorts: { missing: "Nhiều xã chưa đạt", number: "Số thứ tự" },
    criterion: "Tiêu chí",
    missing: "Xã chưa đạt",
    met: "đạt",
    notMet: "chưa đạt",
    lost: (since: string) => `không còn đạt từ ${since}`,
    unknown: "chưa có số liệu",
    newlyMet: (since: string) => `mới đạt, từ ${since}`,
    metPerCommune: "Số tiêu chí đạt",
    legend: "Cách đọc ô",
    newSince: (month: string) => `mới đạt từ ${month}`,
    newCount: (count: number, month: string) => `${n(count)} lượt tiêu chí mới đạt từ ${month}.`,
    newUnknown: (month: string) => `Chưa rõ có tiêu chí nào mới đạt từ ${month}.`,
    lostLegend: "không còn đạt",
    otherSet: "theo bộ tiêu chí khác",
  },
} as const;

const e = (count: number) => grouped(count, "en");
const en: Widen<typeof vi> = {
  list: {
    title: "Communes",
    panel: "Every commune, in the order of any figure",
    subtitle: (period) => `Million dong, ${period}; change on the previous period, over the months that both have data for`,
    columns: {
      name: "Commune",
      order: "Order",
      standing: "Standing",
      met: "Met",
      remaining: "Missing",
      criteriaUnknown: "Criteria not known",
      planned: "Planned",
      delivered: "Delivered",
      completion: "Of plan",
      change: "Change",
      changeBasis: "Basis of change",
      lines: "Lines",
      open: "Open proposals",
      overdue: "Overdue",
    },
    atLeast: (count) => `at least ${count}`,
    total: "Total",
    fromZero: "0 before",
    noBaseline: "no earlier period",
    noData: "no data yet",
    blank: { "not-reported": "reports missing", "not-applicable": "no money value", "no-line": "no line" },
    noMatch: "No commune matches the filters.",
    changeOf: (later, earlier) => `Change: ${later} against ${earlier}.`,
  },
  criteria: {
    title: "New Rural criteria of all communes",
    lead: (name, missing, all) => `The criterion that holds back most communes: ${name}, not met by ${missing} of ${all}.`,
    leadUnknown: (lead, unknown) => `${lead.slice(0, -1)}, not known of ${unknown}.`,
    leadNone: "Every commune meets every criterion.",
    panel: "Which criterion, which commune",
    subtitle: (decision) => `The set of ${decision}; a commune's name leads to its page`,
    sort: "Order",
    sorts: { missing: "Most communes missing", number: "Number" },
    criterion: "Criterion",
    missing: "Communes without",
    met: "met",
    notMet: "not met",
    lost: (since) => `lost since ${since}`,
    unknown: "not known",
    newlyMet: (since) => `newly met, since ${since}`,
    metPerCommune: "Criteria met",
    legend: "How to read a cell",
    newSince: (month) => `newly met since ${month}`,
    newCount: (count, month) =>
      count === 1 ? `1 criterion newly met since ${month}.` : `${e(count)} criteria newly met since ${month}.`,
    newUnknown: (month) => `Whether a criterion was newly met since ${month} is not known.`,
    lostLegend: "no longer met",
    otherSet: "measured by another set",
  },
};

/** What the screens on all communes say. */
export const communesWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
