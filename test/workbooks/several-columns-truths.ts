import { titleRows } from "./form-headings.ts";
import type { Truth } from "./truth.ts";

const TITLE = "KẾT QUẢ HỖ TRỢ CÁC XÃ THÁNG 9 NĂM 2017";
const AGENCY = "Cơ quan, đơn vị phụ trách";
const ENTERPRISE = "Doanh nghiệp kết nghĩa";

/** Several columns name sponsors or communes: each figure is of one of them, or it is asked. */
export const SEVERAL_COLUMNS_TRUTHS: readonly Truth[] = [
  {
    title: "an agency and an enterprise over one sum: whose it is is asked once",
    files: [
      {
        name: "agency-and-enterprise.xlsx",
        writer: "exceljs",
        sheets: [
          {
            name: "Biểu 02",
            rows: [
              ...titleRows(TITLE, "ĐVT: triệu đồng"),
              ["STT", "Xã", AGENCY, ENTERPRISE, "Nội dung", "Lĩnh vực", "Hình thức", "Kế hoạch", "Thực hiện"],
              [1, "Gia Lạc", "Cơ quan cấp huyện 04", null, "Dụng cụ thể thao", "Hạ tầng", "Hiện vật", 9.5, 4],
              [2, "Gia Lạc", "-", "Doanh nghiệp 06", "Giống khoai tây", "Liên kết sản xuất", "Hiện vật", 5.5, 5.5],
              [3, "Gia Thịnh", "Cơ quan cấp tỉnh 01", "Doanh nghiệp 07", "Đường trục thôn", "Hạ tầng", "Tiền mặt", 80, 60],
              [4, "Gia Minh", "Cơ quan cấp tỉnh 04", "Doanh nghiệp 09", "Dê giống", "Liên kết sản xuất", "Tiền mặt", 10, 9.25],
              [null, "Tổng cộng", null, null, null, null, null, 105, 78.75],
            ],
          },
        ],
      },
    ],
    answers: { "sponsor-column:1+2": "2", sponsor: "suggested" },
    lines: [
      ["gia-lac", "cq-huyen-04", "infrastructure", "2017-09", "Dụng cụ thể thao", 9_500_000, 4_000_000],
      ["gia-lac", "dn-06", "productionLinkage", "2017-09", "Giống khoai tây", 5_500_000, 5_500_000],
      ["gia-thinh", "dn-07", "infrastructure", "2017-09", "Đường trục thôn", 80_000_000, 60_000_000],
      ["gia-minh", "dn-09", "productionLinkage", "2017-09", "Dê giống", 10_000_000, 9_250_000],
    ],
    recount: [
      { commune: "gia-lac", month: "2017-09", planned: ["H6", "H7"], delivered: ["I6", "I7"], unit: 1_000_000 },
      { commune: "gia-thinh", month: "2017-09", planned: ["H8"], delivered: ["I8"], unit: 1_000_000 },
      { commune: "gia-minh", month: "2017-09", planned: ["H9"], delivered: ["I9"], unit: 1_000_000 },
    ],
  },
  {
    title: "the same, of which neither is entered",
    files: [
      {
        name: "agency-or-enterprise.xlsx",
        writer: "hand",
        sheets: [
          {
            name: "Biểu 02",
            rows: [
              ...titleRows(TITLE),
              ["STT", "Xã", AGENCY, ENTERPRISE, "Nội dung", "Lĩnh vực", "Hình thức", "Thực hiện"],
              [1, "Gia Lạc", "Cơ quan cấp huyện 04", null, "Dụng cụ thể thao", "Hạ tầng", "Hiện vật", 4_000_000],
              [2, "Gia Lạc", "Cơ quan cấp huyện 04", "Doanh nghiệp 06", "Nhà văn hóa", "Hạ tầng", "Tiền mặt", 30_000_000],
            ],
          },
        ],
      },
    ],
    answers: { "sponsor-column:1+2": "leave-out", sponsor: "suggested" },
    lines: [["gia-lac", "cq-huyen-04", "infrastructure", "2017-09", "Dụng cụ thể thao", 9_500_000, 4_000_000]],
    // The plan stands in the line that is there already.
    recount: [{ commune: "gia-lac", month: "2017-09", planned: [], delivered: ["H6"], typed: { planned: 9_500_000 } }],
  },
  {
    title: "an agency and an enterprise, each with its own plan and result",
    files: [
      {
        name: "agency-beside-enterprise.xlsx",
        writer: "hand",
        sheets: [
          {
            name: "Biểu 03",
            rows: [
              ...titleRows(TITLE, "ĐVT: triệu đồng"),
              ["STT", "Xã", "Nội dung", "Lĩnh vực", AGENCY, null, null, ENTERPRISE, null, null, "Tổng số"],
              [null, null, null, null, "Tên", "KH", "TH", "Tên", "KH", "TH", "Thực hiện"],
              [1, "Gia Thịnh", "Đường trục thôn", "Hạ tầng", "Cơ quan cấp tỉnh 01", 50, 40.5, "Doanh nghiệp 07", 80, 60, 100.5],
              [2, "Liên Sơn", "Lớp hàn", "Dạy nghề", null, null, null, "Doanh nghiệp 08", 30, 30, 30],
              [3, "Gia Minh", "Dê giống", "Liên kết sản xuất", "Cơ quan cấp tỉnh 04", 10, 9.25, null, 0, 0, 9.25],
              [null, "Tổng cộng", null, null, null, 60, 49.75, null, 110, 90, 139.75],
            ],
            merges: ["A5:A6", "B5:B6", "C5:C6", "D5:D6", "E5:G5", "H5:J5"],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested", form: "cash" },
    lines: [
      ["gia-thinh", "cq-tinh-01", "infrastructure", "2017-09", "Đường trục thôn", 50_000_000, 40_500_000],
      ["gia-thinh", "dn-07", "infrastructure", "2017-09", "Đường trục thôn", 80_000_000, 60_000_000],
      ["lien-son", "dn-08", "vocationalTraining", "2017-09", "Lớp hàn", 30_000_000, 30_000_000],
      ["gia-minh", "cq-tinh-04", "productionLinkage", "2017-09", "Dê giống", 10_000_000, 9_250_000],
    ],
    recount: [
      { commune: "gia-thinh", month: "2017-09", planned: ["F7", "I7"], delivered: ["G7", "J7"], unit: 1_000_000 },
      { commune: "lien-son", month: "2017-09", planned: ["I8"], delivered: ["J8"], unit: 1_000_000 },
      { commune: "gia-minh", month: "2017-09", planned: ["F9"], delivered: ["G9"], unit: 1_000_000 },
    ],
  },
  {
    title: "a column for each commune, below what the figures are",
    files: [
      {
        name: "communes-across.xlsx",
        writer: "exceljs",
        sheets: [
          {
            name: "Phụ lục 1",
            rows: [
              ...titleRows("HỖ TRỢ CÁC XÃ THÁNG 9 NĂM 2017", "ĐVT: triệu đồng"),
              ["STT", "Nội dung", "Đơn vị hỗ trợ", "Lĩnh vực", "Kế hoạch", null, null, "Thực hiện", null, null],
              [null, null, null, null, "Gia Thịnh", "Liên Sơn", "Tổng số", "Gia Thịnh", "Liên Sơn", "Tổng số"],
              [1, "Đường trục thôn", "Doanh nghiệp 07", "Hạ tầng", 80, 20.5, 100.5, 60, null, 60],
              [2, "Lớp hàn", "Doanh nghiệp 08", "Dạy nghề", null, 30, 30, null, 30, 31],
              [null, "Tổng cộng", null, null, 80, 50.5, 130.5, 60, 30, 91],
            ],
            merges: ["A5:A6", "B5:B6", "C5:C6", "D5:D6", "E5:G5", "H5:J5"],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested", form: "cash" },
    lines: [
      ["gia-thinh", "dn-07", "infrastructure", "2017-09", "Đường trục thôn", 80_000_000, 60_000_000],
      ["lien-son", "dn-07", "infrastructure", "2017-09", "Đường trục thôn", 20_500_000, null],
      ["lien-son", "dn-08", "vocationalTraining", "2017-09", "Lớp hàn", 30_000_000, 30_000_000],
    ],
    problems: [{ cell: "J8", code: "total-differs", isBlocking: false }],
    recount: [
      { commune: "gia-thinh", month: "2017-09", planned: ["E7"], delivered: ["H7"], unit: 1_000_000 },
      { commune: "lien-son", month: "2017-09", planned: ["F7", "F8"], delivered: ["I7", "I8"], unit: 1_000_000 },
    ],
  },
  {
    title: "a column for each commune, which says no more than its name",
    files: [
      {
        name: "communes-alone.xlsx",
        writer: "hand",
        sheets: [
          {
            name: "Phụ lục 2",
            rows: [
              ...titleRows("PHÂN BỔ CHO CÁC XÃ THÁNG 9 NĂM 2017"),
              ["STT", "Nội dung", "Đơn vị hỗ trợ", "Lĩnh vực", "Xã Gia Lạc", "Xã Gia Minh", "Tổng cộng"],
              [1, "Giống khoai tây", "Doanh nghiệp 06", "Liên kết sản xuất", 5_500_000, 2_000_000, 7_500_000],
              [2, "Dê giống", "Doanh nghiệp 09", "Liên kết sản xuất", null, "10.250.000", 10_250_000],
              [null, "Cộng", null, null, 5_500_000, 12_250_000, 17_750_000],
            ],
          },
        ],
      },
    ],
    answers: { "column:communes": "planned", sponsor: "suggested", form: "cash" },
    lines: [
      ["gia-lac", "dn-06", "productionLinkage", "2017-09", "Giống khoai tây", 5_500_000, null],
      ["gia-minh", "dn-06", "productionLinkage", "2017-09", "Giống khoai tây", 2_000_000, null],
      ["gia-minh", "dn-09", "productionLinkage", "2017-09", "Dê giống", 10_250_000, null],
    ],
    recount: [
      { commune: "gia-lac", month: "2017-09", planned: ["E6"], delivered: [] },
      { commune: "gia-minh", month: "2017-09", planned: ["F6", "F7"], delivered: [] },
    ],
  },
];
