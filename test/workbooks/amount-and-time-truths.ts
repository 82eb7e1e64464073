import { STANDARD_HEADINGS, titleRows } from "./form-headings.ts";
import type { Truth } from "./truth.ts";

const FORM = ["Xã", "Đơn vị hỗ trợ", "Nội dung", "Lĩnh vực", "Tháng"];

/** Units, amounts and times in the ways in which they are typed. */
export const AMOUNT_AND_TIME_TRUTHS: readonly Truth[] = [
  {
    title: "a unit above each column",
    files: [
      {
        name: "unit-above.xlsx",
        writer: "hand",
        sheets: [
          {
            name: "Sheet1",
            rows: [
              ...titleRows("HỖ TRỢ THÁNG 9 NĂM 2017", null),
              ["STT", "Xã", "Đơn vị hỗ trợ", "Nội dung", "Lĩnh vực", "Kế hoạch", "Thực hiện"],
              [null, null, null, null, null, "triệu đồng", "tỷ đồng"],
              [1, "Gia Hưng", "Doanh nghiệp 04", "Đường trục thôn", "Hạ tầng", 1_250, 1.1],
              [2, "Gia Hưng", "Doanh nghiệp 02", "Đèn đường", "Hạ tầng", 7.5, 0.007_5],
            ],
            merges: ["A5:A6", "B5:B6", "C5:C6", "D5:D6", "E5:E6"],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested", form: "cash" },
    lines: [
      ["gia-hung", "dn-04", "infrastructure", "2017-09", "Đường trục thôn", 1_250_000_000, 1_100_000_000],
      ["gia-hung", "dn-02", "infrastructure", "2017-09", "Đèn đường", 7_500_000, 7_500_000],
    ],
    recount: [
      {
        commune: "gia-hung",
        month: "2017-09",
        planned: ["F7", "F8"],
        delivered: ["G7", "G8"],
        unit: 1_000_000,
        deliveredUnit: 1_000_000_000,
      },
    ],
  },
  {
    title: "the unit in the title, in thousands",
    files: [
      {
        name: "unit-in-title.ods",
        writer: "libreoffice",
        sheets: [
          {
            name: "Trang tính1",
            rows: [
              ["HUYỆN GIA VIỄN"],
              ["BẢNG KÊ HỖ TRỢ THÁNG 9 NĂM 2017 (Đơn vị: nghìn đồng)"],
              ["Xã", "Đơn vị hỗ trợ", "Nội dung", "Lĩnh vực", "KH", "TH"],
              ["Gia Phương", "Cơ quan cấp tỉnh 02", "Lớp thêu ren", "Dạy nghề", 17_000, 16_500.5],
              ["Gia Thịnh", "Cơ quan cấp tỉnh 06", "Dụng cụ thể thao", "Hạ tầng", 9_500, 4_000],
            ],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested", form: "cash" },
    lines: [
      ["gia-phuong", "cq-tinh-02", "vocationalTraining", "2017-09", "Lớp thêu ren", 17_000_000, 16_500_500],
      ["gia-thinh", "cq-tinh-06", "infrastructure", "2017-09", "Dụng cụ thể thao", 9_500_000, 4_000_000],
    ],
    recount: [
      { commune: "gia-phuong", month: "2017-09", planned: ["E4"], delivered: ["F4"], unit: 1_000 },
      { commune: "gia-thinh", month: "2017-09", planned: ["E5"], delivered: ["F5"], unit: 1_000 },
    ],
  },
  {
    title: "no unit anywhere: it is asked",
    files: [
      {
        name: "no-unit.xlsx",
        writer: "exceljs",
        sheets: [
          {
            name: "Sheet1",
            rows: [
              ["Huyện Gia Viễn - Hỗ trợ tháng 9/2017"],
              ["Xã", "Đơn vị hỗ trợ", "Nội dung", "Lĩnh vực", "Kế hoạch", "Thực hiện"],
              ["Gia Lạc", "Doanh nghiệp 06", "Giống khoai tây", "Liên kết sản xuất", 5.5, 5.25],
              ["Gia Lạc", "Doanh nghiệp 03", "Thức ăn chăn nuôi", "Liên kết sản xuất", 13, 12],
            ],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested", unit: "1000000" },
    lines: [
      ["gia-lac", "dn-06", "productionLinkage", "2017-09", "Giống khoai tây", 5_500_000, 5_250_000],
      ["gia-lac", "dn-03", "productionLinkage", "2017-09", "Thức ăn chăn nuôi", 13_000_000, 12_000_000],
    ],
    recount: [{ commune: "gia-lac", month: "2017-09", planned: ["E3", "E4"], delivered: ["F3", "F4"], unit: 1_000_000 }],
  },
  {
    title: "amounts as text, in dong",
    files: [
      {
        name: "amounts-as-text.xlsx",
        writer: "exceljs",
        sheets: [
          {
            name: "Sheet1",
            rows: [
              ...titleRows("HỖ TRỢ THÁNG 9 NĂM 2017"),
              STANDARD_HEADINGS,
              [1, "Gia Minh", "Doanh nghiệp 06", "Việc 1", "Dạy nghề", "Tiền mặt", "9/2017", "13.000.000", "12.999.999"],
              [2, "Gia Minh", "Cơ quan cấp tỉnh 04", "Việc 2", "Dạy nghề", "Tiền mặt", "9/2017", "2 500 000", "500\u00a0000"],
              [3, "Gia Minh", "Cơ quan cấp huyện 03", "Việc 3", "Hạ tầng", "Tiền mặt", "9/2017", "4.000.000 ", "-"],
              [4, "Gia Tiến", "Doanh nghiệp 01", "Việc 4", "Hạ tầng", "Tiền mặt", "9/2017", "16500000", ""],
              [5, "Gia Tiến", "Doanh nghiệp 02", "Việc 5", "Hạ tầng", "Tiền mặt", "9/2017", "8.000.000 đ", "10.000.000 đồng"],
            ],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested" },
    lines: [
      ["gia-minh", "dn-06", "vocationalTraining", "2017-09", "Việc 1", 13_000_000, 12_999_999],
      ["gia-minh", "cq-tinh-04", "vocationalTraining", "2017-09", "Việc 2", 2_500_000, 500_000],
      ["gia-minh", "cq-huyen-03", "infrastructure", "2017-09", "Việc 3", 4_000_000, null],
      ["gia-tien", "dn-01", "infrastructure", "2017-09", "Việc 4", 16_500_000, null],
      ["gia-tien", "dn-02", "infrastructure", "2017-09", "Việc 5", 8_000_000, 10_000_000],
    ],
    recount: [
      { commune: "gia-minh", month: "2017-09", planned: ["H6", "H7", "H8"], delivered: ["I6", "I7"] },
      { commune: "gia-tien", month: "2017-09", planned: ["H9", "H10"], delivered: ["I10"] },
    ],
  },
  {
    title: "amounts as text, in million dong",
    files: [
      {
        name: "millions-as-text.xls",
        writer: "libreoffice",
        sheets: [
          {
            name: "Sheet1",
            rows: [
              ...titleRows("HỖ TRỢ THÁNG 9 NĂM 2017", "ĐVT: tr.đ"),
              STANDARD_HEADINGS,
              [1, "Gia Thắng", "Doanh nghiệp 01", "Việc 1", "Dạy nghề", "Tiền mặt", "9/2017", "1.250,5", "1.250"],
              [2, "Gia Thắng", "Doanh nghiệp 09", "Việc 2", "Dạy nghề", "Tiền mặt", "9/2017", "1,25", "-"],
              [3, "Gia Thắng", "Cơ quan cấp tỉnh 01", "Việc 3", "Hạ tầng", "Tiền mặt", "9/2017", "0,000001", "0"],
            ],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested" },
    lines: [
      ["gia-thang", "dn-01", "vocationalTraining", "2017-09", "Việc 1", 1_250_500_000, 1_250_000_000],
      ["gia-thang", "dn-09", "vocationalTraining", "2017-09", "Việc 2", 1_250_000, null],
      ["gia-thang", "cq-tinh-01", "infrastructure", "2017-09", "Việc 3", 1, 0],
    ],
    problems: [{ cell: "H6", code: "unlikely-amount", isBlocking: false }],
    recount: [{ commune: "gia-thang", month: "2017-09", planned: ["H6", "H7", "H8"], delivered: ["I6", "I8"], unit: 1_000_000 }],
  },
  {
    title: "sums that are floating noise in the file",
    files: [
      {
        name: "floating-noise.xlsx",
        writer: "hand",
        sheets: [
          {
            name: "Sheet1",
            rows: [
              ...titleRows("HỖ TRỢ THÁNG 9 NĂM 2017", "ĐVT: tỷ đồng"),
              [...FORM, "Kế hoạch", "Thực hiện"],
              ["Gia Hưng", "Doanh nghiệp 04", "Đường", "Hạ tầng", "9/2017", 0.300_000_000_000_000_04, 0.100_000_000_000_000_01],
              ["Gia Hưng", "Doanh nghiệp 02", "Cầu", "Hạ tầng", "9/2017", 1.005, 1.004_999_999_999_999_9],
            ],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested", form: "cash" },
    lines: [
      ["gia-hung", "dn-04", "infrastructure", "2017-09", "Đường", 300_000_000, 100_000_000],
      ["gia-hung", "dn-02", "infrastructure", "2017-09", "Cầu", 1_005_000_000, 1_005_000_000],
    ],
    recount: [{ commune: "gia-hung", month: "2017-09", planned: ["F6", "F7"], delivered: ["G6", "G7"], unit: 1_000_000_000 }],
  },
  {
    title: "days and months as text",
    files: [
      {
        name: "dates-as-text.xlsx",
        writer: "exceljs",
        sheets: [
          {
            name: "Sheet1",
            rows: [
              ...titleRows("DANH SÁCH HỖ TRỢ"),
              ["Xã", "Đơn vị hỗ trợ", "Nội dung", "Lĩnh vực", "Ngày", "Kế hoạch", "Thực hiện"],
              ["Gia Lạc", "Doanh nghiệp 06", "Việc 1", "Dạy nghề", "28/09/2017", 1_000_000, 900_000],
              ["Gia Lạc", "Doanh nghiệp 06", "Việc 2", "Dạy nghề", "5/8/2017", 2_000_000, 1_900_000],
              ["Gia Lạc", "Doanh nghiệp 06", "Việc 3", "Dạy nghề", "ngày 05 tháng 7 năm 2017", 3_000_000, 2_900_000],
              ["Gia Lạc", "Doanh nghiệp 06", "Việc 4", "Dạy nghề", "Tháng 9 năm 2017", 4_000_000, 3_900_000],
              ["Gia Lạc", "Doanh nghiệp 06", "Việc 5", "Dạy nghề", "T8/2017", 5_000_000, 4_900_000],
              ["Gia Lạc", "Doanh nghiệp 06", "Việc 6", "Dạy nghề", "07-2017", 6_000_000, 5_900_000],
            ],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested", form: "cash" },
    lines: [
      ["gia-lac", "dn-06", "vocationalTraining", "2017-09", "Việc 1", 1_000_000, 900_000],
      ["gia-lac", "dn-06", "vocationalTraining", "2017-08", "Việc 2", 2_000_000, 1_900_000],
      ["gia-lac", "dn-06", "vocationalTraining", "2017-07", "Việc 3", 3_000_000, 2_900_000],
      ["gia-lac", "dn-06", "vocationalTraining", "2017-09", "Việc 4", 4_000_000, 3_900_000],
      ["gia-lac", "dn-06", "vocationalTraining", "2017-08", "Việc 5", 5_000_000, 4_900_000],
      ["gia-lac", "dn-06", "vocationalTraining", "2017-07", "Việc 6", 6_000_000, 5_900_000],
    ],
    recount: [
      { commune: "gia-lac", month: "2017-09", planned: ["F6", "F9"], delivered: ["G6", "G9"] },
      { commune: "gia-lac", month: "2017-08", planned: ["F7", "F10"], delivered: ["G7", "G10"] },
      { commune: "gia-lac", month: "2017-07", planned: ["F8", "F11"], delivered: ["G8", "G11"] },
    ],
  },
  ...(["xls", "xlsx"] as const).map((kind): Truth => {
    const since1904 = kind === "xlsx";
    return {
      title: since1904 ? "days as numbers since 1904" : "days as numbers since 1900",
      files: [
        {
          name: since1904 ? "days-1904.xlsx" : "days-1900.xls",
          writer: since1904 ? "hand" : "libreoffice",
          since1904,
          sheets: [
            {
              name: "Sheet1",
              rows: [
                ...titleRows("DANH SÁCH HỖ TRỢ"),
                ["Xã", "Đơn vị hỗ trợ", "Nội dung", "Lĩnh vực", "Ngày hỗ trợ", "Kế hoạch", "Thực hiện"],
                ["Gia Thịnh", "Doanh nghiệp 09", "Việc 1", "Hạ tầng", { day: "2017-09-01" }, 11_500_000, 3_000_000],
                ["Gia Thịnh", "Doanh nghiệp 09", "Việc 2", "Hạ tầng", { day: "2017-08-31" }, 7_000_000, 6_999_000],
                ["Gia Thịnh", "Doanh nghiệp 09", "Việc 3", "Hạ tầng", { day: "2016-07-31" }, 500_000, 250_000],
              ],
            },
          ],
        },
      ],
      answers: { sponsor: "suggested", form: "cash" },
      lines: [
        ["gia-thinh", "dn-09", "infrastructure", "2017-09", "Việc 1", 11_500_000, 3_000_000],
        ["gia-thinh", "dn-09", "infrastructure", "2017-08", "Việc 2", 7_000_000, 6_999_000],
        ["gia-thinh", "dn-09", "infrastructure", "2016-07", "Việc 3", 500_000, 250_000],
      ],
      recount: [
        { commune: "gia-thinh", month: "2017-09", planned: ["F6"], delivered: ["G6"] },
        { commune: "gia-thinh", month: "2017-08", planned: ["F7"], delivered: ["G7"] },
        { commune: "gia-thinh", month: "2016-07", planned: ["F8"], delivered: ["G8"] },
      ],
    };
  }),
  {
    title: "“Quý III/2017” in the title: asked, and the last month taken",
    files: [
      {
        name: "quarter-in-title.xlsx",
        writer: "exceljs",
        sheets: [
          {
            name: "Sheet1",
            rows: [
              ...titleRows("KẾT QUẢ HỖ TRỢ QUÝ III/2017", "ĐVT: triệu đồng"),
              ["STT", "Xã", "Đơn vị hỗ trợ", "Nội dung", "Lĩnh vực", "Kế hoạch", "Thực hiện"],
              [1, "Gia Trung", "Doanh nghiệp 05", "Máy tính", "Hỗ trợ khác", 12, 11.5],
              [2, "Gia Trung", "Doanh nghiệp 05", "Khám bệnh", "Hỗ trợ khác", 6, 6],
            ],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested", form: "cash", period: "last-month" },
    lines: [
      ["gia-trung", "dn-05", "other", "2017-09", "Máy tính", 12_000_000, 11_500_000],
      ["gia-trung", "dn-05", "other", "2017-09", "Khám bệnh", 6_000_000, 6_000_000],
    ],
    recount: [{ commune: "gia-trung", month: "2017-09", planned: ["F6", "F7"], delivered: ["G6", "G7"], unit: 1_000_000 }],
    replaces: [["gia-trung", "2017-07", "2017-09"]],
  },
  {
    title: "“6 tháng đầu năm” is no month: asked, and the last one taken",
    files: [
      {
        name: "half-year-cells.ods",
        writer: "libreoffice",
        sheets: [
          {
            name: "Sheet1",
            rows: [
              ...titleRows("KẾT QUẢ HỖ TRỢ NĂM 2017", "ĐVT: triệu đồng"),
              ["Xã", "Đơn vị hỗ trợ", "Nội dung", "Lĩnh vực", "Thời gian", "Kế hoạch", "Thực hiện"],
              ["Gia Phương", "Doanh nghiệp 03", "Máy cấy", "Liên kết sản xuất", "6 tháng đầu năm 2017", 20, 8],
              ["Gia Phương", "Doanh nghiệp 05", "Nhà vệ sinh", "Hạ tầng", "Tháng 9/2017", 19.5, 0],
            ],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested", form: "cash", period: "last-month" },
    lines: [
      ["gia-phuong", "dn-03", "productionLinkage", "2017-06", "Máy cấy", 20_000_000, 8_000_000],
      ["gia-phuong", "dn-05", "infrastructure", "2017-09", "Nhà vệ sinh", 19_500_000, 0],
    ],
    recount: [
      { commune: "gia-phuong", month: "2017-06", planned: ["F6"], delivered: ["G6"], unit: 1_000_000 },
      { commune: "gia-phuong", month: "2017-09", planned: ["F7"], delivered: ["G7"], unit: 1_000_000 },
    ],
    replaces: [["gia-phuong", "2017-01", "2017-06"]],
  },
];
