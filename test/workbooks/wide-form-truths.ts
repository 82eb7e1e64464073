import { titleRows } from "./form-headings.ts";
import type { Truth } from "./truth.ts";

/** Times or sources stand side by side: each figure with its commune, time and source is a line. */
export const WIDE_FORM_TRUTHS: readonly Truth[] = [
  {
    title: "quarters and the year that they come to, last year's quarter, and a month beside its nine",
    files: [
      {
        name: "quarters-and-year.xlsx",
        writer: "exceljs",
        sheets: [
          {
            name: "Biểu 1",
            rows: [
              ...titleRows("KẾT QUẢ HỖ TRỢ NĂM 2017", "ĐVT: chục triệu đồng"),
              ["STT", "Xã", "Đơn vị", "Nội dung", "Lĩnh vực", "TH quý III/2016", "TH quý I", "TH quý II", "TH quý III", "Cả năm"],
              [1, "Gia Thắng", "Doanh nghiệp 01", "Lớp may", "Dạy nghề", 9, 1, 2, 3, 6],
            ],
          },
        ],
      },
    ],
    answers: { "column:th #:other-year": "ignored", sponsor: "suggested", form: "cash", period: "last-month" },
    lines: [
      ["gia-thang", "dn-01", "vocationalTraining", "2017-03", "Lớp may", null, 10_000_000],
      ["gia-thang", "dn-01", "vocationalTraining", "2017-06", "Lớp may", null, 20_000_000],
      ["gia-thang", "dn-01", "vocationalTraining", "2017-09", "Lớp may", null, 30_000_000],
    ],
    recount: [
      { commune: "gia-thang", month: "2017-03", planned: [], delivered: ["G6"], unit: 10_000_000 },
      { commune: "gia-thang", month: "2017-06", planned: [], delivered: ["H6"], unit: 10_000_000 },
      {
        commune: "gia-thang",
        month: "2017-09",
        planned: [],
        delivered: ["I6"],
        unit: 10_000_000,
      },
    ],
    replaces: [["gia-thang", "2017-01", "2017-12"]],
  },
  {
    title: "two columns of results, and blocks that each say their unit",
    files: [
      {
        name: "two-sources-two-units.xlsx",
        writer: "hand",
        sheets: [
          {
            name: "Biểu 2",
            rows: [
              ...titleRows("KẾT QUẢ HỖ TRỢ THÁNG 9 NĂM 2017", null),
              ["STT", "Xã", "Đơn vị giúp đỡ", "Nội dung", "Lĩnh vực", "TH vốn ngân sách", "TH vốn doanh nghiệp"],
              ["I", "Xã Gia Thắng (ĐVT: triệu đồng)"],
              [1, null, "Doanh nghiệp 01", "Lớp mộc", "Dạy nghề", 2, 3],
              ["II", "Xã Gia Minh (ĐVT: nghìn đồng)"],
              [1, null, "Doanh nghiệp 06", "Lớp may", "Dạy nghề", 2500, null],
            ],
          },
        ],
      },
    ],
    answers: { column: "delivered", sponsor: "suggested", form: "cash" },
    lines: [
      ["gia-thang", "dn-01", "vocationalTraining", "2017-09", "Lớp mộc", null, 2_000_000],
      ["gia-thang", "dn-01", "vocationalTraining", "2017-09", "Lớp mộc (TH vốn doanh nghiệp)", null, 3_000_000],
      ["gia-minh", "dn-06", "vocationalTraining", "2017-09", "Lớp may", null, 2_500_000],
    ],
    recount: [
      { commune: "gia-thang", month: "2017-09", planned: [], delivered: ["F7", "G7"], unit: 1_000_000 },
      { commune: "gia-minh", month: "2017-09", planned: [], delivered: ["F9"], unit: 1_000 },
    ],
  },
  {
    title: "years, each with plan and result",
    files: [
      {
        name: "years.xlsx",
        writer: "hand",
        sheets: [
          {
            name: "Biểu năm",
            rows: [
              ...titleRows("TỔNG HỢP HỖ TRỢ CÁC NĂM", "ĐVT: triệu đồng"),
              ["STT", "Xã", "Đơn vị giúp đỡ", "Nội dung", "Lĩnh vực", "Năm 2016", null, "Năm 2017", null],
              [null, null, null, null, null, "KH", "TH", "KH", "TH"],
              [1, "Gia Thịnh", "Doanh nghiệp 07", "Đường trục thôn", "Hạ tầng", 120, 118.5, 80, 60],
              [2, "Liên Sơn", "Doanh nghiệp 08", "Lớp hàn", "Dạy nghề", 30, 30, null, null],
            ],
            merges: ["A5:A6", "B5:B6", "C5:C6", "D5:D6", "E5:E6", "F5:G5", "H5:I5"],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested", form: "cash", period: "last-month" },
    lines: [
      ["gia-thinh", "dn-07", "infrastructure", "2016-12", "Đường trục thôn", 120_000_000, 118_500_000],
      ["gia-thinh", "dn-07", "infrastructure", "2017-12", "Đường trục thôn", 80_000_000, 60_000_000],
      ["lien-son", "dn-08", "vocationalTraining", "2016-12", "Lớp hàn", 30_000_000, 30_000_000],
    ],
    recount: [
      { commune: "gia-thinh", month: "2016-12", planned: ["F7"], delivered: ["G7"], unit: 1_000_000 },
      { commune: "gia-thinh", month: "2017-12", planned: ["H7"], delivered: ["I7"], unit: 1_000_000 },
      { commune: "lien-son", month: "2016-12", planned: ["F8"], delivered: ["G8"], unit: 1_000_000 },
    ],
    replaces: [
      ["gia-thinh", "2016-07", "2017-12"],
      ["lien-son", "2016-07", "2016-12"],
    ],
  },
  {
    title: "months of a quarter, each with plan and result",
    files: [
      {
        name: "months.xlsx",
        writer: "libreoffice",
        sheets: [
          {
            name: "Quý III",
            rows: [
              ...titleRows("KẾT QUẢ HỖ TRỢ CÁC THÁNG NĂM 2017", "ĐVT: triệu đồng"),
              ["TT", "Xã", "Đơn vị hỗ trợ", "Nội dung hỗ trợ", "Lĩnh vực", "Tháng 7", null, "Tháng 8", null, "Tháng 9", null],
              [null, null, null, null, null, "KH", "TH", "KH", "TH", "KH", "TH"],
              [1, "Gia Minh", "Cơ quan cấp tỉnh 04", "Dê giống sinh sản", "Liên kết sản xuất", 10, 9.5, 15.5, 19.5, null, null],
              [2, "Gia Minh", "Doanh nghiệp 06", "Học phí học nghề", "Dạy nghề", null, null, 6, 0, 13, 13],
              [null, "Cộng", null, null, null, 10, 9.5, 21.5, 19.5, 13, 13],
            ],
            merges: ["A5:A6", "B5:B6", "C5:C6", "D5:D6", "E5:E6", "F5:G5", "H5:I5", "J5:K5"],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested", form: "cash" },
    lines: [
      ["gia-minh", "cq-tinh-04", "productionLinkage", "2017-07", "Dê giống sinh sản", 10_000_000, 9_500_000],
      ["gia-minh", "cq-tinh-04", "productionLinkage", "2017-08", "Dê giống sinh sản", 15_500_000, 19_500_000],
      ["gia-minh", "dn-06", "vocationalTraining", "2017-08", "Học phí học nghề", 6_000_000, 0],
      ["gia-minh", "dn-06", "vocationalTraining", "2017-09", "Học phí học nghề", 13_000_000, 13_000_000],
    ],
    recount: [
      { commune: "gia-minh", month: "2017-07", planned: ["F7", "F8"], delivered: ["G7", "G8"], unit: 1_000_000 },
      { commune: "gia-minh", month: "2017-08", planned: ["H7", "H8"], delivered: ["I7", "I8"], unit: 1_000_000 },
      { commune: "gia-minh", month: "2017-09", planned: ["J7", "J8"], delivered: ["K7", "K8"], unit: 1_000_000 },
    ],
  },
  {
    title: "half-years side by side",
    files: [
      {
        name: "half-years.xlsx",
        writer: "exceljs",
        sheets: [
          {
            name: "Biểu 05",
            rows: [
              ...titleRows("GIÁ TRỊ HỖ TRỢ THEO KỲ 6 THÁNG", "ĐVT: triệu đồng"),
              ["STT", "Xã", "Đơn vị hỗ trợ", "Nội dung", "Lĩnh vực", "6 tháng cuối năm 2016", null, "6 tháng đầu năm 2017", null],
              [null, null, null, null, null, "Kế hoạch", "Thực hiện", "Kế hoạch", "Thực hiện"],
              [1, "Gia Lạc", "Doanh nghiệp 03", "Máy cấy cho hợp tác xã", "Liên kết sản xuất", 40, 38, 25, 20.5],
              [2, "Gia Thắng", "Doanh nghiệp 01", "Lớp may", "Dạy nghề", 12.25, 12.25, 9, "-"],
            ],
            merges: ["A5:A6", "B5:B6", "C5:C6", "D5:D6", "E5:E6", "F5:G5", "H5:I5"],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested", form: "cash", period: "last-month" },
    lines: [
      ["gia-lac", "dn-03", "productionLinkage", "2016-12", "Máy cấy cho hợp tác xã", 40_000_000, 38_000_000],
      ["gia-lac", "dn-03", "productionLinkage", "2017-06", "Máy cấy cho hợp tác xã", 25_000_000, 20_500_000],
      ["gia-thang", "dn-01", "vocationalTraining", "2016-12", "Lớp may", 12_250_000, 12_250_000],
      ["gia-thang", "dn-01", "vocationalTraining", "2017-06", "Lớp may", 9_000_000, null],
    ],
    recount: [
      { commune: "gia-lac", month: "2016-12", planned: ["F7"], delivered: ["G7"], unit: 1_000_000 },
      { commune: "gia-lac", month: "2017-06", planned: ["H7"], delivered: ["I7"], unit: 1_000_000 },
      { commune: "gia-thang", month: "2016-12", planned: ["F8"], delivered: ["G8"], unit: 1_000_000 },
      { commune: "gia-thang", month: "2017-06", planned: ["H8"], delivered: [], unit: 1_000_000 },
    ],
    replaces: [
      ["gia-lac", "2016-07", "2017-06"],
      ["gia-thang", "2016-07", "2017-06"],
    ],
  },
  {
    title: "Biểu 11: plan, estimate and result, each by source",
    files: [
      {
        name: "bieu-11.xls",
        writer: "libreoffice",
        sheets: [
          {
            name: "Bieu 11",
            rows: [
              ["Biểu số 11"],
              ["UBND HUYỆN GIA VIỄN"],
              ["KẾT QUẢ HUY ĐỘNG NGUỒN LỰC XÂY DỰNG NÔNG THÔN MỚI THÁNG 9 NĂM 2017"],
              ["Đơn vị tính: triệu đồng"],
              ["STT", "Xã", "Lĩnh vực", "Kế hoạch", null, null, "Ước thực hiện", null, null, "Thực hiện", null, null],
              [
                null,
                null,
                null,
                "Tổng số",
                "Doanh nghiệp 02",
                "Cơ quan cấp huyện 02",
                "Tổng số",
                "Doanh nghiệp 02",
                "Cơ quan cấp huyện 02",
                "Tổng số",
                "Doanh nghiệp 02",
                "Cơ quan cấp huyện 02",
              ],
              ["(1)", "(2)", "(3)", "(4=5+6)", "(5)", "(6)", "(7=8+9)", "(8)", "(9)", "(10=11+12)", "(11)", "(12)"],
              [1, "Gia Tiến", "Hạ tầng", 50, 27, 23, 60, 30, 30, 43.5, 20.5, 23],
              [2, "Gia Hưng", "Hạ tầng", 7.5, 7.5, null, 8, 8, null, 7.25, 7.25, null],
              [null, "Tổng cộng", null, 57.5, 34.5, 23, 68, 38, 30, 50.75, 27.75, 23],
            ],
            merges: ["A5:A6", "B5:B6", "C5:C6", "D5:F5", "G5:I5", "J5:L5"],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested", form: "cash" },
    lines: [
      ["gia-tien", "dn-02", "infrastructure", "2017-09", "Xây dựng cơ sở hạ tầng", 27_000_000, 20_500_000],
      ["gia-tien", "cq-huyen-02", "infrastructure", "2017-09", "Xây dựng cơ sở hạ tầng", 23_000_000, 23_000_000],
      // The form has no titles: the only line of that sponsor and kind keeps its own.
      ["gia-hung", "dn-02", "infrastructure", "2017-09", "Lắp đặt đèn chiếu sáng đường thôn (đợt 2)", 7_500_000, 7_250_000],
    ],
    recount: [
      { commune: "gia-tien", month: "2017-09", planned: ["E8", "F8"], delivered: ["K8", "L8"], unit: 1_000_000 },
      { commune: "gia-hung", month: "2017-09", planned: ["E9"], delivered: ["K9"], unit: 1_000_000 },
    ],
  },
  {
    title: "Biểu 12: sources, each with plan, estimate and result",
    files: [
      {
        name: "bieu-12.xlsx",
        writer: "hand",
        sheets: [
          {
            name: "Biểu 12",
            rows: [
              ["Biểu số 12"],
              ["HUYỆN GIA VIỄN - TỈNH NINH BÌNH"],
              ["TỔNG HỢP NGUỒN VỐN HỖ TRỢ THÁNG 9/2017"],
              [null, null, null, null, null, "ĐVT: Triệu đồng"],
              [
                "TT",
                "Nội dung",
                "Doanh nghiệp 03",
                null,
                null,
                "Cơ quan cấp tỉnh 02",
                null,
                null,
                "Ngân sách trung ương",
                null,
                null,
              ],
              [
                null,
                null,
                "Kế hoạch",
                "Ước thực hiện",
                "Thực hiện",
                "Kế hoạch",
                "Ước thực hiện",
                "Thực hiện",
                "Kế hoạch",
                "Ước thực hiện",
                "Thực hiện",
              ],
              ["A", "Xã Gia Phương", null, null, null, null, null, null, null, null, null],
              [1, "Máy cấy cho hợp tác xã", 20, 22, 18, null, null, null, 100, 100, 90],
              [2, "Lớp dạy nghề thêu ren", null, null, null, 17, 17, 16.9, null, null, null],
              ["B", "Xã Gia Lạc", null, null, null, null, null, null, null, null, null],
              [1, "Thức ăn chăn nuôi", 13, 13, 13, null, null, null, 50, 50, 50],
            ],
            merges: ["A5:A6", "B5:B6", "C5:E5", "F5:H5", "I5:K5"],
          },
        ],
      },
    ],
    answers: { "sponsor:ngan sach trung uong": "leave-out", sponsor: "suggested", form: "cash", kind: "other" },
    lines: [
      ["gia-phuong", "dn-03", "other", "2017-09", "Máy cấy cho hợp tác xã", 20_000_000, 18_000_000],
      // The form has no kinds: the line that is there already keeps its own.
      ["gia-phuong", "cq-tinh-02", "vocationalTraining", "2017-09", "Lớp dạy nghề thêu ren", 17_000_000, 16_900_000],
      ["gia-lac", "dn-03", "other", "2017-09", "Thức ăn chăn nuôi", 13_000_000, 13_000_000],
    ],
    recount: [
      { commune: "gia-phuong", month: "2017-09", planned: ["C8", "F9"], delivered: ["E8", "H9"], unit: 1_000_000 },
      { commune: "gia-lac", month: "2017-09", planned: ["C11"], delivered: ["E11"], unit: 1_000_000 },
    ],
  },
  {
    title: "a sheet for each quarter",
    files: [
      {
        name: "sheet-per-quarter.xlsx",
        writer: "exceljs",
        sheets: [
          {
            name: "Quý I-2017",
            rows: [
              ["HUYỆN GIA VIỄN. ĐVT: triệu đồng"],
              ["Xã", "Đơn vị hỗ trợ", "Nội dung", "Lĩnh vực", "Kế hoạch", "Thực hiện"],
              ["Gia Trung", "Doanh nghiệp 07", "Sơn sửa trường", "Hạ tầng", 14, 14],
            ],
          },
          {
            name: "Quý II-2017",
            rows: [
              ["HUYỆN GIA VIỄN. ĐVT: triệu đồng"],
              ["Xã", "Đơn vị hỗ trợ", "Nội dung", "Lĩnh vực", "Kế hoạch", "Thực hiện"],
              ["Gia Trung", "Doanh nghiệp 10", "Trồng nấm rơm", "Liên kết sản xuất", 12, 11],
            ],
          },
          {
            name: "Quý III-2017",
            rows: [
              ["HUYỆN GIA VIỄN. ĐVT: triệu đồng"],
              ["Xã", "Đơn vị hỗ trợ", "Nội dung", "Lĩnh vực", "Kế hoạch", "Thực hiện"],
              ["Gia Trung", "Doanh nghiệp 05", "Máy tính, máy in", "Hỗ trợ khác", 12, 6],
              ["Gia Trung", "Cơ quan cấp tỉnh 05", "Học bổng", "Hỗ trợ khác", 4, 4],
            ],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested", form: "cash", period: "last-month" },
    lines: [
      ["gia-trung", "dn-07", "infrastructure", "2017-03", "Sơn sửa trường", 14_000_000, 14_000_000],
      ["gia-trung", "dn-10", "productionLinkage", "2017-06", "Trồng nấm rơm", 12_000_000, 11_000_000],
      ["gia-trung", "dn-05", "other", "2017-09", "Máy tính, máy in", 12_000_000, 6_000_000],
      ["gia-trung", "cq-tinh-05", "other", "2017-09", "Học bổng", 4_000_000, 4_000_000],
    ],
    recount: [
      { commune: "gia-trung", month: "2017-03", sheet: 0, planned: ["E3"], delivered: ["F3"], unit: 1_000_000 },
      { commune: "gia-trung", month: "2017-06", sheet: 1, planned: ["E3"], delivered: ["F3"], unit: 1_000_000 },
      { commune: "gia-trung", month: "2017-09", sheet: 2, planned: ["E3", "E4"], delivered: ["F3", "F4"], unit: 1_000_000 },
    ],
    replaces: [["gia-trung", "2017-01", "2017-09"]],
  },
  {
    title: "a sheet for each commune",
    files: [
      {
        name: "sheet-per-commune.xls",
        writer: "libreoffice",
        sheets: [
          {
            name: "Gia Thắng",
            rows: [
              ["Huyện Gia Viễn, tháng 9/2017. ĐVT: triệu đồng"],
              ["TT", "Nội dung", "Đơn vị hỗ trợ", "Lĩnh vực", "Hình thức", "Kế hoạch", "Thực hiện"],
              [1, "Lớp hàn", "Doanh nghiệp 01", "Dạy nghề", "Tiền mặt", 21.5, 21.25],
            ],
          },
          {
            name: "Liên Sơn",
            rows: [
              ["Huyện Gia Viễn, tháng 9/2017. ĐVT: triệu đồng"],
              ["TT", "Nội dung", "Đơn vị hỗ trợ", "Lĩnh vực", "Hình thức", "Kế hoạch", "Thực hiện"],
              [1, "Khoai tây vụ đông", "Cơ quan cấp tỉnh 07", "Liên kết sản xuất", "Hiện vật", 3.5, 3.5],
            ],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested" },
    lines: [
      ["gia-thang", "dn-01", "vocationalTraining", "2017-09", "Lớp hàn", 21_500_000, 21_250_000],
      ["lien-son", "cq-tinh-07", "productionLinkage", "2017-09", "Khoai tây vụ đông", 3_500_000, 3_500_000],
    ],
    recount: [
      { commune: "gia-thang", month: "2017-09", sheet: 0, planned: ["F3"], delivered: ["G3"], unit: 1_000_000 },
      { commune: "lien-son", month: "2017-09", sheet: 1, planned: ["F3"], delivered: ["G3"], unit: 1_000_000 },
    ],
  },
];
