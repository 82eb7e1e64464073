import { grouped } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const n = (count: number) => grouped(count, "vi");

const vi = {
  results: "Kết quả tìm",
  count: (count: number) => `${n(count)} kết quả`,
  none: (query: string) => `Không tìm thấy “${query}”. Thử ít chữ hơn, hoặc một phần của tên.`,
  reading: "Đang đọc các nội dung hỗ trợ…",
  unread: (files: string) => `Chưa đọc được ${files}: những gì trong đó không tìm ra ở đây.`,
  notInLines: (count: string) =>
    `Ở đây không tìm trong ${count} nội dung hỗ trợ. Hãy mở màn hình Nội dung hỗ trợ, chọn bộ lọc rồi tìm ở đó.`,
  allLines: (query: string, count: string) => `Xem cả ${count} nội dung hỗ trợ có “${query}”`,
  code: (code: string) => `mã ${code}`,
  now: (name: string, unit: string) => `${name}, nay thuộc ${unit}`,
  kinds: {
    screen: "Màn hình",
    commune: "Xã",
    area: "Địa bàn",
    agency: "Cơ quan",
    enterprise: "Doanh nghiệp",
    kind: "Loại hỗ trợ",
    criterion: "Tiêu chí",
    line: "Nội dung hỗ trợ",
    proposal: "Kiến nghị",
  },
  screens: {
    criteria: "Tiêu chí nông thôn mới theo xã",
    agencies: "Cơ quan, đơn vị phụ trách",
    enterprises: "Doanh nghiệp kết nghĩa",
    coverage: "Độ phủ: xã nào chưa có ai hỗ trợ việc gì",
    reporting: "Lịch báo cáo",
    pace: "Tiến độ so với kế hoạch",
    compare: "So sánh hai kỳ, hoặc các xã",
    report: "Báo cáo sơ kết",
    changes: "Từ lần sơ kết trước: những gì đã đổi",
    present: "Trình chiếu",
    speaker: "Màn hình người trình bày",
    import: "Nhập từ tệp Excel",
    accessibility: "Trợ năng",
  },
  shortcuts: "Phím tắt",
  keys: {
    search: "Mở ô tìm",
    find: "Ở màn hình Nội dung hỗ trợ: tìm trong tất cả các dòng",
    help: "Xem danh sách phím tắt này",
    move: "Chọn kết quả trên, dưới",
    open: "Mở kết quả đang chọn",
    close: "Đóng hộp đang mở",
  },
  or: "hoặc",
  singleKeys: "Dùng phím tắt một phím ( / và ? )",
  singleKeysWhy: "Tắt đi nếu dùng giọng nói hoặc hay chạm nhầm phím. Ctrl+K luôn dùng được.",
} as const;

const e = (count: number) => grouped(count, "en");
const en: Widen<typeof vi> = {
  results: "Search results",
  count: (count) => (count === 1 ? "1 result" : `${e(count)} results`),
  none: (query) => `Nothing found for “${query}”. Try fewer letters, or a part of the name.`,
  reading: "Reading the support lines…",
  unread: (files) => `${files} could not be read: what is in there is not found here.`,
  notInLines: (count) =>
    `The ${count} support lines are not searched here. Please open the screen “Support lines”, choose filters, and search there.`,
  allLines: (query, count) => `See all ${count} support lines with “${query}”`,
  code: (code) => `code ${code}`,
  now: (name, unit) => `${name}, now in ${unit}`,
  kinds: {
    screen: "Screen",
    commune: "Commune",
    area: "Area",
    agency: "Agency",
    enterprise: "Enterprise",
    kind: "Kind of support",
    criterion: "Criterion",
    line: "Support line",
    proposal: "Proposal",
  },
  screens: {
    criteria: "New Rural criteria across communes",
    agencies: "Agencies in charge",
    enterprises: "Twinned enterprises",
    coverage: "Coverage: who has no helper for what",
    reporting: "Reporting calendar",
    pace: "Pace against plans",
    compare: "Compare two periods, or communes",
    report: "Review report",
    changes: "Since the last review: what changed",
    present: "Present the deck",
    speaker: "Presenter view",
    import: "Import from Excel files",
    accessibility: "Accessibility",
  },
  shortcuts: "Keyboard shortcuts",
  keys: {
    search: "Open search",
    find: "On Support lines: search in all lines",
    help: "Show this list",
    move: "Choose the result above or below",
    open: "Open the chosen result",
    close: "Close what is open",
  },
  or: "or",
  singleKeys: "Use single-key shortcuts ( / and ? )",
  singleKeysWhy: "Turn them off if you use speech input or often touch keys by accident. Ctrl+K always works.",
};

export type SearchWords = Widen<typeof vi>;
export const searchWords: Readonly<Record<Language, SearchWords>> = spoken({ vi, en });
