import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  title: "Nội dung hỗ trợ",
  lead: (lines: string, period: string, delivered: string) =>
    `${lines} nội dung hỗ trợ, ${period}${delivered && `: ${delivered}`}`,
  panel: "Từng nội dung",
  caption: "Từng nội dung hỗ trợ",
  arranging: "Đang sắp xếp…",
  search: "Tìm trong nội dung, xã, đơn vị, loại, ghi chú, mã",
  findHere: (inPage: string, rows: string) =>
    `Trang chỉ đang vẽ ${inPage}/${rows} dòng, nên Ctrl+F tìm ở ô này: trong tất cả các dòng. Nhấn lần nữa để dùng tìm kiếm của trình duyệt.`,
  group: "Gộp theo",
  groups: {
    none: "Không gộp",
    commune: "Xã",
    sponsor: "Đơn vị",
    kind: "Loại hỗ trợ",
    month: "Tháng",
    quarter: "Quý",
  },
  columns: "Cột",
  columnsShown: (shown: number, all: number) => `${shown}/${all}`,
  columnsDefault: "Về các cột ban đầu",
  headings: {
    month: "Tháng",
    commune: "Xã",
    sponsor: "Đơn vị",
    kind: "Loại hỗ trợ",
    title: "Nội dung",
    planned: "Kế hoạch (đồng)",
    delivered: "Thực hiện (đồng)",
    completion: "TH/KH",
    gap: "Chênh lệch (đồng)",
    form: "Hình thức",
    outputs: "Kết quả",
    note: "Ghi chú",
    adjusts: "Điều chỉnh cho",
    id: "Mã",
  },
  forms: { cash: "tiền", inKind: "hiện vật", labour: "ngày công", advisory: "tư vấn, hướng dẫn" },
  trained: (count: string) => `${count} người học nghề`,
  jobs: (count: string) => `${count} việc làm`,
  households: (count: string) => `${count} hộ`,
  noOutputs: "không ghi",
  noNote: "không có",
  total: (lines: string) => `Cộng ${lines} nội dung`,
  notPrinted: (rows: string) => `Còn ${rows} dòng không in; tệp XLSX có đủ.`,
  groupLines: (lines: string) => `${lines} nội dung`,
  keys: "Mũi tên lên, xuống để đi giữa các dòng; Enter để mở; trái, phải để gập, mở nhóm.",
  lineMissing: (id: string) => `Không có nội dung nào mang mã “${id}” trong số liệu.`,
  outsideFilter: "Nội dung này nằm ngoài bộ lọc đang chọn.",
  searchedFor: (text: string) => `Tìm: “${text}”`,
  clearAll: "Bỏ bộ lọc và từ tìm",
  emptiedBySearch: "Trống là do từ tìm, hoặc bước của kế hoạch đang xem.",
  clearSearch: (count: string) => `Bỏ riêng từ tìm (còn ${count})`,
} as const;

function lines(count: string, word = "line"): string {
  return `${count} ${word}${count === "1" ? "" : "s"}`;
}

const en: Widen<typeof vi> = {
  title: "Support lines",
  lead: (count, period, delivered) => `${lines(count, "support line")}, ${period}${delivered && `: ${delivered}`}`,
  panel: "Line by line",
  caption: "Support lines, one by one",
  arranging: "Sorting…",
  search: "Search titles, communes, sponsors, kinds, notes, ids",
  findHere: (inPage, rows) =>
    `Only ${inPage} of ${rows} rows are in the page, so Ctrl+F searches here: in all of them. Press it again for the browser’s own search.`,
  group: "Group by",
  groups: { none: "No groups", commune: "Commune", sponsor: "Sponsor", kind: "Kind", month: "Month", quarter: "Quarter" },
  columns: "Columns",
  columnsShown: (shown, all) => `${shown} of ${all}`,
  columnsDefault: "Back to the first columns",
  headings: {
    month: "Month",
    commune: "Commune",
    sponsor: "Sponsor",
    kind: "Kind",
    title: "What",
    planned: "Planned (dong)",
    delivered: "Delivered (dong)",
    completion: "Of plan",
    gap: "Difference (dong)",
    form: "Form",
    outputs: "Outcome",
    note: "Note",
    adjusts: "Adjusts",
    id: "Id",
  },
  forms: { cash: "cash", inKind: "in kind", labour: "labour", advisory: "advice" },
  trained: (count) => `${count} trained`,
  jobs: (count) => lines(count, "job"),
  households: (count) => lines(count, "household"),
  noOutputs: "none recorded",
  noNote: "none",
  total: (count) => `Total of ${lines(count)}`,
  notPrinted: (rows) => `${rows} more ${rows === "1" ? "row is" : "rows are"} not printed; the XLSX file has all of them.`,
  groupLines: (count) => lines(count),
  keys: "Up and down arrows move between rows; Enter opens; left and right fold and unfold a group.",
  lineMissing: (id) => `The data has no line with the id “${id}”.`,
  outsideFilter: "This line is outside the filters in use.",
  searchedFor: (text) => `Searched for: “${text}”`,
  clearAll: "Clear filters and search",
  emptiedBySearch: "What empties it is the search, or the step of the plan looked at.",
  clearSearch: (count) => `Without the search (${count})`,
};

/** The words of `/support`. */
export const supportLinesWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
