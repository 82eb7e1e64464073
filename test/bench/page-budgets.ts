import { FILTER_CHANGES, type MeasuredChange } from "./page-changes.ts";
import { DEVICES, type Device, type LighthouseRun } from "./page-lighthouse.ts";
import type { Load } from "./page-loads.ts";
import type { BySide } from "./page-sides.ts";
import { median, medianOf } from "./page-statistics.ts";
import type { Visits } from "./page-visits.ts";

/** Lighthouse's scores, and the total blocking time of the phone that it simulates, in milliseconds. */
export const BUDGET = {
  accessibility: 100,
  bestPractices: 100,
  performance: { mobile: 97, desktop: 99 },
  totalBlockingTimeMobile: 100,
};

/** Ours ÷ plain in the same run: a unit that a slow or busy machine does not stretch. */
export const RATIO_BUDGET = {
  charts: 0.3,
  liveCharts: 0.6,
  changeMedian: 0.4,
  changeWorst: 0.54,
  // There the window shows the chart and the row under it, ranking, parts and map: more than twice the panels of the top.
  pointedMedian: 0.5,
  pointedWorst: 0.6,
};

/** The second visit's first figures ÷ the first visit's, of the same reader: on each line. */
export const SECOND_VISIT_BUDGET = 0.5;

export type Audits = Readonly<Record<Device, readonly LighthouseRun[]>>;

export type PageMeasured = {
  readonly loads: BySide<readonly Load[]>;
  /** The app's, on each line. */
  readonly visits: readonly Visits[];
  /** At the top of the page. */
  readonly changes: BySide<readonly MeasuredChange[]>;
  /** After the reader has pointed at the chart over time, which brings it into the middle of the window. */
  readonly pointed: BySide<readonly MeasuredChange[]>;
  /** The app's, with the commune cards in sight. */
  readonly cards: readonly MeasuredChange[];
  readonly audits: Audits;
  /** Of the app's second visit, the service worker in charge, on the phone. */
  readonly auditsAgain: readonly LighthouseRun[];
  /** One of the plain dashboard, on the phone. */
  readonly plainAudit: LighthouseRun;
};

/** A figure beside the plain dashboard's in the same run, in milliseconds, and their ratio against its budget. */
export type Verdict = {
  readonly what: string;
  readonly app: number;
  readonly plain: number;
  readonly ratio: number;
  readonly ratioBudget: number;
};

export function verdictsOf({ loads, changes, pointed }: PageMeasured): Verdict[] {
  const verdict = (what: string, app: number, plain: number, key: keyof typeof RATIO_BUDGET): Verdict => ({
    what,
    app,
    plain,
    ratio: app / plain,
    ratioBudget: RATIO_BUDGET[key],
  });
  const [ours, plain] = [timesOf(changes.app), timesOf(changes.plain)];
  const [oursPointed, plainPointed] = [timesOf(pointed.app), timesOf(pointed.plain)];
  const change = "Filter change to charts on the screen";
  return [
    verdict("Charts on the screen after navigation", medianOf(loads.app, "charts"), medianOf(loads.plain, "charts"), "charts"),
    verdict(
      "Charts that answer to the reader after navigation",
      medianOf(loads.app, "liveCharts"),
      medianOf(loads.plain, "liveCharts"),
      "liveCharts",
    ),
    verdict(`${change}, median`, median(ours), median(plain), "changeMedian"),
    verdict(`${change}, worst`, Math.max(...ours), Math.max(...plain), "changeWorst"),
    verdict(`${change}, after pointing at the chart, median`, median(oursPointed), median(plainPointed), "pointedMedian"),
    verdict(`${change}, after pointing at the chart, worst`, Math.max(...oursPointed), Math.max(...plainPointed), "pointedWorst"),
  ];
}

/** Of one line: medians in milliseconds, and the median of the readers' ratios. */
export type VisitVerdict = {
  readonly line: string;
  readonly first: number;
  readonly second: number;
  readonly ratio: number;
  readonly holds: boolean;
};

export function visitVerdictsOf({ visits }: Pick<PageMeasured, "visits">): VisitVerdict[] {
  return visits.map(({ line, pairs }) => {
    const ratio = median(pairs.map(({ first, second }) => second.figure / first.figure));
    const [first, second] = [median(pairs.map((pair) => pair.first.figure)), median(pairs.map((pair) => pair.second.figure))];
    return { line, first, second, ratio, holds: ratio <= SECOND_VISIT_BUDGET };
  });
}

/** Each change once: the median of its rounds. */
function timesOf(changes: readonly MeasuredChange[]): number[] {
  return FILTER_CHANGES.map(({ name }) =>
    medianOf(
      changes.filter((change) => change.name === name),
      "inSight",
    ),
  );
}

/** Every budget that was missed, in words. */
export function missedBudgets(measured: PageMeasured): string[] {
  return [
    ...verdictsOf(measured).flatMap(({ what, app, plain, ratio, ratioBudget }) =>
      ratio <= ratioBudget
        ? []
        : [
            `${what}: ${ratio.toFixed(2)} of plain Recharts' in the same run (${Math.round(app)} of ${Math.round(plain)} ms), above ${ratioBudget.toFixed(2)}`,
          ],
    ),
    ...visitVerdictsOf(measured).flatMap(({ line, first, second, ratio, holds }) =>
      holds
        ? []
        : [
            `First figures on the second visit, ${line}: ${ratio.toFixed(2)} of the first visit's (${Math.round(second)} of ${Math.round(first)} ms), above ${SECOND_VISIT_BUDGET.toFixed(2)}`,
          ],
    ),
    ...DEVICES.flatMap((device) => missedByAudit(device, measured.audits[device], measured.plainAudit)),
    ...missedByAudit("mobile", measured.auditsAgain, measured.plainAudit).map((missed) => `On the second visit: ${missed}`),
  ];
}

function missedByAudit(device: Device, runs: readonly LighthouseRun[], plain: LighthouseRun): string[] {
  const beside = (key: "performance" | "totalBlockingTime") =>
    device === "mobile" ? ` (plain Recharts here: ${Math.round(plain[key])})` : "";
  const blocking = medianOf(runs, "totalBlockingTime");
  const limit = BUDGET.totalBlockingTimeMobile;
  return [
    ...under(`Lighthouse accessibility, ${device}`, medianOf(runs, "accessibility"), BUDGET.accessibility),
    ...under(`Lighthouse best practices, ${device}`, medianOf(runs, "bestPractices"), BUDGET.bestPractices),
    ...under(
      `Lighthouse performance, ${device}`,
      medianOf(runs, "performance"),
      BUDGET.performance[device],
      beside("performance"),
    ),
    ...(device === "mobile" && blocking > limit
      ? [`Lighthouse total blocking time, mobile, ms: ${Math.round(blocking)}, above ${limit}${beside("totalBlockingTime")}`]
      : []),
  ];
}

function under(what: string, measured: number, limit: number, beside = ""): string[] {
  return measured >= limit ? [] : [`${what}: ${Math.round(measured)}, below ${limit}${beside}`];
}
