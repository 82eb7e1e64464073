import { queryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { dayField, flagField, idField, listOf, monthField, oneOf, optionalField, textField } from "../contract.ts";
import { getJson } from "../get-json.ts";
import { REPORTER_TYPES } from "./account.ts";
import { MONTH_STATES } from "./month-row.ts";

/** How far the report of one commune or sponsor for one month has come. `word`: what was said with its last step. */
export const monthReportContract = z.object({
  reporter: z.object({ type: oneOf(REPORTER_TYPES), id: idField }),
  month: monthField,
  state: oneOf(MONTH_STATES),
  word: optionalField(textField),
  /** When its last step was taken; empty before the first. */
  at: optionalField(textField),
  dueOn: dayField,
  /** Owed or returned, and its day has passed by the server's clock. */
  late: flagField,
});
export type MonthReport = z.output<typeof monthReportContract>;

/** How the reports of months are read: anew with each reading of the data (`readAt`). */
export function monthReportsQuery(apiBase: string, readAt: number | null) {
  return queryOptions({
    queryKey: ["entry", apiBase, "month-reports", readAt],
    queryFn: ({ signal }) => getJson(`${apiBase}/months.json`, listOf(monthReportContract), signal),
    gcTime: 60_000,
  });
}
