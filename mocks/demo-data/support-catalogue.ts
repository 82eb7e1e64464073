import type { SponsorType } from "#src/domain/sponsor.ts";
import type { SupportForm } from "#src/domain/support-line.ts";
import type { KindId } from "./kinds.ts";

/** A piece of help that a line can be about. */
export type CatalogueEntry = {
  readonly title: string;
  readonly form: SupportForm;
  /** The usual value in millions of dong; null where the help has no money value. */
  readonly millions: readonly [low: number, high: number] | null;
  readonly by: SponsorType | "any";
  readonly output?: readonly [what: "trained" | "jobs" | "households", low: number, high: number];
  /** The calendar months (1 to 12) that it happens in, where it has a season. */
  readonly season?: readonly number[];
};

const INFRASTRUCTURE: readonly CatalogueEntry[] = [
  { title: "Hỗ trợ xi măng làm đường trục thôn", form: "inKind", millions: [10, 30], by: "any", output: ["households", 40, 160] },
  { title: "Hỗ trợ xi măng bê tông hóa ngõ xóm", form: "inKind", millions: [6, 20], by: "any", output: ["households", 15, 60] },
  { title: "Hỗ trợ gạch, cát xây tường bao nhà văn hóa thôn", form: "inKind", millions: [6, 18], by: "enterprise" },
  { title: "Ủng hộ kinh phí sửa chữa nhà văn hóa thôn", form: "cash", millions: [8, 28], by: "any" },
  { title: "Hỗ trợ vật liệu kiên cố hóa kênh mương nội đồng", form: "inKind", millions: [8, 26], by: "enterprise" },
  { title: "Hỗ trợ máy thi công nạo vét kênh tiêu", form: "inKind", millions: [8, 20], by: "enterprise" },
  { title: "Hỗ trợ cải tạo bếp ăn trường mầm non", form: "cash", millions: [10, 26], by: "any" },
  { title: "Hỗ trợ xây nhà vệ sinh trường tiểu học", form: "cash", millions: [12, 30], by: "any" },
  { title: "Lắp đặt đèn chiếu sáng đường thôn", form: "inKind", millions: [5, 16], by: "any", output: ["households", 30, 110] },
  { title: "Hỗ trợ đá cấp phối gia cố đường ra đồng", form: "inKind", millions: [8, 22], by: "enterprise" },
  { title: "Tặng dụng cụ thể thao ngoài trời cho sân thể thao thôn", form: "inKind", millions: [7, 18], by: "any" },
  { title: "Hỗ trợ xây bể thu gom vỏ bao thuốc bảo vệ thực vật", form: "inKind", millions: [3, 9], by: "any" },
  { title: "Hỗ trợ xe và thùng thu gom rác thải", form: "inKind", millions: [6, 18], by: "any" },
  { title: "Ngày công nạo vét kênh mương nội đồng", form: "labour", millions: [2, 6], by: "agency" },
  { title: "Ngày công san lấp mặt bằng sân thể thao thôn", form: "labour", millions: [2, 7], by: "any" },
  { title: "Ngày công trồng cây, chỉnh trang đường làng", form: "labour", millions: [2, 5], by: "agency" },
  { title: "Hỗ trợ sơn sửa trạm y tế xã", form: "cash", millions: [6, 16], by: "agency" },
];

const PRODUCTION_LINKAGE: readonly CatalogueEntry[] = [
  { title: "Hỗ trợ lúa giống chất lượng cao", form: "inKind", millions: [5, 16], by: "any", output: ["households", 30, 120] },
  {
    title: "Bao tiêu lúa chất lượng cao theo hợp đồng",
    form: "advisory",
    millions: null,
    by: "enterprise",
    output: ["households", 30, 120],
  },
  { title: "Hỗ trợ gà giống cho hộ chăn nuôi", form: "inKind", millions: [5, 14], by: "any", output: ["households", 10, 40] },
  { title: "Hỗ trợ mô hình trồng nấm rơm", form: "cash", millions: [8, 22], by: "any", output: ["households", 4, 15] },
  { title: "Hỗ trợ dê giống sinh sản", form: "inKind", millions: [10, 28], by: "any", output: ["households", 4, 12] },
  { title: "Hỗ trợ mô hình nuôi cá xen lúa", form: "cash", millions: [9, 24], by: "any", output: ["households", 5, 18] },
  { title: "Hỗ trợ hợp tác xã mua máy cấy", form: "cash", millions: [18, 34], by: "enterprise" },
  {
    title: "Cung ứng phân bón cho vùng lúa liên kết",
    form: "inKind",
    millions: [8, 22],
    by: "enterprise",
    output: ["households", 30, 90],
  },
  {
    title: "Hỗ trợ thức ăn chăn nuôi cho mô hình điểm",
    form: "inKind",
    millions: [6, 18],
    by: "enterprise",
    output: ["households", 6, 20],
  },
  {
    title: "Ký hợp đồng thu mua ngô ngọt vụ đông",
    form: "advisory",
    millions: null,
    by: "enterprise",
    output: ["households", 20, 80],
    season: [9, 10, 11],
  },
  {
    title: "Hỗ trợ giống khoai tây vụ đông",
    form: "inKind",
    millions: [4, 12],
    by: "any",
    output: ["households", 25, 80],
    season: [9, 10, 11],
  },
  { title: "Khảo sát vùng nguyên liệu rau an toàn", form: "advisory", millions: null, by: "any" },
  {
    title: "Hỗ trợ nhà lưới trồng rau an toàn",
    form: "cash",
    millions: [14, 30],
    by: "enterprise",
    output: ["households", 3, 10],
  },
];

const VOCATIONAL_TRAINING: readonly CatalogueEntry[] = [
  { title: "Lớp dạy nghề may công nghiệp", form: "cash", millions: [14, 30], by: "enterprise", output: ["trained", 25, 35] },
  { title: "Lớp dạy nghề thêu ren", form: "cash", millions: [10, 22], by: "any", output: ["trained", 20, 30] },
  { title: "Lớp dạy nghề đan cói, bèo bồng", form: "cash", millions: [8, 20], by: "any", output: ["trained", 20, 35] },
  { title: "Lớp kỹ thuật trồng nấm", form: "cash", millions: [7, 15], by: "any", output: ["trained", 25, 35] },
  { title: "Lớp sửa chữa máy nông nghiệp", form: "cash", millions: [9, 20], by: "any", output: ["trained", 15, 25] },
  { title: "Lớp nghề hàn, cơ khí", form: "cash", millions: [12, 24], by: "enterprise", output: ["trained", 15, 25] },
  {
    title: "Tập huấn chăn nuôi gia cầm an toàn sinh học",
    form: "cash",
    millions: [4, 9],
    by: "any",
    output: ["trained", 40, 80],
  },
  { title: "Tập huấn kỹ thuật thâm canh lúa", form: "cash", millions: [3, 8], by: "any", output: ["trained", 50, 120] },
  {
    title: "Hỗ trợ học phí học nghề cho lao động hộ nghèo",
    form: "cash",
    millions: [6, 16],
    by: "any",
    output: ["trained", 5, 15],
  },
  { title: "Lớp kỹ năng phục vụ du lịch cộng đồng", form: "cash", millions: [8, 16], by: "any", output: ["trained", 20, 30] },
];

const JOB_CREATION: readonly CatalogueEntry[] = [
  { title: "Nhận lao động địa phương vào làm việc", form: "advisory", millions: null, by: "enterprise", output: ["jobs", 8, 40] },
  { title: "Mở điểm gia công hàng may tại xã", form: "inKind", millions: [18, 34], by: "enterprise", output: ["jobs", 15, 40] },
  {
    title: "Hỗ trợ máy may cho tổ gia công tại thôn",
    form: "inKind",
    millions: [12, 26],
    by: "enterprise",
    output: ["jobs", 8, 20],
  },
  {
    title: "Giao gia công hàng thủ công cho phụ nữ nông nhàn",
    form: "inKind",
    millions: [6, 18],
    by: "enterprise",
    output: ["jobs", 10, 35],
  },
  { title: "Tổ chức phiên tư vấn, giới thiệu việc làm", form: "cash", millions: [3, 8], by: "any", output: ["jobs", 10, 30] },
  { title: "Hỗ trợ xe đưa đón công nhân", form: "cash", millions: [8, 20], by: "enterprise", output: ["jobs", 12, 30] },
  {
    title: "Hỗ trợ dụng cụ làm nghề cho hộ mới thoát nghèo",
    form: "inKind",
    millions: [5, 14],
    by: "any",
    output: ["jobs", 4, 12],
  },
];

const OTHER: readonly CatalogueEntry[] = [
  { title: "Khảo sát thực trạng kinh tế – xã hội của xã", form: "advisory", millions: null, by: "agency", season: [7, 8] },
  { title: "Tư vấn lập đề án phát triển sản xuất", form: "advisory", millions: null, by: "agency" },
  { title: "Rà soát, hoàn thiện hồ sơ tiêu chí nông thôn mới", form: "advisory", millions: null, by: "agency" },
  { title: "Hướng dẫn xây dựng quy ước thôn", form: "advisory", millions: null, by: "agency" },
  { title: "Tư vấn phòng, chống dịch bệnh cho đàn vật nuôi", form: "advisory", millions: null, by: "any" },
  { title: "Bồi dưỡng nghiệp vụ cho cán bộ xã", form: "cash", millions: [3, 8], by: "agency", output: ["trained", 15, 30] },
  {
    title: "Tặng quà hộ nghèo dịp Tết",
    form: "inKind",
    millions: [6, 18],
    by: "any",
    output: ["households", 20, 60],
    season: [1],
  },
  { title: "Tặng áo ấm cho học sinh", form: "inKind", millions: [4, 10], by: "any", season: [11, 12] },
  { title: "Hỗ trợ sửa nhà cho hộ nghèo", form: "cash", millions: [18, 32], by: "any", output: ["households", 1, 2] },
  { title: "Tặng máy tính, máy in cho văn phòng xã", form: "inKind", millions: [9, 22], by: "any" },
  { title: "Khám bệnh, cấp thuốc miễn phí cho người cao tuổi", form: "inKind", millions: [5, 14], by: "any" },
  { title: "Tặng sách, báo cho tủ sách xã", form: "inKind", millions: [2, 5], by: "agency" },
  { title: "Tặng học bổng cho học sinh vượt khó", form: "cash", millions: [3, 9], by: "any", season: [8, 9] },
  { title: "Tặng thẻ bảo hiểm y tế cho hộ cận nghèo", form: "cash", millions: [5, 14], by: "any", output: ["households", 8, 25] },
];

export const SUPPORT_CATALOGUE: Readonly<Record<KindId, readonly CatalogueEntry[]>> = {
  infrastructure: INFRASTRUCTURE,
  productionLinkage: PRODUCTION_LINKAGE,
  vocationalTraining: VOCATIONAL_TRAINING,
  jobCreation: JOB_CREATION,
  other: OTHER,
};

/** The entries of a kind that a sponsor of the type can give in the calendar month (1 to 12). */
export function entriesFor(kind: KindId, by: SponsorType, calendarMonth: number): readonly CatalogueEntry[] {
  return SUPPORT_CATALOGUE[kind].filter(
    (entry) => (entry.by === "any" || entry.by === by) && (entry.season === undefined || entry.season.includes(calendarMonth)),
  );
}
