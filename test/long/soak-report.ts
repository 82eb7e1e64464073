import { GAUGES, type Gauge, gaugesOf, limitOf, type Sample } from "./soak-gauges.ts";

export type Soaked = {
  readonly browser: string;
  readonly before: Sample;
  readonly between: readonly Sample[];
  readonly after: Sample;
  /** How often each action was done, after the warm-up. */
  readonly done: ReadonlyMap<string, number>;
  /** What is still awaited at the end, by its span. */
  readonly spans: Readonly<Record<string, number>>;
  /** Uncaught errors, and errors in the console. */
  readonly problems: readonly string[];
};

type Run = Soaked & {
  readonly hours: number;
  readonly minutes: number;
  readonly failures: readonly string[];
  readonly commit: string;
};

export function soakReport(run: Run): string {
  const { before, between, after, done, spans, failures } = run;
  const count = [...done.values()].reduce((sum, times) => sum + times, 0);
  const row = (gauge: Gauge) => {
    const holds = after[gauge] <= limitOf(gauge, before);
    const cells = [before, ...between, after].map((sample) => round(sample[gauge]));
    const growth = before[gauge] === 0 ? "" : `${((after[gauge] / before[gauge] - 1) * 100).toFixed(1)} %`;
    const limit = `≤ ${round(limitOf(gauge, before))} ${holds ? "✓" : "✗ **passed**"}`;
    return `| ${GAUGES[gauge].name} | ${cells.join(" | ")} | ${growth} | ${limit} |`;
  };
  const list = [...done].map(([name, times]) => `${name} ${times}`).join(" · ");
  const awaited = Object.entries(spans).map(([span, times]) => `${times} × ${span} ms`);
  return `## Hours in one tab

${round(count)} actions without loading the page anew: one every ten seconds for ${run.hours} hours, by the page's own clock, which is put forward after each, so that the rereads by the interval and
the worker's questions for a newer version happen as they do in ${run.hours} hours; ${run.minutes.toFixed(0)} minutes on the wall. All actions in turn, in an order in which neighbours change. Before the first figures every action was
done four times. The engine compiles nothing to machine code, which it would keep for as long as the page lives and more of with each hour. Each figure is the median of five, on the overview at rest, after the heap was collected twice. Chromium ${run.browser}, commit ${run.commit}.
**${failures.length === 0 ? "Every limit was kept." : `${failures.length} failures: ${failures.join("; ")}.`}**

| | warm | ${between.map((_, index) => `${index + 1}/${between.length}`).join(" | ")} | at the end | growth | limit |
|---|${"--:|".repeat(between.length + 4)}
${gaugesOf().map(row).join("\n")}

Still awaited at the end: ${awaited.join(", ") || "nothing"}. Actions, and how often: ${list}.`;
}

function round(value: number): string {
  return Math.round(value).toLocaleString("en");
}
