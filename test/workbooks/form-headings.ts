/** What a form of the office begins with: who reports, what, and the unit. */
export function titleRows(title: string, unit: string | null = "(ĐVT: đồng)"): (string | null)[][] {
  return [["UBND HUYỆN GIA VIỄN"], [title], [unit], []];
}

/** One row of headings, a line per row: rows 1 to 4 are the title, 5 these. Money stands in H and I. */
export const STANDARD_HEADINGS = [
  "STT",
  "Xã",
  "Đơn vị giúp đỡ",
  "Nội dung giúp đỡ",
  "Lĩnh vực",
  "Hình thức",
  "Tháng",
  "Kế hoạch",
  "Thực hiện",
  "Ghi chú",
];
