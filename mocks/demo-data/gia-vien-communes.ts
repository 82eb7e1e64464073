import type { WireCommune } from "./wire-publication.ts";

type CommuneIdentity = Required<Pick<WireCommune, "id" | "name" | "code" | "displayOrder" | "validTo" | "successor">>;

const GIA_VIEN = { code: "14464", name: "xã Gia Viễn" };
const DAI_HOANG = { code: "14500", name: "xã Đại Hoàng" };
const GIA_HUNG = { code: "14482", name: "xã Gia Hưng" };
const GIA_PHONG = { code: "14524", name: "xã Gia Phong" };

/**
 * The nine communes in the article's order. `successor` is the commune of today (since 01/07/2025) that holds the old one.
 * The new Gia Hưng, 14482, is not the old one, 14470: codes tell them apart, names do not. The three that ended with 2024
 * went through a unit of six months (Thịnh Vượng, Tiến Thắng), inferred from published codes and areas (docs/domain.md §2.4).
 */
export const GIA_VIEN_COMMUNES: readonly CommuneIdentity[] = [
  { id: "gia-thang", name: "Gia Thắng", code: "14506", displayOrder: 1, validTo: "2024-12-31", successor: DAI_HOANG },
  { id: "gia-phuong", name: "Gia Phương", code: "14500", displayOrder: 2, validTo: "2025-06-30", successor: DAI_HOANG },
  { id: "gia-lac", name: "Gia Lạc", code: "14515", displayOrder: 3, validTo: "2025-06-30", successor: GIA_PHONG },
  { id: "gia-minh", name: "Gia Minh", code: "14512", displayOrder: 4, validTo: "2025-06-30", successor: GIA_PHONG },
  { id: "gia-trung", name: "Gia Trung", code: "14509", displayOrder: 5, validTo: "2025-06-30", successor: DAI_HOANG },
  { id: "gia-thinh", name: "Gia Thịnh", code: "14497", displayOrder: 6, validTo: "2024-12-31", successor: GIA_VIEN },
  { id: "lien-son", name: "Liên Sơn", code: "14473", displayOrder: 7, validTo: "2025-06-30", successor: GIA_HUNG },
  { id: "gia-hung", name: "Gia Hưng", code: "14470", displayOrder: 8, validTo: "2025-06-30", successor: GIA_HUNG },
  { id: "gia-tien", name: "Gia Tiến", code: "14518", displayOrder: 9, validTo: "2024-12-31", successor: DAI_HOANG },
];
