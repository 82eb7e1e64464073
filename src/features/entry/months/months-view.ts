import type { Account } from "#src/api/entry/account.ts";
import type { MonthReport } from "#src/api/entry/answers.ts";
import { MONTH_STEPS } from "#src/api/entry/month-steps.ts";
import { isDistrict, isReporterOf, refusalOf } from "#src/api/entry/rights.ts";

/** The reports as one account sees them: those it has to send, those it has to accept, those it waits for, and the rest. */
export type MonthsView = {
  readonly toSend: readonly MonthReport[];
  readonly toCheck: readonly MonthReport[];
  /** Of others, who have not sent them yet. */
  readonly awaited: readonly MonthReport[];
  readonly others: readonly MonthReport[];
};

export function monthsView(reports: readonly MonthReport[], account: Account): MonthsView {
  const waits = ({ state }: MonthReport) => state === "owed" || state === "returned";
  const toSend = reports.filter((report) => isReporterOf(account, report.reporter) && waits(report));
  const toCheck = isDistrict(account) ? reports.filter(({ state }) => state === "sent") : [];
  const awaited = isDistrict(account) ? reports.filter(waits) : [];
  const others = reports.filter((report) => {
    const isShown = isDistrict(account) || isReporterOf(account, report.reporter);
    return isShown && ![toSend, toCheck, awaited].some((list) => list.includes(report));
  });
  return {
    toSend: toSend.sort(byUrgency),
    toCheck: toCheck.sort(byUrgency),
    awaited: awaited.sort(byUrgency),
    others: others.sort(byNewest),
  };
}

/** Returned ones first, for somebody waits for them; then the late; then by their due day. */
function byUrgency(a: MonthReport, b: MonthReport): number {
  const rank = ({ state, late }: MonthReport) => (state === "returned" ? 0 : late ? 1 : 2);
  return rank(a) - rank(b) || compare(a.dueOn ?? a.month, b.dueOn ?? b.month);
}

function byNewest(a: MonthReport, b: MonthReport): number {
  return compare(b.month, a.month);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The steps of one report, in the order of their buttons. */
const STEPS_OF_REPORT = ["send", "recall", "accept", "return"] as const;
export type ReportStep = (typeof STEPS_OF_REPORT)[number];

/** What the account may do with a report in its state: what the server asks is asked here. */
export function stepsOf(report: MonthReport, account: Account): readonly ReportStep[] {
  const { reporter, month, state } = report;
  const row = { reporter, month, at: "" };
  return STEPS_OF_REPORT.filter((action) => {
    const { from, to, by } = MONTH_STEPS[action];
    if (!from.includes(state)) return false;
    if (by === "district" ? !isDistrict(account) : !isReporterOf(account, reporter)) return false;
    const change = { collection: "months", id: "", before: { ...row, state }, after: { ...row, state: to } } as const;
    return refusalOf(account, change, () => state) === null;
  });
}
