import type { Amount } from "./amount.ts";
import type { Month } from "./month.ts";
import type { SponsorRef } from "./sponsor.ts";

/** Cash, in kind, labour days, advice. */
export const SUPPORT_FORMS = ["cash", "inKind", "labour", "advisory"] as const;
export type SupportForm = (typeof SUPPORT_FORMS)[number];

/** What a line brought about, in persons, jobs and households; absent where it does not apply. */
export type Outputs = { readonly trained?: number; readonly jobs?: number; readonly households?: number };

/**
 * Help that nobody had planned (ngoài kế hoạch): no planned amount, on a line that has a money value or will have one. Where neither
 * amount applies it is help without a money value, of which a plan in dong says nothing.
 */
export function isOutsidePlan({ planned, delivered }: Pick<SupportLine, "planned" | "delivered">): boolean {
  return planned === "not-applicable" && delivered !== "not-applicable";
}

/** One agreed piece of help (nội dung hỗ trợ): who, for whom, what, in which month, planned and delivered. */
export type SupportLine = {
  readonly id: string;
  readonly communeId: string;
  readonly sponsor: SponsorRef;
  readonly kind: string;
  readonly month: Month;
  readonly title: string;
  readonly planned: Amount;
  readonly delivered: Amount;
  readonly form: SupportForm;
  readonly outputs: Outputs;
  readonly note?: string;
};
