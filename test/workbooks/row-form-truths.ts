import { STANDARD_HEADINGS, titleRows } from "./form-headings.ts";
import type { SheetPlan } from "./sheet-plan.ts";
import type { Truth, TruthLine } from "./truth.ts";

const SEPTEMBER = "KẾT QUẢ GIÚP ĐỠ CÁC XÃ CÓ TÍNH CHẤT ĐẶC THÙ THÁNG 9 NĂM 2017";

const PLAIN_SHEET: SheetPlan = {
  name: "Biểu tháng",
  rows: [
    ...titleRows(SEPTEMBER),
    STANDARD_HEADINGS,
    [
      1,
      "Gia Thắng",
      "Doanh nghiệp 01",
      "Lớp nghề hàn, cơ khí (đợt 2)",
      "Dạy nghề",
      "Tiền mặt",
      "09/2017",
      21_500_000,
      21_500_000,
    ],
    [
      2,
      "Gia Thắng",
      "Cơ quan cấp tỉnh 01",
      "Xây bể thu gom rác",
      "Xây dựng cơ sở hạ tầng",
      "Hiện vật",
      "09/2017",
      5_500_000,
      5_200_000,
    ],
    [3, "Gia Minh", "Doanh nghiệp 06", "Học phí học nghề", "Dạy nghề", "Tiền mặt", "09/2017", 13_000_000, null],
    [
      4,
      "Liên Sơn",
      "Doanh nghiệp 08",
      "Máy tuốt lúa",
      "Liên doanh, liên kết sản xuất",
      "Hiện vật",
      "09/2017",
      18_750_000,
      18_000_000,
    ],
    [null, "Tổng cộng", null, null, null, null, null, 58_750_000, 44_700_000],
  ],
};
const PLAIN_LINES: readonly TruthLine[] = [
  ["gia-thang", "dn-01", "vocationalTraining", "2017-09", "Lớp nghề hàn, cơ khí (đợt 2)", 21_500_000, 21_500_000],
  ["gia-thang", "cq-tinh-01", "infrastructure", "2017-09", "Xây bể thu gom rác", 5_500_000, 5_200_000],
  ["gia-minh", "dn-06", "vocationalTraining", "2017-09", "Học phí học nghề", 13_000_000, null],
  ["lien-son", "dn-08", "productionLinkage", "2017-09", "Máy tuốt lúa", 18_750_000, 18_000_000],
];
const PLAIN: Pick<Truth, "answers" | "lines" | "recount"> = {
  answers: { sponsor: "suggested" },
  lines: PLAIN_LINES,
  recount: [
    { commune: "gia-thang", month: "2017-09", planned: ["H6", "H7"], delivered: ["I6", "I7"] },
    { commune: "gia-minh", month: "2017-09", planned: ["H8"], delivered: ["I8"] },
    { commune: "lien-son", month: "2017-09", planned: ["H9"], delivered: ["I9"] },
  ],
};

/** A row of the form is a line, whoever wrote the file. */
export const ROW_FORM_TRUTHS: readonly Truth[] = [
  { title: "one row of headings", files: [{ name: "plain.xlsx", writer: "exceljs", sheets: [PLAIN_SHEET] }], ...PLAIN },
  {
    title: "the same by LibreOffice",
    files: [{ name: "plain-calc.xlsx", writer: "libreoffice", sheets: [PLAIN_SHEET] }],
    ...PLAIN,
  },
  { title: "the same as .xls", files: [{ name: "plain.xls", writer: "libreoffice", sheets: [PLAIN_SHEET] }], ...PLAIN },
  { title: "the same as .ods", files: [{ name: "plain.ods", writer: "libreoffice", sheets: [PLAIN_SHEET] }], ...PLAIN },
  {
    title: "the same as CSV with semicolons and a byte order mark",
    files: [{ name: "plain-utf8.csv", writer: "csv", csv: { encoding: "utf-8", separator: ";" }, sheets: [PLAIN_SHEET] }],
    ...PLAIN,
  },
  {
    title: "the same as UTF-16, Excel's “Unicode text”",
    files: [{ name: "plain-utf16.csv", writer: "csv", csv: { encoding: "utf-16le", separator: "\t" }, sheets: [PLAIN_SHEET] }],
    ...PLAIN,
  },
  {
    title: "the same in code page 1258",
    files: [{ name: "plain-1258.csv", writer: "csv", csv: { encoding: "windows-1258", separator: ";" }, sheets: [PLAIN_SHEET] }],
    ...PLAIN,
  },
  {
    title: "texts in the cells themselves",
    files: [{ name: "inline-strings.xlsx", writer: "hand", isInline: true, sheets: [PLAIN_SHEET] }],
    ...PLAIN,
  },
  {
    title: "no district is named: the commune is asked",
    files: [
      {
        name: "no-district.xlsx",
        writer: "exceljs",
        sheets: [
          {
            name: "Sheet1",
            rows: [
              ["TỔNG HỢP HỖ TRỢ"],
              ["Xã", "Nhà tài trợ", "Nội dung hỗ trợ", "Lĩnh vực", "Hình thức", "Tháng", "KH (đồng)", "TH (đồng)"],
              [
                "xã Gia Phương",
                "Doanh nghiệp 05",
                "Xây nhà vệ sinh trường tiểu học",
                "Hạ tầng",
                "Tiền mặt",
                "T9/2017",
                19_500_000,
                9_000_000,
              ],
              [
                "Xã GIA LẠC",
                "Doanh nghiệp 03",
                "Thức ăn chăn nuôi",
                "Liên kết sản xuất",
                "Hiện vật",
                "T9/2017",
                13_000_000,
                12_999_999,
              ],
            ],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested", commune: "suggested" },
    lines: [
      ["gia-phuong", "dn-05", "infrastructure", "2017-09", "Xây nhà vệ sinh trường tiểu học", 19_500_000, 9_000_000],
      ["gia-lac", "dn-03", "productionLinkage", "2017-09", "Thức ăn chăn nuôi", 13_000_000, 12_999_999],
    ],
    recount: [
      { commune: "gia-phuong", month: "2017-09", planned: ["G3"], delivered: ["H3"] },
      { commune: "gia-lac", month: "2017-09", planned: ["G4"], delivered: ["H4"] },
    ],
  },
  {
    title: "official codes of communes and ids of sponsors",
    files: [
      {
        name: "codes.xlsx",
        writer: "exceljs",
        sheets: [
          {
            name: "Sheet1",
            rows: [
              [
                "Mã xã",
                "Tên xã",
                "Mã đơn vị",
                "Nội dung",
                "Lĩnh vực",
                "Hình thức",
                "Tháng",
                "Kế hoạch (đồng)",
                "Thực hiện (đồng)",
              ],
              ["14512", "Gia Minh", "dn-06", "Học phí học nghề", "Dạy nghề", "Tiền mặt", "2017-09", 13_000_000, 12_000_000],
              [
                14_470,
                "Gia Hưng",
                "cq-tinh-08",
                "Tặng học bổng",
                "Tư vấn, hỗ trợ khác",
                "Tiền mặt",
                "2017-09",
                3_500_000,
                3_500_000,
              ],
            ],
          },
        ],
      },
    ],
    answers: {},
    lines: [
      ["gia-minh", "dn-06", "vocationalTraining", "2017-09", "Học phí học nghề", 13_000_000, 12_000_000],
      ["gia-hung", "cq-tinh-08", "other", "2017-09", "Tặng học bổng", 3_500_000, 3_500_000],
    ],
    recount: [
      { commune: "gia-minh", month: "2017-09", planned: ["H2"], delivered: ["I2"] },
      { commune: "gia-hung", month: "2017-09", planned: ["H3"], delivered: ["I3"] },
    ],
  },
  {
    title: "three rows of headings, merged",
    files: [
      {
        name: "three-row-header.xlsx",
        writer: "exceljs",
        sheets: [
          {
            name: "Biểu 03",
            rows: [
              ...titleRows("TỔNG HỢP GIÁ TRỊ HỖ TRỢ THÁNG 8 NĂM 2017", "Đơn vị tính: triệu đồng"),
              ["TT", "Tên xã", "Đơn vị, doanh nghiệp hỗ trợ", "Nội dung", "Lĩnh vực", "Giá trị hỗ trợ", null, null, "Ghi chú"],
              [null, null, null, null, null, "Kế hoạch", "Thực hiện", null, null],
              [null, null, null, null, null, null, "Trong tháng", "Lũy kế từ đầu năm", null],
              [1, "Gia Tiến", "Cơ quan cấp huyện 02", "Tặng sách, báo cho tủ sách xã", "Hỗ trợ khác", 5, 5.5, 41.25, null],
              [2, "Gia Tiến", "Doanh nghiệp 10", "Xe đạp cho học sinh", "Hỗ trợ khác", 12.75, 12.75, 12.75, "Trao tại trường"],
              [3, "Gia Trung", "Doanh nghiệp 05", "Lớp dạy nghề đan cói", "Dạy nghề", 6.5, 6.125, 20, null],
            ],
            merges: ["A5:A7", "B5:B7", "C5:C7", "D5:D7", "E5:E7", "F5:H5", "F6:F7", "G6:H6", "I5:I7"],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested", form: "cash" },
    lines: [
      ["gia-tien", "cq-huyen-02", "other", "2017-08", "Tặng sách, báo cho tủ sách xã", 5_000_000, 5_500_000],
      ["gia-tien", "dn-10", "other", "2017-08", "Xe đạp cho học sinh", 12_750_000, 12_750_000],
      ["gia-trung", "dn-05", "vocationalTraining", "2017-08", "Lớp dạy nghề đan cói", 6_500_000, 6_125_000],
    ],
    recount: [
      { commune: "gia-tien", month: "2017-08", planned: ["F8", "F9"], delivered: ["G8", "G9"], unit: 1_000_000 },
      { commune: "gia-trung", month: "2017-08", planned: ["F10"], delivered: ["G10"], unit: 1_000_000 },
    ],
  },
  {
    title: "a row that numbers the columns",
    files: [
      {
        name: "numbering-row.xlsx",
        writer: "libreoffice",
        sheets: [
          {
            name: "Tháng 8",
            rows: [
              ...titleRows("BÁO CÁO KẾT QUẢ HỖ TRỢ THÁNG 8/2017", "ĐVT: 1.000 đồng"),
              ["Số TT", "Đơn vị xã", "Doanh nghiệp, đơn vị", "Nội dung hỗ trợ", "Lĩnh vực", "Kinh phí", null, "Tỷ lệ %"],
              [null, null, null, null, null, "Kế hoạch", "Thực hiện", null],
              ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8=7/6)"],
              [1, "Gia Thịnh", "Doanh nghiệp 09", "Lớp dạy nghề thêu ren", "Dạy nghề", 15_000, 15_000, 100],
              [2, "Gia Thịnh", "Cơ quan cấp tỉnh 06", "San lấp sân thể thao thôn", "Cơ sở hạ tầng", 3_500, 1_250, 35.7],
              [null, "Cộng", null, null, null, 18_500, 16_250, null],
            ],
            merges: ["A5:A6", "B5:B6", "C5:C6", "D5:D6", "E5:E6", "F5:G5", "H5:H6"],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested" },
    lines: [
      ["gia-thinh", "dn-09", "vocationalTraining", "2017-08", "Lớp dạy nghề thêu ren", 15_000_000, 15_000_000],
      ["gia-thinh", "cq-tinh-06", "infrastructure", "2017-08", "San lấp sân thể thao thôn", 3_500_000, 1_250_000],
    ],
    recount: [{ commune: "gia-thinh", month: "2017-08", planned: ["F8", "F9"], delivered: ["G8", "G9"], unit: 1_000 }],
  },
  {
    title: "communes merged over their rows",
    files: [
      {
        name: "merged-communes.xlsx",
        writer: "libreoffice",
        sheets: [
          {
            name: "Tổng hợp",
            rows: [
              ...titleRows(SEPTEMBER, "ĐVT: triệu đồng"),
              ["STT", "Xã", "Đơn vị giúp đỡ", "Nội dung", "Lĩnh vực", "Kế hoạch", "Thực hiện"],
              [1, "Gia Tiến", "Cơ quan cấp huyện 02", "Nuôi cá xen lúa", "Liên kết sản xuất", 23, 23],
              [null, null, "Doanh nghiệp 01", "Xi măng đường trục thôn", "Hạ tầng", 16.5, 16.5],
              [null, null, "Doanh nghiệp 02", "Học bổng (đợt 2)", "Hỗ trợ khác", 8, 10],
              [2, "Gia Hưng", "Doanh nghiệp 04", "Thùng thu gom rác", "Hạ tầng", 15, 14.999_5],
              [null, null, "Cơ quan cấp tỉnh 08", "Học bổng", "Hỗ trợ khác", 3.5, null],
            ],
            merges: ["A6:A8", "B6:B8", "A9:A10", "B9:B10"],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested", form: "cash" },
    lines: [
      ["gia-tien", "cq-huyen-02", "productionLinkage", "2017-09", "Nuôi cá xen lúa", 23_000_000, 23_000_000],
      ["gia-tien", "dn-01", "infrastructure", "2017-09", "Xi măng đường trục thôn", 16_500_000, 16_500_000],
      ["gia-tien", "dn-02", "other", "2017-09", "Học bổng (đợt 2)", 8_000_000, 10_000_000],
      ["gia-hung", "dn-04", "infrastructure", "2017-09", "Thùng thu gom rác", 15_000_000, 14_999_500],
      ["gia-hung", "cq-tinh-08", "other", "2017-09", "Học bổng", 3_500_000, null],
    ],
    recount: [
      { commune: "gia-tien", month: "2017-09", planned: ["F6", "F7", "F8"], delivered: ["G6", "G7", "G8"], unit: 1_000_000 },
      { commune: "gia-hung", month: "2017-09", planned: ["F9", "F10"], delivered: ["G9", "G10"], unit: 1_000_000 },
    ],
  },
  {
    title: "communes as section rows I and II with their sums, which are right",
    files: [
      {
        name: "section-rows.xlsx",
        writer: "exceljs",
        sheets: [
          {
            name: "T9",
            rows: [
              ...titleRows(SEPTEMBER, "ĐVT: triệu đồng"),
              ["STT", "Nội dung hỗ trợ", "Đơn vị hỗ trợ", "Lĩnh vực", "Kế hoạch", "Thực hiện"],
              [null, "TỔNG CỘNG", null, null, 59, 49.5],
              ["I", "Xã Gia Thắng", null, null, 27, 26.5],
              [1, "Lớp nghề hàn", "Doanh nghiệp 01", "Dạy nghề", 21.5, 21.5],
              [2, "Bể thu gom rác", "Cơ quan cấp tỉnh 01", "Hạ tầng", 5.5, 5],
              ["II", "Xã Gia Phương", null, null, 32, 23],
              [1, "Nhà vệ sinh trường tiểu học", "Doanh nghiệp 05", "Hạ tầng", 15, 15],
              [2, "Lớp dạy nghề đan cói", "Cơ quan cấp tỉnh 02", "Dạy nghề", 17, 8],
            ],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested", form: "cash" },
    lines: [
      ["gia-thang", "dn-01", "vocationalTraining", "2017-09", "Lớp nghề hàn", 21_500_000, 21_500_000],
      ["gia-thang", "cq-tinh-01", "infrastructure", "2017-09", "Bể thu gom rác", 5_500_000, 5_000_000],
      ["gia-phuong", "dn-05", "infrastructure", "2017-09", "Nhà vệ sinh trường tiểu học", 15_000_000, 15_000_000],
      ["gia-phuong", "cq-tinh-02", "vocationalTraining", "2017-09", "Lớp dạy nghề đan cói", 17_000_000, 8_000_000],
    ],
    recount: [
      { commune: "gia-thang", month: "2017-09", planned: ["E8", "E9"], delivered: ["F8", "F9"], unit: 1_000_000 },
      { commune: "gia-phuong", month: "2017-09", planned: ["E11", "E12"], delivered: ["F11", "F12"], unit: 1_000_000 },
    ],
  },
  {
    title: "kinds as sections A and B, communes below them as I and II",
    files: [
      {
        name: "nested-sections.xls",
        writer: "libreoffice",
        sheets: [
          {
            name: "Biểu 2",
            rows: [
              ...titleRows("KẾT QUẢ HỖ TRỢ THÁNG 8 NĂM 2017", "ĐVT: nghìn đồng"),
              ["TT", "Nội dung", "Đơn vị hỗ trợ", "Kế hoạch", "Thực hiện"],
              ["A", "Xây dựng cơ sở hạ tầng", null, null, null],
              ["I", "Xã Gia Hưng", null, null, null],
              [1, "Sửa trạm y tế xã", "Cơ quan cấp tỉnh 08", 14_000, 5_000],
              [2, "Đèn chiếu sáng đường thôn", "Doanh nghiệp 02", 7_500, 7_250],
              ["II", "Xã Liên Sơn", null, null, null],
              [1, "Bể thu gom rác", "Doanh nghiệp 04", 8_000, 0],
              ["B", "Dạy nghề", null, null, null],
              ["I", "Xã Gia Hưng", null, null, null],
              [1, "Lớp may công nghiệp", "Doanh nghiệp 02", 11_000, 11_000],
              [null, "Tổng số", null, 40_500, 23_250],
            ],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested", form: "cash" },
    lines: [
      ["gia-hung", "cq-tinh-08", "infrastructure", "2017-08", "Sửa trạm y tế xã", 14_000_000, 5_000_000],
      ["gia-hung", "dn-02", "infrastructure", "2017-08", "Đèn chiếu sáng đường thôn", 7_500_000, 7_250_000],
      ["lien-son", "dn-04", "infrastructure", "2017-08", "Bể thu gom rác", 8_000_000, 0],
      ["gia-hung", "dn-02", "vocationalTraining", "2017-08", "Lớp may công nghiệp", 11_000_000, 11_000_000],
    ],
    recount: [
      { commune: "gia-hung", month: "2017-08", planned: ["D8", "D9", "D14"], delivered: ["E8", "E9", "E14"], unit: 1_000 },
      { commune: "lien-son", month: "2017-08", planned: ["D11"], delivered: ["E11"], unit: 1_000 },
    ],
  },
  {
    title: "hidden row, column and sheet",
    files: [
      {
        name: "hidden.xlsx",
        writer: "exceljs",
        sheets: [
          {
            name: "Số cũ",
            isHidden: true,
            rows: [
              STANDARD_HEADINGS,
              [1, "Gia Lạc", "Doanh nghiệp 03", "Số liệu cũ", "Dạy nghề", "Tiền mặt", "09/2017", 99_000_000, 99_000_000],
            ],
          },
          {
            name: "Tháng 9",
            rows: [
              ...titleRows(SEPTEMBER),
              STANDARD_HEADINGS,
              [
                1,
                "Gia Lạc",
                "Doanh nghiệp 06",
                "Giống khoai tây",
                "Liên kết sản xuất",
                "Hiện vật",
                "09/2017",
                5_500_000,
                5_500_000,
              ],
              [2, "Gia Lạc", "Cơ quan cấp huyện 04", "Dụng cụ thể thao", "Hạ tầng", "Hiện vật", "09/2017", 9_500_000, 4_000_000],
              [
                3,
                "Gia Lạc",
                "Doanh nghiệp 03",
                "Thức ăn chăn nuôi",
                "Liên kết sản xuất",
                "Hiện vật",
                "09/2017",
                13_000_000,
                13_000_000,
              ],
              [null, "Tổng cộng", null, null, null, null, null, 28_000_000, 22_500_000],
            ],
            hiddenRows: [7],
            hiddenColumns: ["J"],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested" },
    lines: [
      ["gia-lac", "dn-06", "productionLinkage", "2017-09", "Giống khoai tây", 5_500_000, 5_500_000],
      ["gia-lac", "cq-huyen-04", "infrastructure", "2017-09", "Dụng cụ thể thao", 9_500_000, 4_000_000],
      ["gia-lac", "dn-03", "productionLinkage", "2017-09", "Thức ăn chăn nuôi", 13_000_000, 13_000_000],
    ],
    recount: [{ commune: "gia-lac", month: "2017-09", sheet: 1, planned: ["H6", "H7", "H8"], delivered: ["I6", "I7", "I8"] }],
  },
  {
    title: "footnotes, place and date, signatures and “Nơi nhận” below",
    files: [
      {
        name: "signatures.ods",
        writer: "libreoffice",
        sheets: [
          {
            name: "Trang tính1",
            rows: [
              ["TỈNH ỦY NINH BÌNH", null, null, null, "ĐẢNG CỘNG SẢN VIỆT NAM"],
              ["HUYỆN ỦY GIA VIỄN", null, null, null, "Gia Viễn, ngày 28 tháng 9 năm 2017"],
              ["PHỤ LỤC: HỖ TRỢ CÁC XÃ HUYỆN GIA VIỄN THÁNG 9 NĂM 2017"],
              ["(Kèm theo Báo cáo số 45-BC/HU ngày 28/9/2017)", null, null, null, "ĐVT: triệu đồng"],
              ["STT", "Xã", "Đơn vị phụ trách, doanh nghiệp", "Nội dung giúp đỡ", "Lĩnh vực", "Kế hoạch", "Thực hiện"],
              [1, "Gia Thịnh", "Doanh nghiệp 09", "Thức ăn chăn nuôi (*)", "Liên kết sản xuất", 11.5, 3],
              [2, "Gia Trung", "Doanh nghiệp 10", "Máy tính cho văn phòng xã", "Hỗ trợ khác", 12, 12],
              ["Tổng cộng", null, null, null, null, 23.5, 15],
              ["(*) Phần còn lại chuyển sang quý sau, dự kiến 8,5 triệu đồng."],
              ["Ghi chú: số liệu tính đến ngày 25/9/2017"],
              ["Nơi nhận:", null, null, null, "T/M BAN THƯỜNG VỤ"],
              ["- Tỉnh ủy (báo cáo);", null, null, null, "PHÓ BÍ THƯ"],
              ["- Lưu: VT."],
              ["Người lập biểu", null, null, null, "Thủ trưởng đơn vị"],
            ],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested", form: "cash" },
    lines: [
      ["gia-thinh", "dn-09", "productionLinkage", "2017-09", "Thức ăn chăn nuôi (*)", 11_500_000, 3_000_000],
      ["gia-trung", "dn-10", "other", "2017-09", "Máy tính cho văn phòng xã", 12_000_000, 12_000_000],
    ],
    recount: [
      { commune: "gia-thinh", month: "2017-09", planned: ["F6"], delivered: ["G6"], unit: 1_000_000 },
      { commune: "gia-trung", month: "2017-09", planned: ["F7"], delivered: ["G7"], unit: 1_000_000 },
    ],
  },
  {
    title: "a million formatted blank rows below",
    files: [{ name: "million-blank-rows.xlsx", writer: "hand", sheets: [{ ...PLAIN_SHEET, blankRowsBelow: 1_000_000 }] }],
    ...PLAIN,
    // Both independent readers would keep a million rows in memory: what is read is compared with the plain form's lines instead.
    recount: [],
  },
  {
    title: "decomposed letters, no-break spaces, capitals",
    files: [
      {
        name: "nfd-nbsp.xlsx",
        writer: "hand",
        sheets: [
          {
            name: "Tháng 9".normalize("NFD"),
            rows: [
              ...titleRows(SEPTEMBER.normalize("NFD"), "ĐVT:\u00a0triệu\u00a0đồng".normalize("NFD")),
              ["STT", "XÃ", "Đơn vị\u00a0giúp đỡ", "NỘI DUNG", "Lĩnh vực", "KẾ HOẠCH", "THỰC\u00a0HIỆN"].map((text) =>
                text.normalize("NFD"),
              ),
              [
                1,
                "\u00a0Gia\u00a0Thắng ".normalize("NFD"),
                "DOANH NGHIỆP\u00a001".normalize("NFD"),
                "Lớp nghề\u00a0hàn".normalize("NFD"),
                "dạy nghề".normalize("NFD"),
                "21,5\u00a0",
                21.5,
              ],
              [2, "GIA THẮNG", " Doanh  nghiệp 09", "Lúa giống", "LIÊN KẾT SẢN XUẤT".normalize("NFD"), 7.5, "\u00a03"],
            ],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested", form: "cash" },
    lines: [
      ["gia-thang", "dn-01", "vocationalTraining", "2017-09", "Lớp nghề hàn", 21_500_000, 21_500_000],
      ["gia-thang", "dn-09", "productionLinkage", "2017-09", "Lúa giống", 7_500_000, 3_000_000],
    ],
    recount: [{ commune: "gia-thang", month: "2017-09", planned: ["F6", "F7"], delivered: ["G6", "G7"], unit: 1_000_000 }],
  },
  {
    title: "two tables in one sheet, each with its own commune in the title, titles merged over the table",
    files: [
      {
        name: "two-tables.xlsx",
        writer: "exceljs",
        sheets: [
          {
            name: "Tổng hợp",
            rows: [
              ["1. Xã Gia Thịnh, huyện Gia Viễn, tháng 9/2017 (ĐVT: triệu đồng)"],
              ["TT", "Đơn vị hỗ trợ", "Nội dung", "Lĩnh vực", "Kế hoạch", "Thực hiện"],
              [1, "Doanh nghiệp 09", "Thức ăn chăn nuôi", "Liên kết sản xuất", 11.5, 3],
              ["Cộng", null, null, null, 11.5, 3],
              [],
              ["2. Xã Gia Trung, huyện Gia Viễn, tháng 9/2017 (ĐVT: nghìn đồng)"],
              ["TT", "Đơn vị hỗ trợ", "Nội dung", "Lĩnh vực", "Kế hoạch", "Thực hiện"],
              [1, "Doanh nghiệp 10", "Máy tính", "Hỗ trợ khác", 12_000, 11_250],
              ["Cộng", null, null, null, 12_000, 11_250],
            ],
            merges: ["A1:F1", "A4:D4", "A6:F6", "A9:D9"],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested", form: "cash" },
    lines: [
      ["gia-thinh", "dn-09", "productionLinkage", "2017-09", "Thức ăn chăn nuôi", 11_500_000, 3_000_000],
      ["gia-trung", "dn-10", "other", "2017-09", "Máy tính", 12_000_000, 11_250_000],
    ],
    recount: [
      { commune: "gia-thinh", month: "2017-09", planned: ["E3"], delivered: ["F3"], unit: 1_000_000 },
      { commune: "gia-trung", month: "2017-09", planned: ["E8"], delivered: ["F8"], unit: 1_000 },
    ],
  },
  {
    title: "headings again at the top of each printed page",
    files: [
      {
        name: "repeated-header.xls",
        writer: "libreoffice",
        sheets: [
          {
            name: "Sheet1",
            rows: [
              ...titleRows(SEPTEMBER, "ĐVT: triệu đồng"),
              ["STT", "Xã", "Đơn vị giúp đỡ", "Nội dung", "Lĩnh vực", "Kế hoạch", "Thực hiện"],
              [1, "Gia Minh", "Cơ quan cấp tỉnh 04", "San lấp sân thể thao", "Hạ tầng", 2.5, 0.5],
              ["STT", "Xã", "Đơn vị giúp đỡ", "Nội dung", "Lĩnh vực", "Kế hoạch", "Thực hiện"],
              [2, "Gia Minh", "Doanh nghiệp 06", "Học phí học nghề", "Dạy nghề", 13, 13],
              [null, "Tổng cộng", null, null, null, 15.5, 13.5],
            ],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested" },
    lines: [
      ["gia-minh", "cq-tinh-04", "infrastructure", "2017-09", "San lấp sân thể thao", 2_500_000, 500_000],
      ["gia-minh", "dn-06", "vocationalTraining", "2017-09", "Học phí học nghề", 13_000_000, 13_000_000],
    ],
    recount: [{ commune: "gia-minh", month: "2017-09", planned: ["F6", "F8"], delivered: ["G6", "G8"], unit: 1_000_000 }],
  },
  {
    title: "a heading that says neither plan nor result is asked",
    files: [
      {
        name: "value-column.xlsx",
        writer: "exceljs",
        sheets: [
          {
            name: "Sheet1",
            rows: [
              ["Huyện Gia Viễn. Danh sách ủng hộ tháng 9/2017"],
              ["STT", "Xã", "Đơn vị ủng hộ", "Nội dung", "Lĩnh vực", "Số tiền (đồng)"],
              [1, "Gia Tiến", "Doanh nghiệp 01", "Xi măng", "Hạ tầng", 16_500_000],
              [2, "Gia Tiến", "Doanh nghiệp 02", "Học bổng", "Hỗ trợ khác", 10_000_000],
            ],
          },
        ],
      },
    ],
    answers: { column: "delivered", sponsor: "suggested" },
    lines: [
      ["gia-tien", "dn-01", "infrastructure", "2017-09", "Xi măng", 16_500_000, 16_500_000],
      ["gia-tien", "dn-02", "other", "2017-09", "Học bổng", 8_000_000, 10_000_000],
    ],
    // It says no plan: lines that are there keep theirs.
    recount: [{ commune: "gia-tien", month: "2017-09", planned: [], delivered: ["F3", "F4"], typed: { planned: 24_500_000 } }],
  },
];
