import type { Language } from "#src/lib/language.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  list: {
    title: "Các xã",
    lead: (recognised: string, all: string, average: string, criteria: string) =>
      `${recognised}/${all} xã đạt chuẩn nông thôn mới; bình quân ${average}/${criteria} tiêu chí một xã.`,
    panel: "Từng xã, theo con số nào cũng xếp được",
    subtitle: (period: string) => `Triệu đồng, ${period}; tăng giảm so với kỳ trước, cùng số tháng`,
    columns: {
      name: "Xã",
      order: "Thứ tự",
      standing: "Mức đạt",
      met: "Đạt",
      remaining: "Còn thiếu",
      planned: "Kế hoạch",
      delivered: "Thực hiện",
      completion: "TH/KH",
      change: "Tăng giảm",
      lines: "Nội dung",
      open: "Kiến nghị chờ",
      overdue: "Quá hạn",
    },
    total: "Cộng",
    fromZero: "kỳ trước 0",
    noChange: { "no-baseline": "chưa có kỳ trước", "not-reported": "chưa đủ báo cáo" },
    noMatch: "Không có xã nào khớp với bộ lọc.",
    changeOf: (later: string, earlier: string) => `Cột tăng giảm: ${later} so với ${earlier}.`,
  },
  criteria: {
    title: "Tiêu chí nông thôn mới của các xã",
    lead: (name: string, missing: string, all: string) =>
      `Tiêu chí giữ chân nhiều xã nhất: ${name}, ${missing}/${all} xã chưa đạt.`,
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
    newCount: (count: number, month: string) => `${count} lượt tiêu chí mới đạt từ ${month}.`,
    lostLegend: "không còn đạt",
  },
} as const;

const en: Widen<typeof vi> = {
  list: {
    title: "Communes",
    lead: (recognised, all, average, criteria) =>
      `${recognised} of ${all} communes are at the New Rural standard; ${average} of ${criteria} criteria on average.`,
    panel: "Every commune, in the order of any figure",
    subtitle: (period) => `Million dong, ${period}; change on the previous period over as many months`,
    columns: {
      name: "Commune",
      order: "Order",
      standing: "Standing",
      met: "Met",
      remaining: "Missing",
      planned: "Planned",
      delivered: "Delivered",
      completion: "Of plan",
      change: "Change",
      lines: "Lines",
      open: "Open proposals",
      overdue: "Overdue",
    },
    total: "Total",
    fromZero: "0 before",
    noChange: { "no-baseline": "no earlier period", "not-reported": "reports missing" },
    noMatch: "No commune matches the filters.",
    changeOf: (later, earlier) => `Change: ${later} against ${earlier}.`,
  },
  criteria: {
    title: "New Rural criteria of all communes",
    lead: (name, missing, all) => `The criterion that holds back most communes: ${name}, not met by ${missing} of ${all}.`,
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
      count === 1 ? `1 criterion newly met since ${month}.` : `${count} criteria newly met since ${month}.`,
    lostLegend: "no longer met",
  },
};

/** What the screens on all communes say. */
export const communesWords: Record<Language, Widen<typeof vi>> = { vi, en };
