import type { PlanCell, SheetPlan } from "./sheet-plan.ts";
import type { PlannedFile, Truth, TruthLine } from "./truth.ts";

type Row = readonly [sponsor: string, title: string, kind: string, form: string, planned: PlanCell, delivered: PlanCell];

/** The form that each commune sends in: its name in the title, a line per row from row 7, "Cộng" below. */
function communeSheet(commune: string, month: number, rows: readonly Row[], planned: number, delivered: number): SheetPlan {
  return {
    name: "Biểu báo cáo",
    rows: [
      ["HUYỆN GIA VIỄN"],
      [`ỦY BAN NHÂN DÂN XÃ ${commune.toUpperCase()}`],
      ["KẾT QUẢ TIẾP NHẬN HỖ TRỢ"],
      [`Tháng ${month} năm 2017`, null, null, null, null, "ĐVT: triệu đồng"],
      ["TT", "Đơn vị hỗ trợ", "Nội dung hỗ trợ", "Lĩnh vực", "Hình thức", "Giá trị", null],
      [null, null, null, null, null, "Kế hoạch", "Thực hiện"],
      ...rows.map((row, index) => [index + 1, ...row]),
      [null, "Cộng", null, null, null, planned, delivered],
    ],
    merges: ["A5:A6", "B5:B6", "C5:C6", "D5:D6", "E5:E6", "F5:G5"],
  };
}

function communeFile(name: string, sheet: SheetPlan): PlannedFile {
  return { name, writer: "exceljs", sheets: [sheet] };
}

const AUGUST: readonly PlannedFile[] = [
  communeFile(
    "thang-8-gia-thang.xlsx",
    communeSheet(
      "Gia Thắng",
      8,
      [
        ["Cơ quan cấp tỉnh 01", "San lấp sân thể thao thôn", "Hạ tầng", "Ngày công", 5.5, 5.5],
        ["Doanh nghiệp 09", "Lúa giống chất lượng cao", "Liên kết sản xuất", "Hiện vật", 7.5, 3],
      ],
      13,
      8.5,
    ),
  ),
  communeFile(
    "thang-8-gia-phuong.xlsx",
    communeSheet("Gia Phương", 8, [["Doanh nghiệp 03", "Máy cấy cho hợp tác xã", "Liên kết sản xuất", "Tiền mặt", 20, 8]], 20, 8),
  ),
  communeFile(
    "thang-8-gia-lac.xlsx",
    communeSheet(
      "Gia Lạc",
      8,
      [
        ["Doanh nghiệp 06", "Lúa giống (đợt 2)", "Liên kết sản xuất", "Hiện vật", 11.5, 9.5],
        ["Doanh nghiệp 03", "Trồng nấm rơm (đợt 2)", "Liên kết sản xuất", "Tiền mặt", 19.5, 19.5],
      ],
      31,
      29,
    ),
  ),
  communeFile(
    "thang-8-gia-minh.xlsx",
    communeSheet(
      "Gia Minh",
      8,
      [
        // The first mistake: a letter in an amount.
        ["Cơ quan cấp tỉnh 04", "Dê giống sinh sản", "Liên kết sản xuất", "Hiện vật", "15,5o", 19.5],
        ["Cơ quan cấp tỉnh 04", "Học bổng", "Hỗ trợ khác", "Tiền mặt", 5, 5],
      ],
      20.5,
      24.5,
    ),
  ),
  communeFile(
    "thang-8-gia-trung.xlsx",
    communeSheet(
      "Gia Trung",
      8,
      [
        ["Doanh nghiệp 10", "Trồng nấm rơm", "Liên kết sản xuất", "Tiền mặt", 12, 12],
        ["Doanh nghiệp 05", "Lớp dạy nghề đan cói", "Dạy nghề", "Tiền mặt", 6.5, 6.5],
      ],
      18.5,
      18.5,
    ),
  ),
  communeFile(
    "thang-8-gia-thinh.xlsx",
    communeSheet("Gia Thịnh", 8, [["Doanh nghiệp 09", "Lớp dạy nghề thêu ren", "Dạy nghề", "Tiền mặt", 15, 15]], 15, 15),
  ),
  communeFile(
    "thang-8-lien-son.xlsx",
    // The second: a cell that a deleted column has taken with it.
    communeSheet("Liên Sơn", 8, [["Doanh nghiệp 04", "Bể thu gom rác", "Hạ tầng", "Hiện vật", 8, { error: "#REF!" }]], 8, 6.25),
  ),
  communeFile(
    "thang-8-gia-hung.xlsx",
    communeSheet(
      "Gia Hưng",
      8,
      [
        ["Doanh nghiệp 02", "San lấp (đợt 2)", "Hạ tầng", "Ngày công", null, 6],
        ["Cơ quan cấp tỉnh 08", "Sửa trạm y tế xã", "Hạ tầng", "Tiền mặt", 14, 5],
      ],
      14,
      11,
    ),
  ),
  communeFile(
    "thang-8-gia-tien.xlsx",
    communeSheet(
      "Gia Tiến",
      8,
      [["Cơ quan cấp huyện 02", "Tặng sách cho tủ sách xã", "Hỗ trợ khác", "Hiện vật", 5, 5.5]],
      5,
      5.5,
    ),
  ),
];

const AUGUST_GOOD: readonly TruthLine[] = [
  ["gia-thang", "cq-tinh-01", "infrastructure", "2017-08", "San lấp sân thể thao thôn", 5_500_000, 5_500_000],
  ["gia-thang", "dn-09", "productionLinkage", "2017-08", "Lúa giống chất lượng cao", 7_500_000, 3_000_000],
  ["gia-phuong", "dn-03", "productionLinkage", "2017-08", "Máy cấy cho hợp tác xã", 20_000_000, 8_000_000],
  ["gia-lac", "dn-06", "productionLinkage", "2017-08", "Lúa giống (đợt 2)", 11_500_000, 9_500_000],
  ["gia-lac", "dn-03", "productionLinkage", "2017-08", "Trồng nấm rơm (đợt 2)", 19_500_000, 19_500_000],
  ["gia-minh", "cq-tinh-04", "other", "2017-08", "Học bổng", 5_000_000, 5_000_000],
  ["gia-trung", "dn-10", "productionLinkage", "2017-08", "Trồng nấm rơm", 12_000_000, 12_000_000],
  ["gia-trung", "dn-05", "vocationalTraining", "2017-08", "Lớp dạy nghề đan cói", 6_500_000, 6_500_000],
  ["gia-thinh", "dn-09", "vocationalTraining", "2017-08", "Lớp dạy nghề thêu ren", 15_000_000, 15_000_000],
  ["gia-hung", "dn-02", "infrastructure", "2017-08", "San lấp (đợt 2)", null, 6_000_000],
  ["gia-hung", "cq-tinh-08", "infrastructure", "2017-08", "Sửa trạm y tế xã", 14_000_000, 5_000_000],
  ["gia-tien", "cq-huyen-02", "other", "2017-08", "Tặng sách cho tủ sách xã", 5_000_000, 5_500_000],
];

const SEPTEMBER: readonly (readonly [file: string, commune: string, Row])[] = [
  ["gia-thang", "Gia Thắng", ["Cơ quan cấp tỉnh 01", "Bể thu gom rác", "Hạ tầng", "Hiện vật", 5.5, 5]],
  ["gia-phuong", "Gia Phương", ["Doanh nghiệp 03", "Máy cấy (phần còn lại)", "Liên kết sản xuất", "Tiền mặt", 12, 12]],
  ["gia-lac", "Gia Lạc", ["Doanh nghiệp 06", "Giống khoai tây", "Liên kết sản xuất", "Hiện vật", 5.5, 5.25]],
  ["gia-minh", "Gia Minh", ["Cơ quan cấp tỉnh 04", "San lấp sân thể thao", "Hạ tầng", "Ngày công", 2.5, 0.5]],
  ["gia-trung", "Gia Trung", ["Doanh nghiệp 05", "Máy tính, máy in", "Hỗ trợ khác", "Hiện vật", 12, null]],
  ["gia-thinh", "Gia Thịnh", ["Doanh nghiệp 09", "Thức ăn chăn nuôi", "Liên kết sản xuất", "Hiện vật", 11.5, 3]],
  ["lien-son", "Liên Sơn", ["Doanh nghiệp 04", "Bể thu gom rác (đợt 2)", "Hạ tầng", "Hiện vật", 3.5, 0]],
  ["gia-hung", "Gia Hưng", ["Doanh nghiệp 02", "Đèn chiếu sáng (đợt 2)", "Hạ tầng", "Hiện vật", 7.5, 7.5]],
  ["gia-tien", "Gia Tiến", ["Cơ quan cấp huyện 02", "Nuôi cá xen lúa", "Liên kết sản xuất", "Tiền mặt", 23, 23]],
];

const ONE_ROW = { planned: ["F7"], delivered: ["G7"], unit: 1_000_000 };
const TWO_ROWS = { planned: ["F7", "F8"], delivered: ["G7", "G8"], unit: 1_000_000 };

/** One file for each commune, and two mistakes among them. */
export const NINE_IN_AUGUST: Truth = {
  title: "nine files, one for each commune, with two mistakes",
  files: AUGUST,
  answers: { sponsor: "suggested" },
  lines: AUGUST_GOOD,
  problems: [
    { file: 3, cell: "F7", code: "not-an-amount" },
    { file: 6, cell: "G7", code: "error-value" },
  ],
  mends: [
    { file: 3, cell: "F7", text: "15,5" },
    { file: 6, cell: "G7", text: "6,25" },
  ],
  linesMended: [
    ...AUGUST_GOOD,
    ["gia-minh", "cq-tinh-04", "productionLinkage", "2017-08", "Dê giống sinh sản", 15_500_000, 19_500_000],
    ["lien-son", "dn-04", "infrastructure", "2017-08", "Bể thu gom rác", 8_000_000, 6_250_000],
  ],
  recount: [
    { file: 0, commune: "gia-thang", month: "2017-08", ...TWO_ROWS },
    { file: 1, commune: "gia-phuong", month: "2017-08", ...ONE_ROW },
    { file: 2, commune: "gia-lac", month: "2017-08", ...TWO_ROWS },
    { file: 4, commune: "gia-trung", month: "2017-08", ...TWO_ROWS },
    { file: 5, commune: "gia-thinh", month: "2017-08", ...ONE_ROW },
    { file: 7, commune: "gia-hung", month: "2017-08", ...TWO_ROWS },
    {
      file: 3,
      commune: "gia-minh",
      month: "2017-08",
      planned: ["F8"],
      delivered: ["G7", "G8"],
      unit: 1_000_000,
      typed: { planned: 15_500_000 },
    },
    {
      file: 6,
      commune: "lien-son",
      month: "2017-08",
      planned: ["F7"],
      delivered: [],
      unit: 1_000_000,
      typed: { delivered: 6_250_000 },
    },
    { file: 8, commune: "gia-tien", month: "2017-08", ...ONE_ROW },
  ],
};

/** The next month's, by the same hands. */
export const NINE_IN_SEPTEMBER: Truth = {
  title: "the next month's nine files",
  files: SEPTEMBER.map(([file, commune, row]) => {
    const [, , , , planned, delivered] = row;
    const sheet = communeSheet(commune, 9, [row], Number(planned), Number(delivered));
    return communeFile(`thang-9-${file}.xlsx`, sheet);
  }),
  answers: { sponsor: "suggested" },
  lines: [
    ["gia-thang", "cq-tinh-01", "infrastructure", "2017-09", "Bể thu gom rác", 5_500_000, 5_000_000],
    ["gia-phuong", "dn-03", "productionLinkage", "2017-09", "Máy cấy (phần còn lại)", 12_000_000, 12_000_000],
    ["gia-lac", "dn-06", "productionLinkage", "2017-09", "Giống khoai tây", 5_500_000, 5_250_000],
    ["gia-minh", "cq-tinh-04", "infrastructure", "2017-09", "San lấp sân thể thao", 2_500_000, 500_000],
    ["gia-trung", "dn-05", "other", "2017-09", "Máy tính, máy in", 12_000_000, null],
    ["gia-thinh", "dn-09", "productionLinkage", "2017-09", "Thức ăn chăn nuôi", 11_500_000, 3_000_000],
    ["lien-son", "dn-04", "infrastructure", "2017-09", "Bể thu gom rác (đợt 2)", 3_500_000, 0],
    ["gia-hung", "dn-02", "infrastructure", "2017-09", "Đèn chiếu sáng (đợt 2)", 7_500_000, 7_500_000],
    ["gia-tien", "cq-huyen-02", "productionLinkage", "2017-09", "Nuôi cá xen lúa", 23_000_000, 23_000_000],
  ],
  recount: SEPTEMBER.map(([commune], file) => ({ file, commune, month: "2017-09", ...ONE_ROW })),
};
