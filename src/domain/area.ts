import type { BilingualName } from "./bilingual-name.ts";

/** A level above the communes and what its units are called: "tỉnh". `many` is for English, which has two forms. */
export type AreaLevel = { readonly id: string; readonly one: BilingualName; readonly many?: BilingualName };

/**
 * A unit above the communes: a province, a district, a cluster. Areas form trees of any height; the programme's own area (`Programme.area`)
 * is what they all lie in and is none of them. A commune names the lowest that it lies in (`Commune.areaId`).
 */
export type Area = {
  readonly id: string;
  readonly name: string;
  /** The id of its level. */
  readonly level: string;
  /** Official code, as text. */
  readonly code?: string;
  /** Absent where nothing but the programme's own area is above it. */
  readonly parentId?: string;
};
