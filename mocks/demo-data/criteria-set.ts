import type { BilingualName } from "#src/domain/bilingual-name.ts";
import type { WireProgramme } from "./wire-publication.ts";

type CriterionRow = readonly [vi: string, en: string, indicators: number];

const GROUPS: readonly { readonly name: BilingualName; readonly criteria: readonly CriterionRow[] }[] = [
  { name: { vi: "Quy hoạch", en: "Planning" }, criteria: [["Quy hoạch", "Planning", 2]] },
  {
    name: { vi: "Hạ tầng kinh tế – xã hội", en: "Socio-economic infrastructure" },
    criteria: [
      ["Giao thông", "Transport", 4],
      ["Thủy lợi", "Irrigation", 2],
      ["Điện", "Electricity", 2],
      ["Trường học", "Schools", 1],
      ["Cơ sở vật chất văn hóa", "Cultural facilities", 3],
      ["Cơ sở hạ tầng thương mại nông thôn", "Rural commercial infrastructure", 1],
      ["Thông tin và Truyền thông", "Information and communications", 4],
      ["Nhà ở dân cư", "Residential housing", 2],
    ],
  },
  {
    name: { vi: "Kinh tế và tổ chức sản xuất", en: "Economy and production organisation" },
    criteria: [
      ["Thu nhập", "Income", 1],
      ["Hộ nghèo", "Poor households", 1],
      ["Lao động có việc làm", "Employment", 1],
      ["Tổ chức sản xuất", "Production organisation", 2],
    ],
  },
  {
    name: { vi: "Văn hóa – Xã hội – Môi trường", en: "Culture, society and environment" },
    criteria: [
      ["Giáo dục và Đào tạo", "Education and training", 3],
      ["Y tế", "Health", 3],
      ["Văn hóa", "Culture", 1],
      ["Môi trường và an toàn thực phẩm", "Environment and food safety", 8],
      ["Hệ thống chính trị và tiếp cận pháp luật", "Political system and access to law", 6],
      ["Quốc phòng và An ninh", "National defence and security", 2],
    ],
  },
];

/**
 * The set in force from 2016 to 2020: 19 criteria in 4 groups. Names and groups are sourced (docs/domain.md §1.1);
 * the counts of indicators are not, which is one more reason for them to be data.
 */
export const CRITERIA_SET: WireProgramme["criteriaSet"] = {
  decision: "1980/QĐ-TTg ngày 17/10/2016",
  criteria: GROUPS.flatMap((group) => group.criteria.map((row) => ({ group: group.name, row }))).map(
    ({ group, row: [vi, en, indicators] }, index) => ({ number: index + 1, name: { vi, en }, group, indicators }),
  ),
};
