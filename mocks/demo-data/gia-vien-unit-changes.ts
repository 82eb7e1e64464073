import { day } from "#src/domain/month.ts";
import type { UnitChange } from "#src/domain/unit-change.ts";

/** Which units the first change was made of is inferred from published codes and areas, not read in the text of the decision (docs/domain.md §2.4). */
const OF_2025_01 = { on: day("2025-01-01"), decision: "1318/NQ-UBTVQH15" };
const OF_2025_07 = { on: day("2025-07-01"), decision: "1674/NQ-UBTVQH15" };

/**
 * What became of the district's units: the nine are four today. The ward that took Gia Sinh and the rest of Gia Tân is not in it: all that it was
 * made of is not known here. Codes are given again (14464, 14482, 14488, 14500), and names repeat.
 */
export const GIA_VIEN_UNIT_CHANGES: readonly UnitChange[] = [
  {
    ...OF_2025_01,
    unit: { code: "14464", name: "Thịnh Vượng", type: "township" },
    from: [{ code: "14464" }, { code: "14491" }, { code: "14497" }],
  },
  {
    ...OF_2025_01,
    unit: { code: "14506", name: "Tiến Thắng", type: "commune" },
    from: [{ code: "14506" }, { code: "14518" }],
  },
  {
    ...OF_2025_07,
    unit: { code: "14464", name: "Gia Viễn", type: "commune" },
    from: [{ code: "14464" }, { code: "14467" }],
  },
  {
    ...OF_2025_07,
    unit: { code: "14500", name: "Đại Hoàng", type: "commune" },
    from: [{ code: "14506" }, { code: "14500" }, { code: "14509" }],
  },
  {
    ...OF_2025_07,
    unit: { code: "14482", name: "Gia Hưng", type: "commune" },
    from: [{ code: "14473" }, { code: "14482" }, { code: "14470" }],
  },
  {
    ...OF_2025_07,
    unit: { code: "14524", name: "Gia Phong", type: "commune" },
    from: [{ code: "14515" }, { code: "14512" }, { code: "14524" }],
  },
  {
    ...OF_2025_07,
    unit: { code: "14488", name: "Gia Vân", type: "commune" },
    from: [{ code: "14488" }, { code: "14479" }, { code: "14503", isPart: true }],
  },
  {
    ...OF_2025_07,
    unit: { code: "14494", name: "Gia Trấn", type: "commune" },
    from: [{ code: "14476" }, { code: "14485" }, { code: "14494" }],
  },
];
