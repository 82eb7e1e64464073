import type { Amount } from "./amount.ts";
import type { Month } from "./month.ts";
import type { SponsorRef } from "./sponsor.ts";

/** Cash, in kind, labour days, advice. */
export const SUPPORT_FORMS = ["cash", "inKind", "labour", "advisory"] as const;
export type SupportForm = (typeof SUPPORT_FORMS)[number];

/** What a line brought about, in persons, jobs and households; absent where it does not apply. */
export type Outputs = { readonly trained?: number; readonly jobs?: number; readonly households?: number };

/**
 * What makes a line an adjustment (bút toán điều chỉnh): the line that it puts right, and why. Its amounts are what is added to or, below 0,
 * taken from those of that line; they count in the adjustment's own month. The line itself stays as it was published.
 */
export type Adjusts = { readonly lineId: string; readonly reason: string };

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
  /** Only on an adjustment: the only lines whose amounts may be below 0. */
  readonly adjusts?: Adjusts;
};

export function isAdjustment(line: SupportLine): boolean {
  return line.adjusts !== undefined;
}

/** The adjustments of a line, in order of their months. */
export function adjustmentsOf(line: SupportLine, lines: readonly SupportLine[]): SupportLine[] {
  const found = lines.filter(({ adjusts }) => adjusts?.lineId === line.id);
  return found.sort((a, b) => (a.month < b.month ? -1 : Number(a.month > b.month)));
}
