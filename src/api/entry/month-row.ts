import * as z from "zod/mini";
import { idField, instantField, monthField, oneOf, optionalField, textField } from "../contract.ts";
import { REPORTER_TYPES } from "./account.ts";

/**
 * How far the report of a month has come: "owed" until it is sent; "sent" waits for the district, which accepts it or returns it with a
 * word; "closed" with its whole month, from when only adjustments are taken.
 */
export const MONTH_STATES = ["owed", "sent", "returned", "accepted", "closed"] as const;
export type MonthState = (typeof MONTH_STATES)[number];

/** What is kept of one report of a month; what was never sent has no row. `type` "programme": the closing of a whole month. */
export const monthRowContract = z.object({
  reporter: z.object({ type: oneOf([...REPORTER_TYPES, "programme"] as const), id: idField }),
  month: monthField,
  state: oneOf(MONTH_STATES),
  /** What was said with the last step: why it was returned, above all. */
  word: optionalField(textField),
  at: instantField,
});
export type MonthRow = z.output<typeof monthRowContract>;

/** The steps that a report takes, and that of a whole month. */
export const MONTH_ACTIONS = ["send", "recall", "accept", "return", "close", "reopen"] as const;
export type MonthAction = (typeof MONTH_ACTIONS)[number];
