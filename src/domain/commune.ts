import type { Day, Month } from "./month.ts";

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

/** Đạt chuẩn, nâng cao, kiểu mẫu. */
export const STANDARD_LEVELS = ["standard", "advanced", "model"] as const;
export type StandardLevel = (typeof STANDARD_LEVELS)[number];

export type Standard = {
  readonly stage: StandardStage;
  readonly level: StandardLevel;
  readonly recognisedOn?: Day;
  readonly decision?: string;
};

/** Where a commune stands on one criterion. `since` is the month it was met, or lost. */
export type CriterionStatus = { readonly number: number; readonly met: boolean; readonly since?: Month };

/** A commune (xã) of the programme. */
export type Commune = {
  readonly id: string;
  readonly name: string;
  /** Official code, five digits as text. */
  readonly code?: string;
  /** Its place in the Decision's own order. */
  readonly displayOrder: number;
  readonly validTo?: Day;
  readonly successor?: { readonly code: string; readonly name: string };
  readonly population?: number;
  readonly standard: Standard;
  readonly criteria: readonly CriterionStatus[];
  readonly situation: {
    readonly advantages: readonly string[];
    readonly limitations: readonly string[];
    readonly difficulties: readonly string[];
    readonly surveyedOn?: Day;
  };
};

export function isRecognised(commune: Pick<Commune, "standard">): boolean {
  return commune.standard.stage === "recognised";
}

/** Null where nothing is known of its criteria. */
export function criteriaMet({ criteria }: Pick<Commune, "criteria">): number | null {
  return criteria.length > 0 ? criteria.filter(({ met }) => met).length : null;
}

/** What is not known is not missing. Null where nothing is known of its criteria. */
export function criteriaMissing({ criteria }: Pick<Commune, "criteria">): number | null {
  return criteria.length > 0 ? criteria.filter(({ met }) => !met).length : null;
}

/** Criteria met by a commune, over those of which something is known; null where there is none. */
export function averageCriteriaMet(communes: readonly Pick<Commune, "criteria">[]): number | null {
  const counts = communes.map(criteriaMet).filter((met) => met !== null);
  return counts.length > 0 ? counts.reduce((sum, met) => sum + met, 0) / counts.length : null;
}
