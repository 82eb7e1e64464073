import { CPU_SLOWDOWN, VIEWPORT } from "./page-browser.ts";
import { FILTER_CHANGES, type MeasuredChange, type Place } from "./page-changes.ts";
import { DEVICES, type Device, type LighthouseRun } from "./page-lighthouse.ts";
import type { Load } from "./page-loads.ts";

/** Milliseconds and Lighthouse scores. */
export const BUDGET = {
  charts: 1000,
  changeMedian: 80,
  changeWorst: 130,
  accessibility: 100,
  bestPractices: 100,
  performance: { mobile: 95, desktop: 99 },
  firstContentfulPaintMobile: 1200,
};

export type Audits = Readonly<Record<Device, readonly LighthouseRun[]>>;

export function introduction(busy: number): string {
  return `## The page

The production build with the demonstration data, served by \`server/start.ts\` on this machine, in headless Chromium
(${VIEWPORT.width} × ${VIEWPORT.height}, processor throttled ${CPU_SLOWDOWN} times; Lighthouse has its own presets). Milliseconds. A change counts as on the screen
when the browser presented the frame that holds it. Load average of the machine when the part began: ${busy.toFixed(1)} on whatever else ran.`;
}

export function loadSection(loads: readonly Load[]): string {
  const row = (name: string, key: keyof Load, budget = "") => {
    const values = loads.map((load) => load[key]);
    return `| ${name} | ${round(median(values))} | ${round(Math.min(...values))} | ${round(Math.max(...values))} | ${budget} |`;
  };
  return `### Loading, from the start of the navigation

${loads.length} loads, each in a browser context of its own: nothing cached.

| | median | least | most | budget |
|---|--:|--:|--:|--:|
${row("first contentful paint (the frame in the HTML)", "firstPaint")}
${row("the bars over time are on the screen", "charts", `≤ ${BUDGET.charts}`)}
${row("every panel and card is drawn", "everything")}`;
}

export function changeSection(changes: Readonly<Record<Place, readonly MeasuredChange[]>>): string {
  const rounds = changes.top.length / FILTER_CHANGES.length;
  const rows = FILTER_CHANGES.map(({ name }) => {
    const [top, pointed, cards] = [named(changes.top, name), named(changes.pointed, name), named(changes.cards, name)];
    const cells = [
      medianOf(top, "control"),
      medianOf(top, "inSight"),
      Math.max(...top.map(({ inSight }) => inSight)),
      medianOf(top, "everything"),
      medianOf(pointed, "control"),
      medianOf(pointed, "inSight"),
      medianOf(cards, "control"),
      medianOf(cards, "inSight"),
    ];
    return { name, cells };
  });
  const summary = (label: string, pick: (values: number[]) => number) => {
    const columns = rows[0]?.cells.map((_, column) => pick(rows.map(({ cells }) => cells[column] ?? Number.NaN))) ?? [];
    return `| ${label} | ${columns.map((value) => `**${round(value)}**`).join(" | ")} |`;
  };
  return `### A filter change, from the reader's action

${FILTER_CHANGES.length} changes one after another on one page, ${rounds} rounds on fresh pages; each figure is the median of the rounds. The
first change of a round is the first since the page was loaded: nothing is warmed up. *Control*: the \`duration\` that Event
Timing gives for the click or key press, until the next frame, in which the control itself shows the choice. The charts are drawn by a
deferred render that Event Timing does not wait for, so they are timed on their own: *charts* is from the same event's
\`timeStamp\` to the frame that shows the last change of anything in sight. Budgets, on *charts*: median ≤ ${BUDGET.changeMedian}, worst ≤ ${BUDGET.changeWorst},
at the top of the page and again after the reader has pointed at the chart over time (from then on it is drawn by Recharts).
The filter bar stays in sight, so the same changes are also made with the commune cards in sight; for information.

| change | control | charts | charts, slowest of ${rounds} | whole page | pointed: control | pointed: charts | at the cards: control | at the cards: all in sight |
|---|--:|--:|--:|--:|--:|--:|--:|--:|
${rows.map(({ name, cells }) => `| ${name} | ${cells.map(round).join(" | ")} |`).join("\n")}
${summary("median", median)}
${summary("worst", (values) => Math.max(...values))}`;
}

export function lighthouseSection(audits: Audits): string {
  const row = (name: string, key: Exclude<keyof LighthouseRun, "failed">, digits: number, budget: Record<Device, string>) => {
    const cells = DEVICES.map((device) => {
      const values = audits[device].map((run) => run[key]);
      const spread = `${Math.min(...values).toFixed(digits)}–${Math.max(...values).toFixed(digits)}`;
      return `${median(values).toFixed(digits)} | ${spread} | ${budget[device]}`;
    });
    return `| ${name} | ${cells.join(" | ")} |`;
  };
  const both = (text: string) => ({ mobile: text, desktop: text });
  const failed = [...new Set(DEVICES.flatMap((device) => audits[device].flatMap((run) => run.failed)))];
  return `### Lighthouse

Median of ${audits.mobile.length} runs each, simulated throttling.

| | mobile | spread | budget | desktop | spread | budget |
|---|--:|--:|--:|--:|--:|--:|
${row("accessibility", "accessibility", 0, both(String(BUDGET.accessibility)))}
${row("best practices", "bestPractices", 0, both(String(BUDGET.bestPractices)))}
${row("performance", "performance", 0, { mobile: `≥ ${BUDGET.performance.mobile}`, desktop: `≥ ${BUDGET.performance.desktop}` })}
${row("first contentful paint, ms", "firstContentfulPaint", 0, { mobile: `≤ ${BUDGET.firstContentfulPaintMobile}`, desktop: "" })}
${row("largest contentful paint, ms", "largestContentfulPaint", 0, both(""))}
${row("total blocking time, ms", "totalBlockingTime", 0, both(""))}
${row("cumulative layout shift", "cumulativeLayoutShift", 3, both(""))}

Audits of accessibility and best practices that did not pass in some run: ${failed.length > 0 ? failed.join(", ") : "none"}.`;
}

export function named(changes: readonly MeasuredChange[], name: string): MeasuredChange[] {
  return changes.filter((change) => change.name === name);
}

export function medianOf<Key extends string>(measured: readonly Readonly<Record<Key, number>>[], key: Key): number {
  return median(measured.map((one) => one[key]));
}

/** Of an even count the mean of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}

export function round(milliseconds: number): string {
  return Math.round(milliseconds).toLocaleString("en");
}
