import { STANDARD_HEADINGS, titleRows } from "./form-headings.ts";
import type { Truth } from "./truth.ts";

const SEPTEMBER = titleRows("HỖ TRỢ THÁNG 9 NĂM 2017");

/** What is wrong in a workbook is told at its cell. */
export const FAULT_TRUTHS: readonly Truth[] = [
  {
    title: "a total that does not match its rows",
    files: [
      {
        name: "total-differs.xlsx",
        writer: "exceljs",
        sheets: [
          {
            name: "Sheet1",
            rows: [
              ...SEPTEMBER,
              STANDARD_HEADINGS,
              [
                1,
                "Gia Tiến",
                "Cơ quan cấp huyện 02",
                "Nuôi cá",
                "Liên kết sản xuất",
                "Tiền mặt",
                "9/2017",
                23_000_000,
                23_000_000,
              ],
              [2, "Gia Tiến", "Doanh nghiệp 01", "Xi măng", "Hạ tầng", "Hiện vật", "9/2017", 16_500_000, 16_500_000],
              [null, "Tổng cộng", null, null, null, null, null, 39_500_000, 39_400_000],
            ],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested" },
    lines: [
      ["gia-tien", "cq-huyen-02", "productionLinkage", "2017-09", "Nuôi cá", 23_000_000, 23_000_000],
      ["gia-tien", "dn-01", "infrastructure", "2017-09", "Xi măng", 16_500_000, 16_500_000],
    ],
    problems: [{ cell: "I8", code: "total-differs", isBlocking: false }],
    recount: [{ commune: "gia-tien", month: "2017-09", planned: ["H6", "H7"], delivered: ["I6", "I7"] }],
  },
  {
    title: "a section's sum that does not match",
    files: [
      {
        name: "section-total-differs.xls",
        writer: "libreoffice",
        sheets: [
          {
            name: "Sheet1",
            rows: [
              ...titleRows("HỖ TRỢ THÁNG 9 NĂM 2017", "ĐVT: triệu đồng"),
              ["STT", "Nội dung", "Đơn vị hỗ trợ", "Lĩnh vực", "Kế hoạch", "Thực hiện"],
              ["I", "Xã Gia Minh", null, null, 16.5, 13.5],
              [1, "Học phí", "Doanh nghiệp 06", "Dạy nghề", 13, 13],
              [2, "San lấp", "Cơ quan cấp tỉnh 04", "Hạ tầng", 2.5, 0.5],
              ["II", "Xã Gia Lạc", null, null, 5.5, 5],
              [1, "Khoai tây", "Doanh nghiệp 06", "Liên kết sản xuất", 5.5, 5],
            ],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested" },
    lines: [
      ["gia-minh", "dn-06", "vocationalTraining", "2017-09", "Học phí", 13_000_000, 13_000_000],
      ["gia-minh", "cq-tinh-04", "infrastructure", "2017-09", "San lấp", 2_500_000, 500_000],
      ["gia-lac", "dn-06", "productionLinkage", "2017-09", "Khoai tây", 5_500_000, 5_000_000],
    ],
    problems: [{ cell: "E6", code: "total-differs", isBlocking: false }],
    recount: [
      { commune: "gia-minh", month: "2017-09", planned: ["E7", "E8"], delivered: ["F7", "F8"], unit: 1_000_000 },
      { commune: "gia-lac", month: "2017-09", planned: ["E10"], delivered: ["F10"], unit: 1_000_000 },
    ],
  },
  {
    title: "formulas without a result, shared ones too",
    files: [
      {
        name: "no-result.xlsx",
        writer: "hand",
        sheets: [
          {
            name: "Sheet1",
            rows: [
              ...SEPTEMBER,
              STANDARD_HEADINGS,
              [
                1,
                "Gia Hưng",
                "Doanh nghiệp 04",
                "Xi măng",
                "Hạ tầng",
                "Hiện vật",
                "9/2017",
                23_000_000,
                { formula: "H6-3500000" },
              ],
              [
                2,
                "Gia Hưng",
                "Doanh nghiệp 02",
                "Đèn",
                "Hạ tầng",
                "Hiện vật",
                "9/2017",
                { formula: "5*1500000", value: 7_500_000 },
                7_500_000,
              ],
            ],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested" },
    lines: [["gia-hung", "dn-02", "infrastructure", "2017-09", "Đèn", 7_500_000, 7_500_000]],
    problems: [{ cell: "I6", code: "formula-not-computed" }],
    mends: [{ file: 0, cell: "I6", text: "19.500.000" }],
    linesMended: [
      ["gia-hung", "dn-04", "infrastructure", "2017-09", "Xi măng", 23_000_000, 19_500_000],
      ["gia-hung", "dn-02", "infrastructure", "2017-09", "Đèn", 7_500_000, 7_500_000],
    ],
    recount: [
      { commune: "gia-hung", month: "2017-09", planned: ["H6", "H7"], delivered: ["I7"], typed: { delivered: 19_500_000 } },
    ],
  },
  {
    title: "errors in cells",
    files: [
      {
        name: "errors.xlsx",
        writer: "hand",
        sheets: [
          {
            name: "Sheet1",
            rows: [
              ...SEPTEMBER,
              STANDARD_HEADINGS,
              [
                1,
                "Gia Trung",
                "Doanh nghiệp 05",
                "Máy tính",
                "Hỗ trợ khác",
                "Hiện vật",
                "9/2017",
                12_000_000,
                { error: "#REF!" },
              ],
              [
                2,
                "Gia Trung",
                "Doanh nghiệp 10",
                "Nấm rơm",
                "Liên kết sản xuất",
                "Tiền mặt",
                "9/2017",
                { error: "#DIV/0!" },
                4_000_000,
              ],
            ],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested" },
    lines: [],
    problems: [
      { cell: "I6", code: "error-value" },
      { cell: "H7", code: "error-value" },
    ],
    mends: [
      { file: 0, cell: "I6", text: "" },
      { file: 0, cell: "H7", text: "4.500.000" },
    ],
    linesMended: [
      ["gia-trung", "dn-05", "other", "2017-09", "Máy tính", 12_000_000, null],
      ["gia-trung", "dn-10", "productionLinkage", "2017-09", "Nấm rơm", 4_500_000, 4_000_000],
    ],
    recount: [{ commune: "gia-trung", month: "2017-09", planned: ["H6"], delivered: ["I7"], typed: { planned: 4_500_000 } }],
  },
  {
    title: "a result of a formula by LibreOffice counts, an error of one does not",
    files: [
      {
        name: "formulas.xls",
        writer: "libreoffice",
        sheets: [
          {
            name: "Sheet1",
            rows: [
              ...SEPTEMBER,
              STANDARD_HEADINGS,
              [
                1,
                "Gia Lạc",
                "Doanh nghiệp 06",
                "Khoai tây",
                "Liên kết sản xuất",
                "Hiện vật",
                "9/2017",
                { formula: "5000000+500000" },
                { formula: "[.H6]*0.8" },
              ],
              [
                2,
                "Gia Lạc",
                "Doanh nghiệp 03",
                "Thức ăn",
                "Liên kết sản xuất",
                "Hiện vật",
                "9/2017",
                13_000_000,
                { formula: "1/0" },
              ],
            ],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested" },
    lines: [["gia-lac", "dn-06", "productionLinkage", "2017-09", "Khoai tây", 5_500_000, 4_400_000]],
    problems: [{ cell: "I7", code: "error-value" }],
    recount: [],
  },
  {
    title: "text that begins like a formula",
    files: [
      {
        name: "formula-text.xlsx",
        writer: "exceljs",
        sheets: [
          {
            name: "Sheet1",
            rows: [
              ...SEPTEMBER,
              STANDARD_HEADINGS,
              [
                1,
                "Gia Thắng",
                "Doanh nghiệp 01",
                '=HYPERLINK("http://a.example","Lớp")',
                "Dạy nghề",
                "Tiền mặt",
                "9/2017",
                21_500_000,
                1,
              ],
              [2, "Gia Thắng", "Doanh nghiệp 09", "Lúa giống", "Liên kết sản xuất", "Hiện vật", "9/2017", "=7500000", 3_000_000],
              [3, "Gia Thắng", "Cơ quan cấp tỉnh 01", "Bể rác", "Hạ tầng", "Hiện vật", "9/2017", 5_500_000, 5_000_000],
            ],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested" },
    lines: [["gia-thang", "cq-tinh-01", "infrastructure", "2017-09", "Bể rác", 5_500_000, 5_000_000]],
    problems: [
      { cell: "D6", code: "formula-text" },
      { cell: "H7", code: "formula-text" },
    ],
    recount: [],
  },
  {
    title: "the same line twice is entered twice, with a warning",
    files: [
      {
        name: "duplicate-line.xlsx",
        writer: "exceljs",
        sheets: [
          {
            name: "Sheet1",
            rows: [
              ...SEPTEMBER,
              STANDARD_HEADINGS,
              [1, "Gia Thịnh", "Doanh nghiệp 09", "Thức ăn", "Liên kết sản xuất", "Hiện vật", "9/2017", 11_500_000, 3_000_000],
              [2, "Gia Thịnh", "Doanh nghiệp 09", "Thức ăn", "Liên kết sản xuất", "Hiện vật", "9/2017", 11_500_000, 3_000_000],
            ],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested" },
    lines: [
      ["gia-thinh", "dn-09", "productionLinkage", "2017-09", "Thức ăn", 11_500_000, 3_000_000],
      ["gia-thinh", "dn-09", "productionLinkage", "2017-09", "Thức ăn", 11_500_000, 3_000_000],
    ],
    problems: [{ cell: "H7", code: "duplicate-line", isBlocking: false }],
    recount: [{ commune: "gia-thinh", month: "2017-09", planned: ["H6", "H7"], delivered: ["I6", "I7"] }],
  },
  {
    title: "a commune that the programme does not have",
    files: [
      {
        name: "unknown-commune.xlsx",
        writer: "exceljs",
        sheets: [
          {
            name: "Sheet1",
            rows: [
              ...SEPTEMBER,
              STANDARD_HEADINGS,
              [1, "Gia Thằng Lợi", "Doanh nghiệp 01", "Lớp hàn", "Dạy nghề", "Tiền mặt", "9/2017", 21_500_000, 20_000_000],
              [2, "Gia Thắng", "Doanh nghiệp 01", "Lớp may", "Dạy nghề", "Tiền mặt", "9/2017", 1_500_000, 1_000_000],
            ],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested" },
    lines: [["gia-thang", "dn-01", "vocationalTraining", "2017-09", "Lớp may", 1_500_000, 1_000_000]],
    problems: [{ cell: "B6", code: "unknown-commune" }],
    mends: [{ file: 0, cell: "B6", text: "Gia Thắng" }],
    linesMended: [
      ["gia-thang", "dn-01", "vocationalTraining", "2017-09", "Lớp hàn", 21_500_000, 20_000_000],
      ["gia-thang", "dn-01", "vocationalTraining", "2017-09", "Lớp may", 1_500_000, 1_000_000],
    ],
    recount: [{ commune: "gia-thang", month: "2017-09", planned: ["H6", "H7"], delivered: ["I6", "I7"] }],
  },
  {
    title: "a sponsor that the programme does not have is asked, and left out",
    files: [
      {
        name: "unknown-sponsor.xlsx",
        writer: "exceljs",
        sheets: [
          {
            name: "Sheet1",
            rows: [
              ...SEPTEMBER,
              STANDARD_HEADINGS,
              [1, "Gia Thắng", "Doanh nghiệp 80", "Lớp hàn", "Dạy nghề", "Tiền mặt", "9/2017", 21_500_000, 20_000_000],
              [2, "Gia Thắng", "DN 01", "Lớp may", "Dạy nghề", "Tiền mặt", "9/2017", 1_500_000, 1_000_000],
            ],
          },
        ],
      },
    ],
    answers: { "sponsor:doanh nghiep 80": "leave-out", "sponsor:dn 01": "enterprise:dn-01" },
    lines: [["gia-thang", "dn-01", "vocationalTraining", "2017-09", "Lớp may", 1_500_000, 1_000_000]],
    recount: [{ commune: "gia-thang", month: "2017-09", planned: ["H7"], delivered: ["I7"] }],
  },
  {
    title: "a unit of after the mergers is converted only on request",
    files: [
      {
        name: "after-merger.xlsx",
        writer: "exceljs",
        sheets: [
          {
            name: "Sheet1",
            rows: [
              ["TỈNH NINH BÌNH"],
              ["HỖ TRỢ THÁNG 9 NĂM 2017", null, null, "ĐVT: đồng"],
              STANDARD_HEADINGS,
              [1, "xã Đại Hoàng", "Doanh nghiệp 01", "Lớp hàn", "Dạy nghề", "Tiền mặt", "9/2017", 21_500_000, 20_000_000],
            ],
          },
        ],
      },
    ],
    answers: { successor: "gia-thang", sponsor: "suggested" },
    lines: [["gia-thang", "dn-01", "vocationalTraining", "2017-09", "Lớp hàn", 21_500_000, 20_000_000]],
    recount: [{ commune: "gia-thang", month: "2017-09", planned: ["H4"], delivered: ["I4"] }],
  },
  {
    title: "what is no amount, no whole dong, no time, no kind",
    files: [
      {
        name: "bad-values.ods",
        writer: "libreoffice",
        sheets: [
          {
            name: "Sheet1",
            rows: [
              ...SEPTEMBER,
              STANDARD_HEADINGS,
              [1, "Gia Minh", "Doanh nghiệp 06", "Việc 1", "Dạy nghề", "Tiền mặt", "9/2017", "mười ba triệu", 1_000_000],
              [2, "Gia Minh", "Doanh nghiệp 06", "Việc 2", "Dạy nghề", "Tiền mặt", "9/2017", 13_000_000.5, 1_000_000],
              [3, "Gia Minh", "Doanh nghiệp 06", "Việc 3", "Dạy nghề", "Tiền mặt", "13/2017", 13_000_000, 1_000_000],
              [4, "Gia Minh", "Doanh nghiệp 06", "Việc 4", "Dạy nghề", "Tiền mặt", "9/2015", 13_000_000, 1_000_000],
              [5, "Gia Minh", "Doanh nghiệp 06", "Việc 5", "Dạy nghề", "Tiền mặt", "9/2017", -13_000_000, 1_000_000],
              [6, null, "Doanh nghiệp 06", "Việc 6", "Dạy nghề", "Tiền mặt", "9/2017", 13_000_000, 1e16],
              [7, "Gia Minh", "Doanh nghiệp 06", "Việc 7", "Dạy nghề", "Tiền mặt", "9/2017", 7_000_000, 7_000_000],
            ],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested" },
    lines: [["gia-minh", "dn-06", "vocationalTraining", "2017-09", "Việc 7", 7_000_000, 7_000_000]],
    problems: [
      { cell: "H6", code: "not-an-amount" },
      { cell: "H7", code: "not-whole-dong" },
      { cell: "G8", code: "not-a-period" },
      { cell: "G9", code: "outside-title" },
      { cell: "H10", code: "negative-amount" },
      { cell: "B11", code: "no-commune" },
      { cell: "I11", code: "too-large" },
    ],
    recount: [],
  },
  {
    title: "two files of one commune and month",
    files: [0, 1].map((index) => ({
      name: index === 0 ? "gia-lac-ban-1.xlsx" : "gia-lac-ban-2.xlsx",
      writer: "exceljs" as const,
      sheets: [
        {
          name: "Sheet1",
          rows: [
            ...titleRows("HỖ TRỢ THÁNG 9 NĂM 2017"),
            STANDARD_HEADINGS,
            [
              1,
              "Gia Lạc",
              "Doanh nghiệp 06",
              "Khoai tây",
              "Liên kết sản xuất",
              "Hiện vật",
              "9/2017",
              5_500_000,
              5_000_000 + index,
            ],
          ],
        },
      ],
    })),
    answers: { sponsor: "suggested" },
    lines: [["gia-lac", "dn-06", "productionLinkage", "2017-09", "Khoai tây", 5_500_000, 5_000_000]],
    problems: [{ file: 1, cell: "H6", code: "same-cut-twice" }],
    recount: [],
  },
  {
    title: "an empty sheet",
    files: [{ name: "empty.xlsx", writer: "exceljs", sheets: [{ name: "Sheet1", rows: [] }] }],
    answers: {},
    lines: [],
    problems: [{ cell: "A1", code: "no-header" }],
    recount: [],
  },
  {
    title: "a sheet that is no form",
    files: [
      {
        name: "no-form.xls",
        writer: "libreoffice",
        sheets: [{ name: "Danh bạ", rows: [["DANH BẠ ĐIỆN THOẠI"], ["Họ và tên", "Số máy"], ["Nguyễn Văn A", "0303 000 000"]] }],
      },
    ],
    answers: {},
    lines: [],
    problems: [{ cell: "A1", code: "no-header" }],
    recount: [],
  },
];
