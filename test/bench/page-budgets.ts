import { FILTER_CHANGES, type MeasuredChange } from "./page-changes.ts";
import { DEVICES, type Device, type LighthouseRun } from "./page-lighthouse.ts";
import type { Load } from "./page-loads.ts";
import type { BySide } from "./page-sides.ts";
import { median, medianOf } from "./page-statistics.ts";

/** Milliseconds and Lighthouse scores, as issue 2 has them. */
export const BUDGET = {
  charts: 1000,
  changeMedian: 80,
  changeWorst: 130,
  accessibility: 100,
  bestPractices: 100,
  performance: { mobile: 95, desktop: 99 },
  firstContentfulPaintMobile: 1200,
};

/** What issue 2 measured of a plain Recharts dashboard on the machine that its milliseconds are meant for. */
export const PLAIN_IN_ISSUE = { charts: 1143, changeMedian: 160, changeWorst: 240 };

/** Ours ÷ plain: the same budgets, in a unit that a slow or busy machine does not stretch. */
export const RATIO_BUDGET = {
  charts: BUDGET.charts / PLAIN_IN_ISSUE.charts,
  changeMedian: BUDGET.changeMedian / PLAIN_IN_ISSUE.changeMedian,
  changeWorst: BUDGET.changeWorst / PLAIN_IN_ISSUE.changeWorst,
};

export type Audits = Readonly<Record<Device, readonly LighthouseRun[]>>;

export type PageMeasured = {
  readonly loads: BySide<readonly Load[]>;
  /** At the top of the page. */
  readonly changes: BySide<readonly MeasuredChange[]>;
  /** The app's, after the reader has pointed at the chart over time. */
  readonly pointed: readonly MeasuredChange[];
  /** The app's, with the commune cards in sight. */
  readonly cards: readonly MeasuredChange[];
  readonly audits: Audits;
  /** One of the plain dashboard, on the phone. */
  readonly plainAudit: LighthouseRun;
};

/** A figure against its budget: in milliseconds, and as a ratio to the plain dashboard's in the same run. */
export type Verdict = {
  readonly what: string;
  readonly app: number;
  readonly budget: number;
  readonly plain: number;
  readonly ratio: number;
  readonly ratioBudget: number;
};

export function verdictsOf({ loads, changes, pointed }: PageMeasured): Verdict[] {
  const verdict = (what: string, app: number, plain: number, key: keyof typeof RATIO_BUDGET): Verdict => ({
    what,
    app,
    budget: BUDGET[key],
    plain,
    ratio: app / plain,
    ratioBudget: RATIO_BUDGET[key],
  });
  const [ours, plain, afterPointing] = [timesOf(changes.app), timesOf(changes.plain), timesOf(pointed)];
  const change = "Filter change to charts on the screen";
  return [
    verdict("Charts on the screen after navigation", medianOf(loads.app, "charts"), medianOf(loads.plain, "charts"), "charts"),
    verdict(`${change}, median`, median(ours), median(plain), "changeMedian"),
    verdict(`${change}, worst`, Math.max(...ours), Math.max(...plain), "changeWorst"),
    verdict(`${change}, after pointing at the chart, median`, median(afterPointing), median(plain), "changeMedian"),
    verdict(`${change}, after pointing at the chart, worst`, Math.max(...afterPointing), Math.max(...plain), "changeWorst"),
  ];
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

/** Every budget that was missed, in words. In milliseconds, the plain dashboard's figure tells what the machine is worth. */
export function missedBudgets(measured: PageMeasured): string[] {
  const verdicts = verdictsOf(measured);
  return [
    ...verdicts.flatMap(({ what, app, plain, ratio, ratioBudget }) =>
      ratio <= ratioBudget
        ? []
        : [
            `${what}: ${ratio.toFixed(2)} of plain Recharts' in the same run (${Math.round(app)} of ${Math.round(plain)} ms), above ${ratioBudget.toFixed(3)}`,
          ],
    ),
    ...verdicts.flatMap(({ what, app, budget, plain }) =>
      app <= budget ? [] : [`${what}: ${Math.round(app)} ms, above ${budget} (plain Recharts here: ${Math.round(plain)} ms)`],
    ),
    ...DEVICES.flatMap((device) => missedByAudit(device, measured.audits[device], measured.plainAudit)),
  ];
}

function missedByAudit(device: Device, runs: readonly LighthouseRun[], plain: LighthouseRun): string[] {
  const beside = (key: "performance" | "firstContentfulPaint") =>
    device === "mobile" ? ` (plain Recharts here: ${Math.round(plain[key])})` : "";
  const firstPaint = medianOf(runs, "firstContentfulPaint");
  const performance = medianOf(runs, "performance");
  return [
    ...under(`Lighthouse accessibility, ${device}`, medianOf(runs, "accessibility"), BUDGET.accessibility),
    ...under(`Lighthouse best practices, ${device}`, medianOf(runs, "bestPractices"), BUDGET.bestPractices),
    ...under(`Lighthouse performance, ${device}`, performance, BUDGET.performance[device], beside("performance")),
    ...(device === "mobile" && firstPaint > BUDGET.firstContentfulPaintMobile
      ? [
          `Lighthouse first contentful paint, mobile, ms: ${Math.round(firstPaint)}, above ${BUDGET.firstContentfulPaintMobile}${beside("firstContentfulPaint")}`,
        ]
      : []),
  ];
}

function under(what: string, measured: number, limit: number, beside = ""): string[] {
  return measured >= limit ? [] : [`${what}: ${Math.round(measured)}, below ${limit}${beside}`];
}
