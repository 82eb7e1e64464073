import { AMOUNT_AND_TIME_TRUTHS } from "./amount-and-time-truths.ts";
import { FAULT_TRUTHS } from "./fault-truths.ts";
import { HABIT_TRUTHS } from "./habit-truths.ts";
import { NINE_IN_AUGUST, NINE_IN_SEPTEMBER } from "./nine-communes-truths.ts";
import { OLD_TEXT_TRUTHS } from "./old-text-truths.ts";
import { ROW_FORM_TRUTHS } from "./row-form-truths.ts";
import { SEVERAL_COLUMNS_TRUTHS } from "./several-columns-truths.ts";
import type { Truth } from "./truth.ts";
import { WIDE_FORM_TRUTHS } from "./wide-form-truths.ts";

/** Every set of workbooks with what must come of it. */
export const TRUTHS: readonly Truth[] = [
  ...ROW_FORM_TRUTHS,
  ...WIDE_FORM_TRUTHS,
  ...SEVERAL_COLUMNS_TRUTHS,
  ...AMOUNT_AND_TIME_TRUTHS,
  ...OLD_TEXT_TRUTHS,
  ...FAULT_TRUTHS,
  ...HABIT_TRUTHS,
  NINE_IN_AUGUST,
  NINE_IN_SEPTEMBER,
];
