import { CPU_SLOWDOWN, VIEWPORT } from "./page-browser.ts";
import { BUDGET, type PageMeasured, SECOND_VISIT_BUDGET, verdictsOf, visitVerdictsOf } from "./page-budgets.ts";
import { FILTER_CHANGES, type MeasuredChange } from "./page-changes.ts";
import { DEVICES, type Device, type LighthouseRun } from "./page-lighthouse.ts";
import type { Load } from "./page-loads.ts";
import { median, medianOf } from "./page-statistics.ts";
import { HEADLINE, SLOW_4G } from "./page-visits.ts";

export function pageReport(measured: PageMeasured, busy: number): string {
  return [
    introduction(busy),
    verdictSection(measured),
    loadSection(measured),
    visitSection(measured),
    changeSection(measured),
    lighthouseSection(measured),
  ].join("\n\n");
}

function introduction(busy: number): string {
  return `## The page

The production build with the demonstration data, served by \`server/start.ts\` on this machine, in headless Chromium
(${VIEWPORT.width} × ${VIEWPORT.height}, processor throttled ${CPU_SLOWDOWN} times; Lighthouse has its own presets). Milliseconds. A change counts as on the screen
when the browser presented the frame that holds it. Load average of the machine when the part began: ${busy.toFixed(1)} on whatever else ran.

*Plain* is the reference: \`test/bench/plain-recharts/\`, a dashboard with the same filters and figures over the same six files from
the same server, as a competent developer writes it with the same React, React Query, React Router and Recharts, and nothing
done about speed. It is measured in the same run, in turn with the app, by the same watch.`;
}

function verdictSection(measured: PageMeasured): string {
  const rows = verdictsOf(measured).map(
    ({ what, app, plain, ratio, ratioBudget }) =>
      `| ${what} | ${round(app)} | ${round(plain)} | ${ratio.toFixed(2)} | ≤ ${ratioBudget.toFixed(2)} ${mark(ratio <= ratioBudget)} |`,
  );
  return `### Against the budgets

The budgets are ratios: what a machine does to the app it does to the plain dashboard. Missing one ends the benchmark with an error.

| | app, ms | plain, ms | app ÷ plain | budget |
|---|--:|--:|--:|--:|
${rows.join("\n")}`;
}

function mark(holds: boolean): string {
  return holds ? "✓" : "✗ **missed**";
}

function loadSection({ loads }: PageMeasured): string {
  const row = (name: string, key: keyof Load) => {
    const [ours, plain] = [loads.app.map((load) => load[key]), loads.plain.map((load) => load[key])];
    const cells = [ours, plain].flatMap((values) => [median(values), Math.min(...values), Math.max(...values)]);
    return `| ${name} | ${cells.map(round).join(" | ")} | ${(median(ours) / median(plain)).toFixed(2)} |`;
  };
  return `### Loading, from the start of the navigation

${loads.app.length} loads of each in turn, each in a browser context of its own: nothing cached. Playwright stays out of these loads: with it watching,
the browser parses the first script twice (\`bare-browser.ts\`), which no reader's does.

| | app: median | least | most | plain: median | least | most | app ÷ plain |
|---|--:|--:|--:|--:|--:|--:|--:|
${row("first contentful paint (the app's: the frame in the HTML)", "firstPaint")}
${row("the bars over time are on the screen (the app's: in the frame)", "charts")}
${row("those that answer to the reader are", "liveCharts")}
${row("every panel and card is drawn", "everything")}`;
}

function visitSection(measured: PageMeasured): string {
  const rows = visitVerdictsOf(measured).map(({ line, first, second, ratio, holds }) => {
    const pairs = measured.visits.find((visits) => visits.line === line)?.pairs ?? [];
    const ratios = pairs.map((pair) => pair.second.figure / pair.first.figure);
    const spread = `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`;
    const charts = median(pairs.map((pair) => pair.second.charts / pair.first.charts)).toFixed(2);
    return `| ${line} | ${round(first)} | ${round(second)} | ${ratio.toFixed(2)} | ${spread} | ≤ ${SECOND_VISIT_BUDGET.toFixed(2)} ${mark(holds)} | ${charts} |`;
  });
  return `### The second visit

${measured.visits[0]?.pairs.length ?? 0} readers on each line, one after another, each with a device of its own: a first visit, and once that is at rest (the worker has the app and is in charge, the data is kept)
a second on a page of another process. The worker is stopped in between, as the browser stops it, so that the second visit starts it; its own thread is not throttled, for
the browser has no way to. *First figures*: the frame is on the screen in which the headline first holds an amount, which must be the right one, *${HEADLINE}*. *Loopback* is this machine's
own network, without a limit; *${SLOW_4G.name}* is a delay of ${SLOW_4G.latencyMs} ms before each answer and ${(SLOW_4G.bytesPerSecond / 1000).toFixed(0)} kB/s, what Lighthouse and the browser's own tools call by that name.

| line | first visit: first figures, ms | second visit, ms | second ÷ first, median of the readers | spread | budget | the same of the charts that answer |
|---|--:|--:|--:|--:|--:|--:|
${rows.join("\n")}`;
}

function changeSection({ changes, pointed, cards }: PageMeasured): string {
  const roundsOf = (measured: readonly MeasuredChange[]) => measured.length / FILTER_CHANGES.length;
  const rows = FILTER_CHANGES.map(({ name }) => {
    const of = (measured: readonly MeasuredChange[]) => measured.filter((change) => change.name === name);
    const [top, plain] = [of(changes.app), of(changes.plain)];
    const cells = [
      medianOf(top, "control"),
      medianOf(top, "inSight"),
      Math.max(...top.map(({ inSight }) => inSight)),
      medianOf(top, "everything"),
      medianOf(of(pointed.app), "inSight"),
      medianOf(of(pointed.plain), "inSight"),
      medianOf(of(cards), "inSight"),
      medianOf(plain, "inSight"),
      medianOf(plain, "everything"),
    ];
    return { name, cells };
  });
  const summary = (label: string, pick: (values: number[]) => number) => {
    const columns = rows[0]?.cells.map((_, column) => pick(rows.map(({ cells }) => cells[column] ?? Number.NaN))) ?? [];
    return `| ${label} | ${columns.map((value) => `**${round(value)}**`).join(" | ")} |`;
  };
  return `### A filter change, from the reader's action

${FILTER_CHANGES.length} changes one after another on one page, on fresh pages in each round; each figure is the median of the rounds
(${roundsOf(changes.app)} of the app and ${roundsOf(changes.plain)} of the plain dashboard in turn at the top of the page; ${roundsOf(pointed.app)} of each pointed, ${roundsOf(cards)} at the cards). The
first change of a round is the first since the page was loaded: nothing is warmed up. *Control*: the \`duration\` that Event
Timing gives for the click or key press, until the next frame, in which the control itself shows the choice. The charts are drawn by a
deferred render that Event Timing does not wait for, so they are timed on their own: *charts* is from the same event's
\`timeStamp\` to the frame that shows the last change of anything in sight. *Pointed*: after the reader has pointed at the chart
over time, which from then on is drawn by Recharts and stands in the middle of the window, with the row of panels under it in sight. The filter bar stays in sight, so the same changes are also made with the
commune cards in sight; for information. The plain chart over time shows the chosen period alone, so that a short period is
less work for it; the app's always shows the whole programme.

| change | control | charts | charts, slowest | whole page | pointed: all in sight | plain, pointed | at the cards: all in sight | plain: charts | plain: whole page |
|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|
${rows.map(({ name, cells }) => `| ${name} | ${cells.map(round).join(" | ")} |`).join("\n")}
${summary("median", median)}
${summary("worst", (values) => Math.max(...values))}`;
}

function lighthouseSection({ audits, auditsAgain, plainAudit }: PageMeasured): string {
  const row = (name: string, key: Exclude<keyof LighthouseRun, "failed">, digits: number, budget: Record<Device, string>) => {
    const cells = DEVICES.map((device) => {
      const values = audits[device].map((run) => run[key]);
      const spread = `${Math.min(...values).toFixed(digits)}–${Math.max(...values).toFixed(digits)}`;
      return `${median(values).toFixed(digits)} | ${spread} | ${budget[device]}`;
    });
    const again = auditsAgain.map((run) => run[key]);
    const spreadAgain = `${Math.min(...again).toFixed(digits)}–${Math.max(...again).toFixed(digits)}`;
    return `| ${name} | ${cells.join(" | ")} | ${median(again).toFixed(digits)} | ${spreadAgain} | ${plainAudit[key].toFixed(digits)} |`;
  };
  const both = (text: string) => ({ mobile: text, desktop: text });
  const failed = [...new Set(DEVICES.flatMap((device) => [...audits[device], ...auditsAgain].flatMap((run) => run.failed)))];
  return `### Lighthouse

Median of ${audits.mobile.length} runs on the phone and ${audits.desktop.length} on the desktop, simulated throttling; one run of the plain dashboard on the phone. All of the app's
are first visits that register its service worker. Each on the phone is followed by a second visit with the worker in charge (the page itself came from it, which each run
checks), under the same budgets.

| | mobile | spread | budget | desktop | spread | budget | second visit, mobile | spread | plain, mobile |
|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|
${row("accessibility", "accessibility", 0, both(String(BUDGET.accessibility)))}
${row("best practices", "bestPractices", 0, both(String(BUDGET.bestPractices)))}
${row("performance", "performance", 0, { mobile: `≥ ${BUDGET.performance.mobile}`, desktop: `≥ ${BUDGET.performance.desktop}` })}
${row("first contentful paint, ms", "firstContentfulPaint", 0, both(""))}
${row("largest contentful paint, ms", "largestContentfulPaint", 0, both(""))}
${row("total blocking time, ms", "totalBlockingTime", 0, { mobile: `≤ ${BUDGET.totalBlockingTimeMobile}`, desktop: "" })}
${row("cumulative layout shift", "cumulativeLayoutShift", 3, both(""))}

Audits of accessibility and best practices that did not pass in some run of the app: ${failed.length > 0 ? failed.join(", ") : "none"}.`;
}

function round(milliseconds: number): string {
  return Math.round(milliseconds).toLocaleString("en");
}
