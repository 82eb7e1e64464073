import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  title: "Điểm cần xem lại trong tệp",
  none: "Không thấy điểm nào bất thường trong các tệp đã đọc.",
  explained: "Những điểm này không làm mất dòng nào. Dòng ngoài các tháng của chương trình không hiển thị ở đâu khác.",
  caption: "Từng điểm: ở tệp nào, dòng nào, là gì",
  lead: (count: string) => `${count} điểm cần xem lại`,
  leadOutside: (lines: string) => `${lines} dòng ngoài các tháng của chương trình`,
  file: "Tệp",
  row: "Dòng đầu tiên",
  rows: "Số dòng",
  field: "Trường",
  value: "Giá trị",
  what: "Nhận xét",
  showAll: (count: string) => `Hiện cả ${count} điểm`,
  before: "trước tháng đầu của chương trình, không hiển thị",
  after: "sau tháng cuối có số liệu của chương trình, không hiển thị",
  flagged: (limit: string) => `lớn hơn ${limit} trên một dòng; vẫn được cộng, cần xem có thừa số 0 không`,
  misspelt: (likely: string) => `có lẽ muốn ghi “${likely}”; trường này đang bị bỏ qua`,
  unknown: "trường không có trong cấu trúc tệp; bị bỏ qua",
  absent: "không có ở dòng nào; mọi dòng được coi là không quy ra tiền",
  broken: "chữ bị mất hoặc đọc sai bảng mã",
  lastGood: (age: string) => `tệp đang ghi dở hoặc hỏng; đang dùng bản lành trước đó${age}`,
  age: (minutes: string) => `, ghi cách đây ${minutes} phút`,
  totalUnknown: "nguồn không cho biết tổng số dòng; số dòng nhận được có thể chưa đủ",
} as const;

const en: Widen<typeof vi> = {
  title: "To be checked in the files",
  none: "Nothing odd has been found in the files that were read.",
  explained: "None of these costs a row. Rows outside the programme's months are shown nowhere else.",
  caption: "Each point: in which file, in which row, what it is",
  lead: (count) => `${count} ${count === "1" ? "point" : "points"} to be checked`,
  leadOutside: (lines) => `${lines} ${lines === "1" ? "row" : "rows"} outside the programme's months`,
  file: "File",
  row: "First row",
  rows: "Rows",
  field: "Field",
  value: "Value",
  what: "Remark",
  showAll: (count) => `Show all ${count} points`,
  before: "before the programme's first month, not shown",
  after: "after the last month that the programme has data for, not shown",
  flagged: (limit) => `more than ${limit} on one row; counted all the same, check the zeros`,
  misspelt: (likely) => `probably “${likely}” was meant; the field is ignored as it is`,
  unknown: "no field of this file's structure; ignored",
  absent: "in no row; every row is taken as help without money value",
  broken: "letters lost, or read in the wrong encoding",
  lastGood: (age) => `the file is half-written or broken; the last good copy is used${age}`,
  age: (minutes) => `, written ${minutes} ${minutes === "1" ? "minute" : "minutes"} ago`,
  totalUnknown: "the source does not say how many rows there are; some may be missing",
};

/** The words of what should be looked at in the files, on `/data`. */
export const findingsWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
