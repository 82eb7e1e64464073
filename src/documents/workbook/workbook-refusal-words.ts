import { formatNumber } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { MOST_ROWS } from "#src/lib/most-rows.ts";
import { spoken } from "#src/messages/spoken.ts";
import { LETTERS_MOST } from "./workbook.ts";
import type { WorkbookRefusal } from "./workbook-refused-error.ts";

const vi: Readonly<Record<WorkbookRefusal, string>> = {
  empty: "Tệp không có nội dung. Hãy kiểm tra lại tệp rồi chọn tệp khác.",
  "not-a-workbook": "Đây không phải là bảng tính. Hãy chọn tệp .xlsx, .xls, .ods hoặc .csv.",
  broken: "Tệp bị hỏng hoặc chưa tải về hết. Hãy mở tệp bằng Excel, lưu lại dạng .xlsx rồi chọn lại tệp.",
  "too-large": "Tệp quá lớn khi giải nén. Hãy chép bảng số liệu sang một tệp mới, lưu dạng .xlsx rồi chọn tệp đó.",
  "too-many-parts": "Tệp có quá nhiều thành phần. Hãy chép bảng số liệu sang một tệp mới, lưu dạng .xlsx rồi chọn tệp đó.",
  "too-many-cells": "Tệp có quá nhiều ô. Hãy xóa các cột, hàng thừa hoặc chia tệp theo xã rồi chọn lại tệp.",
  "too-many-rows": `Một lần nhập nhận tối đa ${formatNumber(MOST_ROWS, "vi")} dòng số liệu, tính cả các tệp đã chọn. Hãy chia tệp theo xã hoặc theo năm rồi chọn từng phần.`,
  "too-long-text": `Tệp có ô dài hơn ${formatNumber(LETTERS_MOST, "vi")} chữ, nhiều hơn một ô bảng tính chứa được; tệp .csv có thể thiếu một dấu ngoặc kép. Hãy sửa ô đó rồi chọn lại tệp.`,
  "unsafe-names":
    "Tệp chứa tên thành phần không an toàn nên không được mở. Hãy mở tệp bằng Excel, lưu lại dạng .xlsx rồi chọn lại tệp.",
  encrypted: "Tệp có mật khẩu. Hãy mở tệp bằng Excel, bỏ mật khẩu, lưu lại rồi chọn lại tệp.",
  xlsb: "Tệp dạng nhị phân .xlsb chưa đọc được. Lưu lại dạng .xlsx (Excel Workbook) rồi chọn lại tệp.",
  "old-excel": "Tệp của Excel đời cũ (trước Excel 97) chưa đọc được. Lưu lại dạng .xlsx (Excel Workbook) rồi chọn lại tệp.",
  "xml-spreadsheet": "Tệp dạng XML Spreadsheet 2003 chưa đọc được. Lưu lại dạng .xlsx (Excel Workbook) rồi chọn lại tệp.",
  html: "Tệp là trang web dù tên có đuôi .xls. Mở bằng Excel, lưu lại dạng .xlsx (Excel Workbook) rồi chọn lại tệp.",
  "no-sheets": "Tệp không có trang tính nào có ô. Hãy chọn tệp khác.",
};

const en: Readonly<Record<WorkbookRefusal, string>> = {
  empty: "The file is empty. Please check it and choose another.",
  "not-a-workbook": "This is not a spreadsheet. Please choose an .xlsx, .xls, .ods or .csv file.",
  broken: "The file is damaged or was not downloaded in full. Open it in Excel, save it as .xlsx and choose it again.",
  "too-large": "The file unpacks to too much. Copy the table of figures into a new file, save it as .xlsx and choose that one.",
  "too-many-parts":
    "The file has too many parts. Copy the table of figures into a new file, save it as .xlsx and choose that one.",
  "too-many-cells":
    "The file has too many cells. Delete the columns and rows that are not needed, or make one file per commune, and choose again.",
  "too-many-rows": `One import takes at most ${formatNumber(MOST_ROWS, "en")} rows of figures, all its files together. Split the file by commune or by year, and choose the parts one after the other.`,
  "too-long-text": `A cell of the file is longer than ${formatNumber(LETTERS_MOST, "en")} letters, which no spreadsheet holds; a .csv may lack a quotation mark. Mend that cell and choose the file again.`,
  "unsafe-names":
    "The file holds unsafe names of parts and is not opened. Open it in Excel, save it as .xlsx and choose it again.",
  encrypted: "The file has a password. Open it in Excel, remove the password, save it and choose it again.",
  xlsb: "Binary .xlsb files cannot be read. Save it as .xlsx (Excel Workbook) and choose it again.",
  "old-excel": "Files of Excel before 97 cannot be read. Save it as .xlsx (Excel Workbook) and choose it again.",
  "xml-spreadsheet":
    "Files of the kind XML Spreadsheet 2003 cannot be read. Save it as .xlsx (Excel Workbook) and choose it again.",
  html: "The file is a web page although it is called .xls. Open it in Excel, save it as .xlsx (Excel Workbook) and choose it again.",
  "no-sheets": "The file has no sheet with cells. Please choose another.",
};

export const workbookRefusalWords: Readonly<Record<Language, Readonly<Record<WorkbookRefusal, string>>>> = spoken({ vi, en });
