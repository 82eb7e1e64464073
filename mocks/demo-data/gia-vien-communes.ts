import type { Commune } from "#src/domain/commune.ts";
import { day } from "#src/domain/month.ts";

type CommuneIdentity = Required<Pick<Commune, "id" | "name" | "code" | "displayOrder" | "validTo">>;

const [END_OF_2024, MID_2025] = [day("2024-12-31"), day("2025-06-30")];

/**
 * The nine communes in the article's order. What they belong to today, `gia-vien-unit-changes.ts` says. The three that ended with 2024
 * went through a unit of six months (Thịnh Vượng, Tiến Thắng).
 */
export const GIA_VIEN_COMMUNES: readonly CommuneIdentity[] = [
  { id: "gia-thang", name: "Gia Thắng", code: "14506", displayOrder: 1, validTo: END_OF_2024 },
  { id: "gia-phuong", name: "Gia Phương", code: "14500", displayOrder: 2, validTo: MID_2025 },
  { id: "gia-lac", name: "Gia Lạc", code: "14515", displayOrder: 3, validTo: MID_2025 },
  { id: "gia-minh", name: "Gia Minh", code: "14512", displayOrder: 4, validTo: MID_2025 },
  { id: "gia-trung", name: "Gia Trung", code: "14509", displayOrder: 5, validTo: MID_2025 },
  { id: "gia-thinh", name: "Gia Thịnh", code: "14497", displayOrder: 6, validTo: END_OF_2024 },
  { id: "lien-son", name: "Liên Sơn", code: "14473", displayOrder: 7, validTo: MID_2025 },
  { id: "gia-hung", name: "Gia Hưng", code: "14470", displayOrder: 8, validTo: MID_2025 },
  { id: "gia-tien", name: "Gia Tiến", code: "14518", displayOrder: 9, validTo: END_OF_2024 },
];
