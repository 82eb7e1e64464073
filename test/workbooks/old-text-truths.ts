import { inTcvn3, inTcvn3Capitals, inVni } from "./old-letters.ts";
import type { PlanCell, PlannedCell } from "./sheet-plan.ts";
import type { Truth } from "./truth.ts";

function vnTime(text: string): PlannedCell {
  return { value: inTcvn3(text), font: ".VnTime" };
}

function vnTimeCapitals(text: string): PlannedCell {
  return { value: inTcvn3Capitals(text), font: ".VnTimeH" };
}

function vni(text: string): PlannedCell {
  return { value: inVni(text), font: "VNI-Times" };
}

function unicode(text: string): PlannedCell {
  return { value: text, font: "Times New Roman" };
}

const ROWS_OF_TCVN3: readonly (readonly PlanCell[])[] = [
  [vnTimeCapitals("ỦY BAN NHÂN DÂN HUYỆN GIA VIỄN")],
  [vnTimeCapitals("KẾT QUẢ HỖ TRỢ THÁNG 9 NĂM 2017")],
  [vnTime("Đơn vị tính: triệu đồng")],
  [
    vnTime("STT"),
    vnTime("Xã"),
    vnTime("Đơn vị giúp đỡ"),
    vnTime("Nội dung giúp đỡ"),
    vnTime("Lĩnh vực"),
    vnTime("Kế hoạch"),
    vnTime("Thực hiện"),
  ],
  [
    1,
    vnTime("Gia Thắng"),
    vnTime("Cơ quan cấp tỉnh 01"),
    vnTime("Đường trục thôn, ngõ xóm"),
    vnTime("Xây dựng cơ sở hạ tầng"),
    5.5,
    5,
  ],
  // The half of such a form is typed anew by somebody with today's keyboard.
  [
    2,
    unicode("Gia Thịnh"),
    unicode("Doanh nghiệp 09"),
    unicode("Thức ăn chăn nuôi"),
    unicode("Liên doanh, liên kết sản xuất"),
    11.5,
    3,
  ],
  [3, vnTime("Gia Phương"), vnTime("Doanh nghiệp 05"), vnTime("Dạy nghề thêu ren"), vnTime("Dạy nghề"), 19.5, 0],
  [null, vnTime("Tổng cộng"), null, null, null, 36.5, 8],
];
const TCVN3: Pick<Truth, "answers" | "lines" | "recount"> = {
  answers: { legacy: "yes", sponsor: "suggested", form: "cash" },
  lines: [
    ["gia-thang", "cq-tinh-01", "infrastructure", "2017-09", "Đường trục thôn, ngõ xóm", 5_500_000, 5_000_000],
    ["gia-thinh", "dn-09", "productionLinkage", "2017-09", "Thức ăn chăn nuôi", 11_500_000, 3_000_000],
    ["gia-phuong", "dn-05", "vocationalTraining", "2017-09", "Dạy nghề thêu ren", 19_500_000, 0],
  ],
  recount: [
    { commune: "gia-thang", month: "2017-09", planned: ["F5"], delivered: ["G5"], unit: 1_000_000 },
    { commune: "gia-thinh", month: "2017-09", planned: ["F6"], delivered: ["G6"], unit: 1_000_000 },
    { commune: "gia-phuong", month: "2017-09", planned: ["F7"], delivered: ["G7"], unit: 1_000_000 },
  ],
};

/** Letters of before Unicode: by font, cell by cell, in runs, and without fonts. */
export const OLD_TEXT_TRUTHS: readonly Truth[] = [
  {
    title: ".VnTime and .VnTimeH beside Unicode, the fonts said",
    files: [{ name: "tcvn3.xlsx", writer: "exceljs", sheets: [{ name: "Sheet1", rows: ROWS_OF_TCVN3 }] }],
    ...TCVN3,
  },
  {
    title: ".VnTime beside Unicode as .xls",
    files: [{ name: "tcvn3-mixed.xls", writer: "libreoffice", sheets: [{ name: "Sheet1", rows: ROWS_OF_TCVN3.slice(1) }] }],
    ...TCVN3,
    // Without the first row no district is named.
    answers: { ...TCVN3.answers, commune: "suggested" },
    recount: [
      { commune: "gia-thang", month: "2017-09", planned: ["F4"], delivered: ["G4"], unit: 1_000_000 },
      { commune: "gia-thinh", month: "2017-09", planned: ["F5"], delivered: ["G5"], unit: 1_000_000 },
      { commune: "gia-phuong", month: "2017-09", planned: ["F6"], delivered: ["G6"], unit: 1_000_000 },
    ],
  },
  {
    title: "cells that are half .VnTime and half Unicode",
    files: [
      {
        name: "tcvn3-runs.xlsx",
        writer: "hand",
        sheets: [
          {
            name: "Sheet1",
            rows: [
              ["HUYỆN GIA VIỄN, THÁNG 9/2017, ĐVT: triệu đồng"],
              ["Xã", "Đơn vị hỗ trợ", "Nội dung", "Lĩnh vực", "Kế hoạch", "Thực hiện"],
              [
                "Gia Minh",
                "Doanh nghiệp 06",
                {
                  runs: [
                    { text: inTcvn3("Học phí học nghề "), font: ".VnTime" },
                    { text: "cho lao động hộ nghèo", font: "Times New Roman" },
                  ],
                },
                "Dạy nghề",
                13,
                13,
              ],
              [
                { runs: [{ text: inTcvn3("Gia Tiến"), font: ".VnTime" }] },
                {
                  runs: [
                    { text: "Doanh ", font: null },
                    { text: inTcvn3("nghiệp 01"), font: ".VnArial" },
                  ],
                },
                "Xi măng",
                "Hạ tầng",
                16.5,
                16.5,
              ],
            ],
          },
        ],
      },
    ],
    answers: { legacy: "yes", sponsor: "suggested" },
    lines: [
      ["gia-minh", "dn-06", "vocationalTraining", "2017-09", "Học phí học nghề cho lao động hộ nghèo", 13_000_000, 13_000_000],
      ["gia-tien", "dn-01", "infrastructure", "2017-09", "Xi măng", 16_500_000, 16_500_000],
    ],
    recount: [
      { commune: "gia-minh", month: "2017-09", planned: ["E3"], delivered: ["F3"], unit: 1_000_000 },
      { commune: "gia-tien", month: "2017-09", planned: ["E4"], delivered: ["F4"], unit: 1_000_000 },
    ],
  },
  {
    title: "VNI with capitals",
    files: [
      {
        name: "vni.xlsx",
        writer: "hand",
        sheets: [
          {
            name: "Sheet1",
            rows: [
              [vni("HUYỆN GIA VIỄN")],
              [vni("HỖ TRỢ CÁC XÃ THÁNG 9 NĂM 2017")],
              [vni("Đơn vị tính: nghìn đồng")],
              [vni("XÃ"), vni("ĐƠN VỊ HỖ TRỢ"), vni("NỘI DUNG"), vni("LĨNH VỰC"), vni("KẾ HOẠCH"), vni("THỰC HIỆN")],
              [
                vni("Liên Sơn"),
                vni("Cơ quan cấp tỉnh 07"),
                vni("Giống khoai tây vụ đông"),
                vni("Liên kết sản xuất"),
                3_500,
                3_500,
              ],
              [vni("Gia Hưng"), vni("Doanh nghiệp 02"), vni("Đèn chiếu sáng đường thôn"), vni("Hạ tầng"), 7_500, 7_000],
            ],
          },
        ],
      },
    ],
    answers: { legacy: "yes", sponsor: "suggested" },
    lines: [
      ["lien-son", "cq-tinh-07", "productionLinkage", "2017-09", "Giống khoai tây vụ đông", 3_500_000, 3_500_000],
      ["gia-hung", "dn-02", "infrastructure", "2017-09", "Đèn chiếu sáng đường thôn", 7_500_000, 7_000_000],
    ],
    recount: [
      { commune: "lien-son", month: "2017-09", planned: ["E5"], delivered: ["F5"], unit: 1_000 },
      { commune: "gia-hung", month: "2017-09", planned: ["E6"], delivered: ["F6"], unit: 1_000 },
    ],
  },
  {
    title: "letters that are lost: told at the cell, and typed again",
    files: [
      {
        name: "lost-letters.xlsx",
        writer: "exceljs",
        sheets: [
          {
            name: "Sheet1",
            rows: [
              ["HUYỆN GIA VIỄN, THÁNG 9/2017, ĐVT: triệu đồng"],
              ["Xã", "Đơn vị hỗ trợ", "Nội dung", "Lĩnh vực", "Kế hoạch", "Thực hiện"],
              ["Gia Th?ng", "Doanh nghiệp 01", "Lớp hàn", "Dạy nghề", 21.5, 21.5],
              ["Gia Minh", "Doanh nghiệp 06", "H\ufffdc phí h\ufffdc nghề", "Dạy nghề", 13, 12],
              ["Gia Lạc", "Doanh nghiệp 03", "Đã bàn giao chưa?", "Hạ tầng", 2, 1],
            ],
          },
        ],
      },
    ],
    answers: { sponsor: "suggested", form: "cash" },
    lines: [["gia-lac", "dn-03", "infrastructure", "2017-09", "Đã bàn giao chưa?", 2_000_000, 1_000_000]],
    problems: [
      { cell: "A3", code: "lost-letters" },
      { cell: "C4", code: "lost-letters" },
    ],
    mends: [
      { file: 0, cell: "A3", text: "Gia Thắng" },
      { file: 0, cell: "C4", text: "Học phí học nghề" },
    ],
    linesMended: [
      ["gia-thang", "dn-01", "vocationalTraining", "2017-09", "Lớp hàn", 21_500_000, 21_500_000],
      ["gia-minh", "dn-06", "vocationalTraining", "2017-09", "Học phí học nghề", 13_000_000, 12_000_000],
      ["gia-lac", "dn-03", "infrastructure", "2017-09", "Đã bàn giao chưa?", 2_000_000, 1_000_000],
    ],
    recount: [
      { commune: "gia-thang", month: "2017-09", planned: ["E3"], delivered: ["F3"], unit: 1_000_000 },
      { commune: "gia-minh", month: "2017-09", planned: ["E4"], delivered: ["F4"], unit: 1_000_000 },
      { commune: "gia-lac", month: "2017-09", planned: ["E5"], delivered: ["F5"], unit: 1_000_000 },
    ],
  },
];
