/** The way to recognition. Having met every criterion is not yet being recognised. */
export const STANDARD_STAGES = [
  "notRegistered",
  "registered",
  "selfAssessed",
  "districtVerified",
  "appraised",
  "recognised",
  "revoked",
] as const;
export type StandardStage = (typeof STANDARD_STAGES)[number];

/** Of a unit that was put together from others (`units-of-today.ts`): how far those had come says nothing of it. No publication says so. */
export type CarriedStage = StandardStage | "notCarriedOver";

/** Đạt chuẩn, nâng cao, kiểu mẫu. */
export const STANDARD_LEVELS = ["standard", "advanced", "model"] as const;
export type StandardLevel = (typeof STANDARD_LEVELS)[number];
