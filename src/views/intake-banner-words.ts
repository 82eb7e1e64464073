import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  explained: "Những dòng sau không đọc được nên không có trong bất kỳ con số nào. Sửa ở tệp nguồn rồi đọc lại số liệu.",
  nameless: (unread: string) => `${unread}: tên trong đó được thay bằng mã, bảng theo tên có thể thiếu dòng`,
  outside: (lines: string, months: string) => `${lines} dòng ngoài các tháng của chương trình (${months}), không hiển thị`,
  flagged: (amounts: string, rows: string) =>
    `${amounts} số tiền lớn bất thường vẫn được cộng, cần xem lại (support.json, dòng ${rows})`,
  more: (rows: string) => `${rows} …`,
  lastGood: (files: string) => `${files} đang ghi dở, tạm dùng bản lành trước đó`,
  notices: (count: string, files: string) => `${count} điểm bất thường trong ${files}`,
  firstOf: (shown: string, all: string) => `${shown} dòng đầu trong ${all} dòng; tất cả ở`,
} as const;

const en: Widen<typeof vi> = {
  explained: "These rows could not be used, so they are in no figure. Correct them in the source file, then read again.",
  nameless: (unread) => `${unread}: ids stand for its names, and tables by name may lack rows`,
  outside: (lines, months) => `${lines} ${lines === "1" ? "row" : "rows"} outside the programme's months (${months}), not shown`,
  flagged: (amounts, rows) =>
    `${amounts} unusually large ${amounts === "1" ? "amount is" : "amounts are"} counted and should be checked (support.json, row ${rows})`,
  more: (rows) => `${rows} …`,
  lastGood: (files) => `${files} half-written, the last good copy is used meanwhile`,
  notices: (count, files) => `${count} ${count === "1" ? "oddity" : "oddities"} in ${files}`,
  firstOf: (shown, all) => `The first ${shown} of ${all} rows; all of them are in`,
};

/** What the banner over every screen says of the files, besides rows set aside. */
export const intakeBannerWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
