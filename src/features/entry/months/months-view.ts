import type { Account } from "#src/api/entry/account.ts";
import type { MonthReport } from "#src/api/entry/answers.ts";
import type { MonthAction } from "#src/api/entry/month-row.ts";
import { assertNever } from "#src/lib/assert-never.ts";
import { isStaff } from "../entry-session.ts";

/** The reports as one account sees them: those it has to send, those it has to accept, and the rest. */
export type MonthsView = {
  readonly toSend: readonly MonthReport[];
  readonly toCheck: readonly MonthReport[];
  readonly others: readonly MonthReport[];
};

/** Whether the account reports for it. */
export function isOwn({ role, scope }: Account, { reporter: { type, id } }: Pick<MonthReport, "reporter">): boolean {
  if (role !== "reporter") return false;
  if (type === "commune") return scope.communes.includes(id);
  return scope.sponsors.some((sponsor) => sponsor.type === type && sponsor.id === id);
}

export function monthsView(reports: readonly MonthReport[], account: Account): MonthsView {
  const waits = ({ state }: MonthReport) => state === "owed" || state === "returned";
  const toSend = reports.filter((report) => isOwn(account, report) && waits(report));
  const toCheck = isStaff(account) ? reports.filter(({ state }) => state === "sent") : [];
  const others = reports.filter(
    (report) => !toSend.includes(report) && !toCheck.includes(report) && (isStaff(account) || isOwn(account, report)),
  );
  return { toSend: toSend.sort(byUrgency), toCheck: toCheck.sort(byUrgency), others: others.sort(byNewest) };
}

/** Returned ones first, for somebody waits for them; then the late; then by their due day. */
function byUrgency(a: MonthReport, b: MonthReport): number {
  const rank = ({ state, late }: MonthReport) => (state === "returned" ? 0 : late ? 1 : 2);
  return rank(a) - rank(b) || compare(a.dueOn ?? a.month, b.dueOn ?? b.month);
}

function byNewest(a: MonthReport, b: MonthReport): number {
  return compare(b.month, a.month) || compare(a.reporter.id, b.reporter.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** What the account may do with a report in its state. */
export function stepsOf(report: MonthReport, account: Account): readonly Exclude<MonthAction, "close">[] {
  const own = isOwn(account, report);
  const staff = isStaff(account);
  switch (report.state) {
    case "owed":
    case "returned":
      return own ? ["send"] : [];
    case "sent":
      return staff ? ["accept", "return"] : own ? ["recall"] : [];
    case "accepted":
      return staff ? ["return"] : [];
    case "closed":
      return [];
    default:
      return assertNever(report.state);
  }
}

/** Where a step leads, as far as it is known before the server has answered. */
export function stateAfter(action: MonthAction): MonthReport["state"] {
  switch (action) {
    case "send":
      return "sent";
    case "recall":
    case "reopen":
      return "owed";
    case "accept":
      return "accepted";
    case "return":
      return "returned";
    case "close":
      return "closed";
    default:
      return assertNever(action);
  }
}
