import { STANDARD_HEADINGS, titleRows } from "./form-headings.ts";
import { inTcvn3 } from "./old-letters.ts";
import type { Truth } from "./truth.ts";

/** Habits that make a form hard to read: dates that are no time of the figures, groups in numbers, line breaks in headings. */
export const HABIT_TRUTHS: readonly Truth[] = [
  {
    title: "the day on which it was signed is not the month that it is of",
    files: [
      {
        name: "signed-in-october.xlsx",
        writer: "exceljs",
        sheets: [
          {
            name: "Phụ lục 1",
            rows: [
              ["UBND HUYỆN GIA VIỄN", null, null, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
              ["PHÒNG TÀI CHÍNH - KẾ HOẠCH", null, null, "Độc lập - Tự do - Hạnh phúc"],
              ["Số: 45/BC-TCKH", null, null, "Gia Viễn, ngày 05 tháng 10 năm 2017"],
              ["TỔNG HỢP KẾT QUẢ HỖ TRỢ CÁC XÃ ĐẶC THÙ"],
              ["Tháng 9 năm 2017"],
              [null, null, null, null, null, "Đơn vị tính: Triệu đồng"],
              ["STT", "Tên xã", "Đơn vị hỗ trợ", "Nội dung hỗ trợ", "Lĩnh vực", "Kế hoạch", "Thực hiện", "Tỷ lệ (%)", "Ghi chú"],
              [1, "Gia Phương", "Doanh nghiệp 05", "Nhà vệ sinh", "Hạ tầng", 19.5, 10, 51.3, "QĐ 12/2017"],
              [2, "Gia Trung", "Doanh nghiệp 10", "Trồng nấm", "Liên kết sản xuất", 4.25, 4.25, 100, null],
              [null, "Tổng cộng", null, null, null, 23.75, 14.25, 60, null],
              ["Bằng chữ: Mười bốn triệu hai trăm năm mươi nghìn đồng."],
              [null, null, null, null, "TRƯỞNG PHÒNG"],
            ],
            merges: ["A4:I4", "A5:I5", "A11:I11"],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested", form: "cash" },
    lines: [
      ["gia-phuong", "dn-05", "infrastructure", "2017-09", "Nhà vệ sinh", 19_500_000, 10_000_000],
      ["gia-trung", "dn-10", "productionLinkage", "2017-09", "Trồng nấm", 4_250_000, 4_250_000],
    ],
    recount: [
      { commune: "gia-phuong", month: "2017-09", planned: ["F8"], delivered: ["G8"], unit: 1_000_000 },
      { commune: "gia-trung", month: "2017-09", planned: ["F9"], delivered: ["G9"], unit: 1_000_000 },
    ],
  },
  {
    title: "“Cộng xã …” after the rows of each commune",
    files: [
      {
        name: "subtotals-below.xlsx",
        writer: "libreoffice",
        sheets: [
          {
            name: "Sheet1",
            rows: [
              ...titleRows("HỖ TRỢ THÁNG 9 NĂM 2017", "ĐVT: triệu đồng"),
              ["STT", "Xã", "Đơn vị hỗ trợ", "Nội dung", "Lĩnh vực", "Hình thức", "Kế hoạch", "Thực hiện"],
              [1, "Gia Thắng", "Doanh nghiệp 01", "Lớp hàn", "Dạy nghề", "Tiền mặt", 21.5, 21.5],
              [2, "Gia Thắng", "Doanh nghiệp 09", "Lúa giống", "Liên kết sản xuất", "Hiện vật", 7.5, 3],
              [null, "Cộng xã Gia Thắng", null, null, null, null, 29, 24.5],
              [3, "Gia Tiến", "Doanh nghiệp 02", "Học bổng", "Hỗ trợ khác", "Tiền mặt", 8, 10],
              [null, "Cộng xã Gia Tiến", null, null, null, null, 8, 10],
              [null, "Tổng cộng toàn huyện", null, null, null, null, 37, 34.5],
            ],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested" },
    lines: [
      ["gia-thang", "dn-01", "vocationalTraining", "2017-09", "Lớp hàn", 21_500_000, 21_500_000],
      ["gia-thang", "dn-09", "productionLinkage", "2017-09", "Lúa giống", 7_500_000, 3_000_000],
      ["gia-tien", "dn-02", "other", "2017-09", "Học bổng", 8_000_000, 10_000_000],
    ],
    recount: [
      { commune: "gia-thang", month: "2017-09", planned: ["G6", "G7"], delivered: ["H6", "H7"], unit: 1_000_000 },
      { commune: "gia-tien", month: "2017-09", planned: ["G9"], delivered: ["H9"], unit: 1_000_000 },
    ],
  },
  {
    title: "groups numbered 1, their rows 1.1 and 1.2",
    files: [
      {
        name: "numbered-groups.xls",
        writer: "libreoffice",
        sheets: [
          {
            name: "Sheet1",
            rows: [
              ...titleRows("HỖ TRỢ THÁNG 9 NĂM 2017", "ĐVT: triệu đồng"),
              ["STT", "Xã, nội dung hỗ trợ", "Đơn vị hỗ trợ", "Lĩnh vực", "Hình thức", "Kế hoạch", "Thực hiện"],
              ["1", "Xã Gia Hưng", null, null, null, 26.5, 26.5],
              ["1.1", "Xi măng đường thôn", "Doanh nghiệp 04", "Hạ tầng", "Hiện vật", 23, 23],
              ["1.2", "Học bổng", "Cơ quan cấp tỉnh 08", "Hỗ trợ khác", "Tiền mặt", 3.5, 3.5],
              ["2", "Xã Liên Sơn", null, null, null, 3.5, 1],
              ["2.1", "Khoai tây vụ đông", "Cơ quan cấp tỉnh 07", "Liên kết sản xuất", "Hiện vật", 3.5, 1],
            ],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested" },
    lines: [
      ["gia-hung", "dn-04", "infrastructure", "2017-09", "Xi măng đường thôn", 23_000_000, 23_000_000],
      ["gia-hung", "cq-tinh-08", "other", "2017-09", "Học bổng", 3_500_000, 3_500_000],
      ["lien-son", "cq-tinh-07", "productionLinkage", "2017-09", "Khoai tây vụ đông", 3_500_000, 1_000_000],
    ],
    recount: [
      { commune: "gia-hung", month: "2017-09", planned: ["F7", "F8"], delivered: ["G7", "G8"], unit: 1_000_000 },
      { commune: "lien-son", month: "2017-09", planned: ["F10"], delivered: ["G10"], unit: 1_000_000 },
    ],
  },
  {
    title: "line breaks in headings, and a table that begins at C4",
    files: [
      {
        name: "line-breaks.xlsx",
        writer: "hand",
        sheets: [
          {
            name: "Sheet1",
            rows: [
              [],
              [null, null, "HUYỆN GIA VIỄN\nHỗ trợ tháng 9 năm 2017"],
              [],
              [
                null,
                null,
                "Số\nTT",
                "Tên\nxã",
                "Đơn vị\nhỗ trợ",
                "Nội\ndung",
                "Lĩnh\nvực",
                "Kế hoạch\n(triệu đồng)",
                "Thực\nhiện\n(triệu đồng)",
              ],
              [null, null, 1, "Gia\nMinh", "Doanh nghiệp\n06", "Học phí\nhọc nghề", "Dạy nghề", 13, 13],
              [null, null, 2, "Gia Lạc", "Doanh nghiệp 03", "Thức ăn", "Liên kết sản xuất", 13, 6.5],
            ],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested" },
    lines: [
      ["gia-minh", "dn-06", "vocationalTraining", "2017-09", "Học phí học nghề", 13_000_000, 13_000_000],
      ["gia-lac", "dn-03", "productionLinkage", "2017-09", "Thức ăn", 13_000_000, 6_500_000],
    ],
    recount: [
      { commune: "gia-minh", month: "2017-09", planned: ["H5"], delivered: ["I5"], unit: 1_000_000 },
      { commune: "gia-lac", month: "2017-09", planned: ["H6"], delivered: ["I6"], unit: 1_000_000 },
    ],
  },
  {
    title: "communes written in many ways",
    files: [
      {
        name: "commune-names.xlsx",
        writer: "exceljs",
        sheets: [
          {
            name: "Sheet1",
            rows: [
              ...titleRows("HỖ TRỢ THÁNG 9 NĂM 2017", "ĐVT: triệu đồng"),
              ["STT", "Xã", "Đơn vị hỗ trợ", "Nội dung", "Lĩnh vực", "Hình thức", "Kế hoạch", "Thực hiện"],
              [1, "X. Gia Thắng", "Doanh nghiệp 01", "Việc 1", "Dạy nghề", "Tiền mặt", 1, 1],
              [2, "UBND xã Gia Phương", "Doanh nghiệp 03", "Việc 2", "Dạy nghề", "Tiền mặt", 2, 2],
              [3, "xã GIA LẠC", "Doanh nghiệp 06", "Việc 3", "Dạy nghề", "Tiền mặt", 3, 3],
              [4, "Gia Minh - Gia Viễn", "Doanh nghiệp 06", "Việc 4", "Dạy nghề", "Tiền mặt", 4, 4],
              [5, "Xã  Liên   Sơn ", "Doanh nghiệp 08", "Việc 5", "Dạy nghề", "Tiền mặt", 5, 5],
              [6, "Gia Thịnh (huyện Gia Viễn)", "Doanh nghiệp 09", "Việc 6", "Dạy nghề", "Tiền mặt", 6, 6],
            ],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested" },
    lines: [
      ["gia-thang", "dn-01", "vocationalTraining", "2017-09", "Việc 1", 1_000_000, 1_000_000],
      ["gia-phuong", "dn-03", "vocationalTraining", "2017-09", "Việc 2", 2_000_000, 2_000_000],
      ["gia-lac", "dn-06", "vocationalTraining", "2017-09", "Việc 3", 3_000_000, 3_000_000],
      ["gia-minh", "dn-06", "vocationalTraining", "2017-09", "Việc 4", 4_000_000, 4_000_000],
      ["lien-son", "dn-08", "vocationalTraining", "2017-09", "Việc 5", 5_000_000, 5_000_000],
      ["gia-thinh", "dn-09", "vocationalTraining", "2017-09", "Việc 6", 6_000_000, 6_000_000],
    ],
    recount: [
      { commune: "gia-thang", month: "2017-09", planned: ["G6"], delivered: ["H6"], unit: 1_000_000 },
      { commune: "gia-phuong", month: "2017-09", planned: ["G7"], delivered: ["H7"], unit: 1_000_000 },
      { commune: "gia-lac", month: "2017-09", planned: ["G8"], delivered: ["H8"], unit: 1_000_000 },
      { commune: "gia-minh", month: "2017-09", planned: ["G9"], delivered: ["H9"], unit: 1_000_000 },
      { commune: "lien-son", month: "2017-09", planned: ["G10"], delivered: ["H10"], unit: 1_000_000 },
      { commune: "gia-thinh", month: "2017-09", planned: ["G11"], delivered: ["H11"], unit: 1_000_000 },
    ],
  },
  {
    title: "amounts that say their own unit",
    files: [
      {
        name: "units-in-cells.xlsx",
        writer: "exceljs",
        sheets: [
          {
            name: "Sheet1",
            rows: [
              ...titleRows("HỖ TRỢ THÁNG 9 NĂM 2017", "(ĐVT: đồng)"),
              ["STT", "Xã", "Đơn vị hỗ trợ", "Nội dung", "Lĩnh vực", "Hình thức", "Kế hoạch", "Thực hiện"],
              [1, "Gia Hưng", "Doanh nghiệp 04", "Cầu", "Hạ tầng", "Tiền mặt", "1,2 tỷ", "850 triệu đồng"],
              [2, "Gia Hưng", "Doanh nghiệp 02", "Đèn", "Hạ tầng", "Tiền mặt", "7,5 tr", "500 nghìn"],
            ],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested" },
    lines: [
      ["gia-hung", "dn-04", "infrastructure", "2017-09", "Cầu", 1_200_000_000, 850_000_000],
      ["gia-hung", "dn-02", "infrastructure", "2017-09", "Đèn", 7_500_000, 500_000],
    ],
    // Another reader would have to understand the words.
    recount: [],
  },
  {
    title: "months T7, T8, T9 side by side with their year in the title, and their sum",
    files: [
      {
        name: "short-months.xlsx",
        writer: "hand",
        sheets: [
          {
            name: "2017",
            rows: [
              ...titleRows("GIÁ TRỊ HỖ TRỢ NĂM 2017", "ĐVT: triệu đồng"),
              ["TT", "Xã", "Đơn vị hỗ trợ", "Nội dung", "Lĩnh vực", "Thực hiện", null, null, null],
              [null, null, null, null, null, "T7", "T8", "T9", "Cộng"],
              [1, "Gia Lạc", "Doanh nghiệp 06", "Giống khoai", "Liên kết sản xuất", 1.5, null, 2.5, 4],
              [2, "Gia Lạc", "Doanh nghiệp 03", "Nấm rơm", "Liên kết sản xuất", 3, 4, 5, 12],
            ],
            merges: ["A5:A6", "B5:B6", "C5:C6", "D5:D6", "E5:E6", "F5:I5"],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested", form: "cash" },
    lines: [
      ["gia-lac", "dn-06", "productionLinkage", "2017-07", "Giống khoai", null, 1_500_000],
      ["gia-lac", "dn-06", "productionLinkage", "2017-09", "Giống khoai", 5_500_000, 2_500_000],
      ["gia-lac", "dn-03", "productionLinkage", "2017-07", "Nấm rơm", null, 3_000_000],
      ["gia-lac", "dn-03", "productionLinkage", "2017-08", "Nấm rơm", 19_500_000, 4_000_000],
      // What stood there of this sponsor and kind was feed for cattle: it goes, and this is new.
      ["gia-lac", "dn-03", "productionLinkage", "2017-09", "Nấm rơm", null, 5_000_000],
    ],
    // It says no plan: lines that are there keep theirs, which stand in no cell.
    recount: [
      { commune: "gia-lac", month: "2017-07", planned: [], delivered: ["F7", "F8"], unit: 1_000_000 },
      {
        commune: "gia-lac",
        month: "2017-08",
        planned: [],
        delivered: ["G7", "G8"],
        unit: 1_000_000,
        typed: { planned: 19_500_000 },
      },
      {
        commune: "gia-lac",
        month: "2017-09",
        planned: [],
        delivered: ["H7", "H8"],
        unit: 1_000_000,
        typed: { planned: 5_500_000 },
      },
    ],
  },
  {
    title: "a sheet for each month, named T8.2017 and T9.2017",
    files: [
      {
        name: "sheet-per-month.ods",
        writer: "libreoffice",
        sheets: ["T8.2017", "T9.2017"].map((name, index) => ({
          name,
          rows: [
            ["Huyện Gia Viễn", null, null, null, null, "ĐVT: nghìn đồng"],
            ["STT", "Xã", "Đơn vị hỗ trợ", "Nội dung", "Lĩnh vực", "Kế hoạch", "Thực hiện"],
            [1, "Gia Thịnh", "Cơ quan cấp tỉnh 06", "San lấp sân", "Hạ tầng", 3_500 + index, 1_000 + index],
            [null, "Cộng", null, null, null, 3_500 + index, 1_000 + index],
          ],
        })),
      },
    ],
    // In August it is a line that stands; in September its sponsor gave things for sports, so that this one is new.
    answers: { sponsor: "suggested", form: "cash" },
    lines: [
      ["gia-thinh", "cq-tinh-06", "infrastructure", "2017-08", "San lấp sân", 3_500_000, 1_000_000],
      ["gia-thinh", "cq-tinh-06", "infrastructure", "2017-09", "San lấp sân", 3_501_000, 1_001_000],
    ],
    recount: [
      { commune: "gia-thinh", month: "2017-08", sheet: 0, planned: ["F3"], delivered: ["G3"], unit: 1_000 },
      { commune: "gia-thinh", month: "2017-09", sheet: 1, planned: ["F3"], delivered: ["G3"], unit: 1_000 },
    ],
  },
  {
    title: "kinds and sponsors merged over rows",
    files: [
      {
        name: "merged-kinds.xlsx",
        writer: "exceljs",
        sheets: [
          {
            name: "Sheet1",
            rows: [
              ...titleRows("HỖ TRỢ THÁNG 9 NĂM 2017", "ĐVT: triệu đồng"),
              ["STT", "Lĩnh vực", "Đơn vị hỗ trợ", "Xã", "Nội dung", "Kế hoạch", "Thực hiện"],
              [1, "Hạ tầng", "Doanh nghiệp 02", "Gia Tiến", "Ngõ xóm", 13.5, 13],
              [2, null, null, "Gia Hưng", "Đèn", 7.5, 7],
              [3, "Dạy nghề", "Doanh nghiệp 05", "Gia Trung", "Đan cói", 6.5, 6],
              [4, null, null, "Gia Phương", "Đan cói", 5.5, 5],
            ],
            merges: ["B6:B7", "C6:C7", "B8:B9", "C8:C9"],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested", form: "cash" },
    lines: [
      ["gia-tien", "dn-02", "infrastructure", "2017-09", "Ngõ xóm", 13_500_000, 13_000_000],
      ["gia-hung", "dn-02", "infrastructure", "2017-09", "Đèn", 7_500_000, 7_000_000],
      ["gia-trung", "dn-05", "vocationalTraining", "2017-09", "Đan cói", 6_500_000, 6_000_000],
      ["gia-phuong", "dn-05", "vocationalTraining", "2017-09", "Đan cói", 5_500_000, 5_000_000],
    ],
    recount: [
      { commune: "gia-tien", month: "2017-09", planned: ["F6"], delivered: ["G6"], unit: 1_000_000 },
      { commune: "gia-hung", month: "2017-09", planned: ["F7"], delivered: ["G7"], unit: 1_000_000 },
      { commune: "gia-trung", month: "2017-09", planned: ["F8"], delivered: ["G8"], unit: 1_000_000 },
      { commune: "gia-phuong", month: "2017-09", planned: ["F9"], delivered: ["G9"], unit: 1_000_000 },
    ],
  },
  {
    title: "TCVN3 in a text file, in which no font is said",
    files: [
      {
        name: "tcvn3.csv",
        writer: "csv",
        csv: { encoding: "latin1", separator: ";" },
        sheets: [
          {
            name: "tcvn3",
            rows: [
              [inTcvn3("Huyện Gia Viễn, tháng 9 năm 2017, ĐVT: nghìn đồng")],
              ["Xã", "Đơn vị hỗ trợ", "Nội dung", "Lĩnh vực", "Kế hoạch", "Thực hiện"].map(inTcvn3),
              [...["Gia Thắng", "Cơ quan cấp tỉnh 01", "Bể thu gom rác", "Hạ tầng"].map(inTcvn3), 5_500, 5_000],
              [...["Liên Sơn", "Doanh nghiệp 08", "Máy tuốt lúa ở đội", "Liên kết sản xuất"].map(inTcvn3), 18_750, 18_000],
            ],
          },
        ],
      },
    ],
    answers: { legacy: "yes", sponsor: "suggested", form: "cash" },
    lines: [
      ["gia-thang", "cq-tinh-01", "infrastructure", "2017-09", "Bể thu gom rác", 5_500_000, 5_000_000],
      ["lien-son", "dn-08", "productionLinkage", "2017-09", "Máy tuốt lúa ở đội", 18_750_000, 18_000_000],
    ],
    recount: [
      { commune: "gia-thang", month: "2017-09", planned: ["E3"], delivered: ["F3"], unit: 1_000 },
      { commune: "lien-son", month: "2017-09", planned: ["E4"], delivered: ["F4"], unit: 1_000 },
    ],
  },
  {
    title: "quoted cells with separators and line breaks in a CSV with commas",
    files: [
      {
        name: "quoted.csv",
        writer: "csv",
        csv: { encoding: "utf-8", separator: "," },
        sheets: [
          {
            name: "quoted",
            rows: [
              ["Huyện Gia Viễn, tháng 9/2017"],
              ["Xã", "Đơn vị hỗ trợ", "Nội dung", "Lĩnh vực", "Hình thức", "Kế hoạch (đồng)", "Thực hiện (đồng)"],
              ["Gia Minh", "Doanh nghiệp 06", 'Lớp "may, thêu",\nđợt 2', "Dạy nghề", "Tiền mặt", "13.000.000", "12.000.000"],
            ],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested" },
    lines: [["gia-minh", "dn-06", "vocationalTraining", "2017-09", 'Lớp "may, thêu", đợt 2', 13_000_000, 12_000_000]],
    // Lines cut at their separators cannot tell a quoted one.
    recount: [],
  },
  {
    title: "“Tổng số” and “Trong đó” above the sources: nothing is counted twice",
    files: [
      {
        name: "of-which.xlsx",
        writer: "exceljs",
        sheets: [
          {
            name: "Sheet1",
            rows: [
              ...titleRows("HỖ TRỢ THÁNG 9 NĂM 2017", "ĐVT: triệu đồng"),
              ["STT", "Xã", "Nội dung", "Lĩnh vực", "Kế hoạch", null, null, "Thực hiện", null, null],
              [null, null, null, null, "Tổng số", "Trong đó", null, "Tổng số", "Trong đó", null],
              [null, null, null, null, null, "Doanh nghiệp 01", "Doanh nghiệp 02", null, "Doanh nghiệp 01", "Doanh nghiệp 02"],
              [1, "Gia Tiến", "Đường thôn", "Hạ tầng", 30, 16.5, 13.5, 27.5, 14.5, 13],
              [2, "Gia Tiến", "Nhà văn hóa", "Hạ tầng", 27, null, 27, 25, null, 25],
              [null, "Tổng cộng (1+2)", null, null, 57, 16.5, 40.5, 52.5, 14.5, 38],
            ],
            merges: ["A5:A7", "B5:B7", "C5:C7", "D5:D7", "E5:G5", "E6:E7", "F6:G6", "H5:J5", "H6:H7", "I6:J6"],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested", form: "cash" },
    lines: [
      ["gia-tien", "dn-01", "infrastructure", "2017-09", "Đường thôn", 16_500_000, 14_500_000],
      ["gia-tien", "dn-02", "infrastructure", "2017-09", "Đường thôn", 13_500_000, 13_000_000],
      ["gia-tien", "dn-02", "infrastructure", "2017-09", "Nhà văn hóa", 27_000_000, 25_000_000],
    ],
    recount: [{ commune: "gia-tien", month: "2017-09", planned: ["E8", "E9"], delivered: ["H8", "H9"], unit: 1_000_000 }],
  },
  {
    title: "a commune's section row with figures and no rows below is a line",
    files: [
      {
        name: "lonely-section.xlsx",
        writer: "exceljs",
        sheets: [
          {
            name: "Sheet1",
            rows: [
              ...titleRows("HỖ TRỢ THÁNG 9 NĂM 2017", "ĐVT: triệu đồng"),
              ["STT", "Xã, nội dung", "Đơn vị hỗ trợ", "Lĩnh vực", "Hình thức", "Kế hoạch", "Thực hiện"],
              ["I", "Xã Gia Thắng", null, null, null, 29, 24.5],
              [1, "Lớp hàn", "Doanh nghiệp 01", "Dạy nghề", "Tiền mặt", 21.5, 21.5],
              [2, "Lúa giống", "Doanh nghiệp 09", "Liên kết sản xuất", "Hiện vật", 7.5, 3],
              ["II", "Xã Gia Tiến", "Doanh nghiệp 02", "Hỗ trợ khác", "Tiền mặt", 8, 10],
              ["III", "Xã Gia Minh", null, null, null, null, null],
              [1, "Học phí", "Doanh nghiệp 06", "Dạy nghề", "Tiền mặt", 13, 13],
              [null, "T. cộng", null, null, null, 50, 47.5],
            ],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested" },
    lines: [
      ["gia-thang", "dn-01", "vocationalTraining", "2017-09", "Lớp hàn", 21_500_000, 21_500_000],
      ["gia-thang", "dn-09", "productionLinkage", "2017-09", "Lúa giống", 7_500_000, 3_000_000],
      // It names no title: the only line of that sponsor and kind keeps its own.
      ["gia-tien", "dn-02", "other", "2017-09", "Tặng học bổng cho học sinh vượt khó (đợt 2)", 8_000_000, 10_000_000],
      ["gia-minh", "dn-06", "vocationalTraining", "2017-09", "Học phí", 13_000_000, 13_000_000],
    ],
    recount: [
      { commune: "gia-thang", month: "2017-09", planned: ["F7", "F8"], delivered: ["G7", "G8"], unit: 1_000_000 },
      { commune: "gia-tien", month: "2017-09", planned: ["F9"], delivered: ["G9"], unit: 1_000_000 },
      { commune: "gia-minh", month: "2017-09", planned: ["F11"], delivered: ["G11"], unit: 1_000_000 },
    ],
  },
  {
    title: "months as bare numbers with their year in the title, and the plan in a hidden column",
    files: [
      {
        name: "month-numbers.xls",
        writer: "libreoffice",
        sheets: [
          {
            name: "Sheet1",
            rows: [
              ...titleRows("THEO DÕI HỖ TRỢ NĂM 2017", "ĐVT: nghìn đồng"),
              ["Tháng", "Xã", "Đơn vị hỗ trợ", "Nội dung", "Lĩnh vực", "Hình thức", "Kế hoạch", "Thực hiện"],
              [7, "Gia Trung", "Doanh nghiệp 10", "Nấm rơm", "Liên kết sản xuất", "Tiền mặt", 12_000, 11_000],
              [8, "Gia Trung", "Doanh nghiệp 05", "Đan cói", "Dạy nghề", "Tiền mặt", 6_500, 6_000],
              [9, "Gia Trung", "Doanh nghiệp 05", "Máy tính", "Hỗ trợ khác", "Hiện vật", 12_000, 500],
            ],
            hiddenColumns: ["G"],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested" },
    lines: [
      ["gia-trung", "dn-10", "productionLinkage", "2017-07", "Nấm rơm", 12_000_000, 11_000_000],
      ["gia-trung", "dn-05", "vocationalTraining", "2017-08", "Đan cói", 6_500_000, 6_000_000],
      ["gia-trung", "dn-05", "other", "2017-09", "Máy tính", 12_000_000, 500_000],
    ],
    recount: [
      { commune: "gia-trung", month: "2017-07", planned: ["G6"], delivered: ["H6"], unit: 1_000 },
      { commune: "gia-trung", month: "2017-08", planned: ["G7"], delivered: ["H7"], unit: 1_000 },
      { commune: "gia-trung", month: "2017-09", planned: ["G8"], delivered: ["H8"], unit: 1_000 },
    ],
  },
  {
    title: "marks for nothing, brackets for below 0, years of two digits",
    files: [
      {
        name: "odd-marks.xlsx",
        writer: "exceljs",
        sheets: [
          {
            name: "Sheet1",
            rows: [
              ...titleRows("DANH SÁCH HỖ TRỢ", "ĐVT: đồng"),
              STANDARD_HEADINGS,
              [1, "Gia Lạc", "Doanh nghiệp 06", "Việc 1", "Dạy nghề", "Tiền mặt", "28/9/17", 1_000_000, "…"],
              [2, "Gia Lạc", "Doanh nghiệp 06", "Việc 2", "Dạy nghề", "Tiền mặt", "28/9/17", 2_000_000, "–"],
              [3, "Gia Lạc", "Doanh nghiệp 06", "Việc 3", "Dạy nghề", "Tiền mặt", "28/9/17", 3_000_000, "(500.000)"],
              [4, "Gia Lạc", "Doanh nghiệp 06", "Việc 4", "Dạy nghề", "Tiền mặt", "28/9/17", "4,000,000", 4_000_000],
            ],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested" },
    lines: [
      ["gia-lac", "dn-06", "vocationalTraining", "2017-09", "Việc 2", 2_000_000, null],
      ["gia-lac", "dn-06", "vocationalTraining", "2017-09", "Việc 4", 4_000_000, 4_000_000],
    ],
    problems: [
      { cell: "I6", code: "not-an-amount" },
      { cell: "I8", code: "negative-amount" },
    ],
    mends: [
      { file: 0, cell: "I6", text: "-" },
      { file: 0, cell: "I8", text: "500.000" },
    ],
    linesMended: [
      ["gia-lac", "dn-06", "vocationalTraining", "2017-09", "Việc 1", 1_000_000, null],
      ["gia-lac", "dn-06", "vocationalTraining", "2017-09", "Việc 2", 2_000_000, null],
      ["gia-lac", "dn-06", "vocationalTraining", "2017-09", "Việc 3", 3_000_000, 500_000],
      ["gia-lac", "dn-06", "vocationalTraining", "2017-09", "Việc 4", 4_000_000, 4_000_000],
    ],
    recount: [],
  },
  {
    title: "a sheet that sums up the others: its communes and months are counted once",
    files: [
      {
        name: "summary-sheet.xlsx",
        writer: "exceljs",
        sheets: [
          {
            name: "Gia Thắng",
            rows: [
              ["Huyện Gia Viễn, tháng 9/2017. ĐVT: triệu đồng"],
              ["TT", "Nội dung", "Đơn vị hỗ trợ", "Lĩnh vực", "Hình thức", "Kế hoạch", "Thực hiện"],
              [1, "Lớp hàn", "Doanh nghiệp 01", "Dạy nghề", "Tiền mặt", 21.5, 21.25],
              [2, "Lúa giống", "Doanh nghiệp 09", "Liên kết sản xuất", "Hiện vật", 7.5, 3],
            ],
          },
          {
            name: "Tổng hợp",
            rows: [
              ["Huyện Gia Viễn, tháng 9/2017. ĐVT: triệu đồng"],
              ["TT", "Xã", "Đơn vị hỗ trợ", "Lĩnh vực", "Hình thức", "Kế hoạch", "Thực hiện"],
              [1, "Gia Thắng", "Doanh nghiệp 01", "Hỗ trợ khác", "Tiền mặt", 29, 24.25],
            ],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested" },
    lines: [
      ["gia-thang", "dn-01", "vocationalTraining", "2017-09", "Lớp hàn", 21_500_000, 21_250_000],
      ["gia-thang", "dn-09", "productionLinkage", "2017-09", "Lúa giống", 7_500_000, 3_000_000],
    ],
    problems: [{ sheet: 1, cell: "F3", code: "same-cut-twice" }],
    recount: [],
  },
];
