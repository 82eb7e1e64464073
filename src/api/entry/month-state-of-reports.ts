import type { Account } from "./account.ts";
import type { MonthReport } from "./answers.ts";
import type { MonthStateOf } from "./rights.ts";

/**
 * How far reports have come, as `months.json` tells: a month of which one is closed is closed for all. `published`: the last month that is
 * closed to this account unless its reports are told, the district having opened it again; null where none is.
 */
export function monthStateOfReports(
  reports: readonly Pick<MonthReport, "reporter" | "month" | "state">[],
  published: string | null = null,
): MonthStateOf {
  const ofMonths = Map.groupBy(reports, ({ month }) => month);
  return ({ type, id }, month) => {
    const ofMonth = ofMonths.get(month) ?? [];
    if (ofMonth.some(({ state }) => state === "closed")) return "closed";
    if (ofMonth.length === 0 && published !== null && month <= published) return "closed";
    return ofMonth.find(({ reporter }) => reporter.type === type && reporter.id === id)?.state ?? "owed";
  };
}

/** The last month of the data, which with those before it is closed to who reports; the district enters in any month that nobody has closed. */
export function publishedFor({ role }: Pick<Account, "role">, programme: { readonly dataThrough: string } | null): string | null {
  return role === "reporter" ? (programme?.dataThrough ?? null) : null;
}
