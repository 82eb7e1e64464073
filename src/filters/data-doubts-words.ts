import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  unread: (files: string) => `${files} chưa đọc được`,
  unreadable: (files: string) => `${files} không dùng được`,
  from: (first: string, last: string) => `từ ${first} đến ${last}`,
  inFiles: (sentence: string, files: string) => `${sentence} (${files})`,
  file: (file: string, rows: string) => `${file}: ${rows}`,
  setAside: (rows: string, files: string) => `${rows} dòng bị để riêng (${files})`,
  outside: (lines: string, months: string) => `${lines} dòng ở tháng ngoài chương trình, không cộng vào số liệu (${months})`,
  outsideShort: (lines: string) => `${lines} dòng ngoài chương trình`,
  flagged: (amounts: string) => `${amounts} số tiền lớn bất thường vẫn được cộng, cần kiểm tra`,
  flaggedShort: (amounts: string) => `${amounts} số tiền cần kiểm tra`,
  uncounted: (communes: string) => `Tiêu chí ngoài bộ tiêu chí, không tính vào con số nào: của ${communes} xã`,
  uncountedShort: (communes: string) => `tiêu chí không tính của ${communes} xã`,
  odd: (points: string, files: string) =>
    `${points} điểm bất thường trong ${files} có thể làm số liệu thiếu hoặc sai, cần kiểm tra`,
  oddShort: (points: string, files: string) => `${points} điểm bất thường (${files})`,
  oddBriefly: (points: string) => `${points} điểm cần kiểm tra`,
  filesBriefly: (files: string) => `thiếu ${files} tệp số liệu`,
  notCounted: (rows: string) => `${rows} dòng không được cộng`,
  both: (rows: string, amounts: string) => `${rows} dòng không tính, ${amounts} số xem lại`,
} as const;

const en: Widen<typeof vi> = {
  unread: (files) => `${files} could not be read`,
  unreadable: (files) => `${files} cannot be used`,
  from: (first, last) => `from ${first} to ${last}`,
  inFiles: (sentence, files) => `${sentence} (${files})`,
  file: (file, rows) => `${file}: ${rows}`,
  setAside: (rows, files) => `rows set aside: ${rows} (${files})`,
  outside: (lines, months) => `lines of months outside the programme, not counted in any figure: ${lines} (${months})`,
  outsideShort: (lines) => `outside the programme: ${lines}`,
  flagged: (amounts) => `amounts too large to be likely, counted and to be checked: ${amounts}`,
  flaggedShort: (amounts) => `amounts to check: ${amounts}`,
  uncounted: (communes) => `communes with criteria that are not of their set, counted in no figure: ${communes}`,
  uncountedShort: (communes) => `communes with criteria not counted: ${communes}`,
  odd: (points, files) => `oddities that may make figures incomplete or wrong, to be checked: ${points} (${files})`,
  oddShort: (points, files) => `oddities: ${points} (${files})`,
  oddBriefly: (points) => `to check: ${points}`,
  filesBriefly: (files) => `data files missing: ${files}`,
  notCounted: (rows) => `rows not counted: ${rows}`,
  both: (rows, amounts) => `not counted: ${rows}; to check: ${amounts}`,
};

export const dataDoubtsWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
