/** Kinds of units of the commune level: xã, phường, thị trấn, đặc khu. */
export const UNIT_TYPES = ["commune", "ward", "township", "specialZone"] as const;
export type UnitType = (typeof UNIT_TYPES)[number];
