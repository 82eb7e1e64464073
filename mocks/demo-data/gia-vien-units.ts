import type { WireProgramme } from "./wire-publication.ts";

type UnitRow = readonly [code: string, name: string, column: number, row: number, communeId?: string];

/** The 21 units of the district until the end of 2024: official codes, and places on the tile grid of docs/domain.md §2.3. */
const UNIT_ROWS: readonly UnitRow[] = [
  ["14464", "TT Me", 1, 2],
  ["14467", "Gia Hòa", 1, 1],
  ["14470", "Gia Hưng", 0, 0, "gia-hung"],
  ["14473", "Liên Sơn", 0, 1, "lien-son"],
  ["14476", "Gia Thanh", 3, 1],
  ["14479", "Gia Vân", 2, 1],
  ["14482", "Gia Phú", 0, 2],
  ["14485", "Gia Xuân", 4, 2],
  ["14488", "Gia Lập", 3, 2],
  ["14491", "Gia Vượng", 1, 3],
  ["14494", "Gia Trấn", 4, 3],
  ["14497", "Gia Thịnh", 0, 3, "gia-thinh"],
  ["14500", "Gia Phương", 2, 2, "gia-phuong"],
  ["14503", "Gia Tân", 3, 3],
  ["14506", "Gia Thắng", 2, 3, "gia-thang"],
  ["14509", "Gia Trung", 2, 4, "gia-trung"],
  ["14512", "Gia Minh", 0, 4, "gia-minh"],
  ["14515", "Gia Lạc", 1, 4, "gia-lac"],
  ["14518", "Gia Tiến", 3, 4, "gia-tien"],
  ["14521", "Gia Sinh", 2, 5],
  ["14524", "Gia Phong", 1, 5],
];

export const GIA_VIEN_UNITS: WireProgramme["mapUnits"] = UNIT_ROWS.map(([code, name, column, row, communeId]) => ({
  code,
  name,
  tile: { column, row },
  ...(communeId ? { communeId } : {}),
}));
