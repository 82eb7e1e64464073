// @vitest-environment node
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "#src/lib/language.ts";
import { CELL_PROBLEMS, type CellProblem, type CellProblemCode } from "./form-record.ts";
import { placeText, problemText } from "./problem-text.ts";

const FILES = [{ name: "gia-thang.xlsx", sheets: ["Tháng 9", "Quý III"] }];

function aProblem(code: CellProblemCode, values: CellProblem["values"] = {}): CellProblem {
  return { code, at: { file: 0, sheet: 1, row: 11, column: 2 }, isBlocking: true, values };
}

it.each<[CellProblemCode, CellProblem["values"], string, string]>([
  [
    "not-whole-dong",
    { text: "1.250,5" },
    "Trang “Quý III”, ô C12: “1.250,5” không phải số đồng nguyên. Hãy nhập số đồng, ví dụ 1.250.500.",
    "Sheet “Quý III”, cell C12: “1.250,5” is no whole number of dong. Type dong, 1.250.500 say.",
  ],
  [
    "not-an-amount",
    { text: "abc", unit: "1000000" },
    "Trang “Quý III”, ô C12: “abc” không phải số tiền. Hãy nhập số triệu đồng, ví dụ 15,5; để trống nếu chưa báo cáo.",
    "Sheet “Quý III”, cell C12: “abc” is no amount of money. Type millions of dong, 15,5 say; leave it blank if it is not reported yet.",
  ],
  [
    "ambiguous-amount",
    { text: "1,250", unit: 1000 },
    "Trang “Quý III”, ô C12: “1,250” đọc được theo hai cách. Hãy nhập đủ số nghìn đồng, ví dụ 1.250,5, hoặc kèm đơn vị: 1,25 tr.",
    "Sheet “Quý III”, cell C12: “1,250” can be read in two ways. Type thousands of dong in full, 1.250,5 say, or with their unit: 1,25 tr.",
  ],
  [
    "error-value",
    { text: "#REF!", unit: 1_000_000 },
    "Trang “Quý III”, ô C12: ô này đang báo lỗi “#REF!”. Hãy gõ số triệu đồng, ví dụ 15,5, hoặc để trống nếu chưa có.",
    "Sheet “Quý III”, cell C12: the cell shows the error “#REF!”. Type millions of dong, 15,5 say, or leave it blank if there is none yet.",
  ],
  [
    "unlikely-amount",
    { text: "20.000.000", unit: 1_000_000, found: 20_000_000_000_000 },
    "Trang “Quý III”, ô C12: 20.000.000 triệu đồng = 20.000.000.000.000 đồng. Nếu đã gõ số đồng, hãy gõ lại số triệu đồng, ví dụ 15,5.",
    "Sheet “Quý III”, cell C12: 20,000,000 million dong = 20,000,000,000,000 dong. If dong were meant, type millions of dong, 15,5 say.",
  ],
  [
    "lines-removed",
    { count: 16, communes: 2, commune: "Gia Lạc, Gia Minh", month: "2017-01", until: "2017-06", found: 12_500_000 },
    "Trang “Quý III”, ô C12: sẽ bỏ 16 dòng đang có mà tệp không có: Gia Lạc, Gia Minh, từ tháng 1/2017 đến tháng 6/2017, thực hiện 12.500.000 đồng. Nếu còn cần, hãy ghi lại các dòng ấy vào tệp rồi nhập lại.",
    "Sheet “Quý III”, cell C12: 16 lines that stand now go, since the file does not have them: Gia Lạc, Gia Minh, January 2017 to June 2017, 12,500,000 dong delivered. Check that this is meant; what is to stay has to be in the file.",
  ],
  [
    "lines-removed",
    { count: 1, communes: 6, commune: "", month: "2017-09", until: "2017-09", found: 0 },
    "Trang “Quý III”, ô C12: sẽ bỏ 1 dòng đang có mà tệp không có: 6 xã, tháng 9/2017, thực hiện 0 đồng. Nếu còn cần, hãy ghi lại các dòng ấy vào tệp rồi nhập lại.",
    "Sheet “Quý III”, cell C12: 1 line that stands now goes, since the file does not have it: 6 communes, September 2017, 0 dong delivered. Check that this is meant; what is to stay has to be in the file.",
  ],
  [
    "unknown-commune",
    { text: "Gia Thăg", candidates: "Gia Thắng" },
    "Trang “Quý III”, ô C12: chương trình không có xã “Gia Thăg”. Có phải Gia Thắng? Hãy nhập đúng tên xã hoặc mã xã. Nếu không phải dòng số liệu, hãy gõ “bỏ”.",
    "Sheet “Quý III”, cell C12: the programme has no commune “Gia Thăg”. Is it Gia Thắng? Type its name or its code. If this is no line, type “leave out”.",
  ],
  [
    "unknown-commune",
    { text: "TC", parent: "huyện GIA VIỄN" },
    "Trang “Quý III”, ô C12: chương trình không có xã “TC” thuộc huyện GIA VIỄN. Hãy nhập tên xã hoặc mã xã (5 chữ số). Nếu không phải dòng số liệu, hãy gõ “bỏ”.",
    "Sheet “Quý III”, cell C12: the programme has no commune “TC” of huyện GIA VIỄN. Type the name of a commune, or its code of five digits. If this is no line, type “leave out”.",
  ],
  [
    "total-differs",
    { text: "Tổng cộng", expected: 2_500_000, found: 2_400_000 },
    "Trang “Quý III”, ô C12: Tổng cộng ghi 2.400.000 đồng, nhưng các dòng cộng lại được 2.500.000 đồng. Các dòng được nhập; dòng cộng thì không. Hãy kiểm tra lại.",
    "Sheet “Quý III”, cell C12: Tổng cộng says 2,400,000 dong, but its rows add up to 2,500,000 dong. The rows are entered, the total is not. Check them.",
  ],
  [
    "total-differs",
    { text: "Cộng", of: "jobs", expected: 1, found: 1_200 },
    "Trang “Quý III”, ô C12: Cộng ghi 1.200 việc làm, nhưng các dòng cộng lại được 1 việc làm. Các dòng được nhập; dòng cộng thì không. Hãy kiểm tra lại.",
    "Sheet “Quý III”, cell C12: Cộng says 1,200 jobs, but its rows add up to 1 job. The rows are entered, the total is not. Check them.",
  ],
  [
    "total-differs",
    { text: "", of: "trained", expected: 1_034, found: 1 },
    "Trang “Quý III”, ô C12: dòng cộng ghi 1 người học nghề, nhưng các dòng cộng lại được 1.034 người học nghề. Các dòng được nhập; dòng cộng thì không. Hãy kiểm tra lại.",
    "Sheet “Quý III”, cell C12: the total says 1 person trained, but its rows add up to 1,034 persons trained. The rows are entered, the total is not. Check them.",
  ],
  [
    "total-differs",
    { text: "Cộng", of: "delivered", expected: 2, found: 1 },
    "Trang “Quý III”, ô C12: Cộng ghi 1 đồng, nhưng các dòng cộng lại được 2 đồng. Các dòng được nhập; dòng cộng thì không. Hãy kiểm tra lại.",
    "Sheet “Quý III”, cell C12: Cộng says 1 dong, but its rows add up to 2 dong. The rows are entered, the total is not. Check them.",
  ],
  [
    "sheet-left-out",
    { sheet: "Quý III", reason: "sheet-hidden" },
    "Trang “Quý III”, ô C12: trang này đang ẩn nên không được nhập, dù có số liệu. Nếu cần nhập, hãy bỏ ẩn trang trong tệp rồi nhập lại.",
    "Sheet “Quý III”, cell C12: this sheet is hidden, and was not read though it holds figures. To enter it, unhide it in the file and import it again.",
  ],
  [
    "sheet-left-out",
    { sheet: "Quý III", reason: "no-table" },
    "Trang “Quý III”, ô C12: trang này có số liệu nhưng không tìm thấy biểu nào nên không được nhập. Nếu cần nhập, hãy ghi tên các cột rồi nhập lại.",
    "Sheet “Quý III”, cell C12: this sheet holds figures, but no table was found in it, and it was not read. To enter it, name its columns and import it again.",
  ],
  [
    "cumulative-left-out",
    { text: "TH 9 tháng" },
    "Trang “Quý III”, ô C12: cột “TH 9 tháng” gồm cả số của các cột bên cạnh nên không được nhập. Nếu cần nhập cột này, hãy xóa các cột kia rồi nhập lại.",
    "Sheet “Quý III”, cell C12: the column “TH 9 tháng” holds the figures of the columns beside it, and was not read. To enter it, delete those and import it again.",
  ],
  [
    "hidden-rows-read",
    { count: 1 },
    "Trang “Quý III”, ô C12: 1 dòng ẩn của trang này cũng được nhập. Nếu không muốn nhập, hãy xóa các dòng ấy trong tệp rồi nhập lại.",
    "Sheet “Quý III”, cell C12: 1 hidden row of this sheet was read, too. If it is not meant, delete it in the file and import it again.",
  ],
  [
    "hidden-rows-read",
    { count: 1_200 },
    "Trang “Quý III”, ô C12: 1.200 dòng ẩn của trang này cũng được nhập. Nếu không muốn nhập, hãy xóa các dòng ấy trong tệp rồi nhập lại.",
    "Sheet “Quý III”, cell C12: 1,200 hidden rows of this sheet were read, too. If they are not meant, delete them in the file and import it again.",
  ],
  [
    "same-cut-twice",
    { file: "b.xlsx", commune: "Gia Lạc", month: "2017-09" },
    "Trang “Quý III”, ô C12: Gia Lạc, tháng 9/2017 đã có trong tệp “b.xlsx”. Mỗi xã và tháng chỉ lấy từ một tệp: hãy bỏ một trong hai tệp.",
    "Sheet “Quý III”, cell C12: Gia Lạc, September 2017, is in the file “b.xlsx”, too. A commune and month is taken from one file only: remove one of the two.",
  ],
  [
    "same-cut-twice",
    { sheet: "Gia Lạc", commune: "Gia Lạc", month: "2017-09", sums: "same" },
    "Trang “Quý III”, ô C12: Gia Lạc, tháng 9/2017 đã có trong trang “Gia Lạc” với cùng tổng số, nhập cả hai là tính hai lần. Hãy ẩn hoặc xóa trang tổng hợp trong tệp rồi nhập lại.",
    "Sheet “Quý III”, cell C12: Gia Lạc, September 2017, is in the sheet “Gia Lạc” with the same sum, and would count twice. Hide or delete the sheet that sums up in the file, and import it again.",
  ],
  [
    "refused-by-contract",
    { text: "", field: "adjusts", reason: "unknown-line" },
    "Trang “Quý III”, ô C12: dòng này không hợp lệ: không có dòng nào mang mã mà bút toán điều chỉnh. Hãy sửa trong tệp rồi nhập lại.",
    "Sheet “Quý III”, cell C12: this row cannot be entered: no line has the id that the adjustment names. Mend it in the file, and import it again.",
  ],
])("%s with %j is told with its sheet, its cell and what to type", (code, values, vi, en) => {
  expect(problemText(aProblem(code, values), FILES, "vi")).toBe(vi);
  expect(problemText(aProblem(code, values), FILES, "en")).toBe(en);
});

describe.each(LANGUAGES)("in %s", (language) => {
  it.each(CELL_PROBLEMS)("%s is a sentence, with or without what fills it", (code) => {
    const values = {
      text: "abc",
      expected: 1,
      found: 2,
      candidates: "A, B",
      file: "f",
      sheet: "s",
      commune: "X",
      month: "2017-09",
      row: 3,
      count: 4,
      reason: "missing",
    };
    for (const given of [values, { ...values, text: "", candidates: "" }]) {
      const text = problemText(aProblem(code, given), FILES, language);
      expect(text).toMatch(/^(Trang|Sheet) “Quý III”, (ô|cell) C12: .*\.$/);
      expect(text).not.toMatch(/undefined|null|NaN|“”| {2}|: \.|,,/);
    }
  });
});

it("a place has the file's name where there are several, and no sheet where a file has none", () => {
  const at = { file: 0, sheet: 0, row: 0, column: 0 };
  expect(placeText(at, [...FILES, { name: "b.csv", sheets: [""] }], "vi")).toBe("Tệp “gia-thang.xlsx”, trang “Tháng 9”, ô A1");
  expect(placeText({ ...at, file: 1 }, [...FILES, { name: "b.csv", sheets: [""] }], "en")).toBe("File “b.csv”, cell A1");
  expect(placeText(at, [{ name: "b.csv", sheets: [""] }], "vi")).toBe("Ô A1");
});

it.each(LANGUAGES)("a text of a cell is told by its beginning, whatever the sentence (%s)", (language) => {
  const long = "a".repeat(1_000_000);
  const files = [
    { name: long, sheets: ["A", long] },
    { name: "b.xlsx", sheets: [] },
  ];
  const values = { text: long, file: long, sheet: long, parent: long, commune: long };
  const sentences = CELL_PROBLEMS.map((code) => problemText(aProblem(code, values), files, language));
  for (const sentence of sentences) expect(sentence.length).toBeLessThan(1_000);
  expect(sentences.filter((sentence) => sentence.includes(`“${"a".repeat(79)}…”`))).toHaveLength(CELL_PROBLEMS.length);
});
