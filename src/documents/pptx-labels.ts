/** Shares of a chart that its plot takes up, about: beside names that stand at the left, under a legend and over names. */
const PLOT = { bar: 0.7, col: 0.68 };
/** A label's own size and that of a dash, as shares of the axis. */
const LABEL = { bar: 0.16, col: 0.16 };
const MARK = { bar: 0.015, col: 0.025 };

type Direction = keyof typeof PLOT;

/**
 * The label of an amount stands beyond the mark of its plan where it would lie on it: both begin where the column ends. It stays the
 * amount's own label, only moved, as if by hand.
 */
export function withLabelsBeyondPlan(chart: string): string {
  const most = Number(/<c:max val="([^"]+)"/.exec(chart)?.[1] ?? 0);
  const series = [...chart.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([xml]) => xml);
  const plan = series.find(isPlan);
  const labelled = series.find((xml) => xml.includes('<c:showVal val="1"/>'));
  if (most <= 0 || !plan || !labelled) return chart;
  const direction: Direction = chart.includes('<c:barDir val="bar"/>') ? "bar" : "col";
  const planned = valuesOf(plan);
  const moved = [...valuesOf(labelled)].flatMap(([index, amount]) => {
    const gap = ((planned.get(index) ?? Number.NaN) - amount) / most;
    return gap > -MARK[direction] && gap < LABEL[direction] ? [labelAt(index, gap + MARK[direction], direction, labelled)] : [];
  });
  return chart.replace(labelled, () => labelled.replace("<c:dLbls>", () => `<c:dLbls>${moved.join("")}`));
}

/** A dash over columns, a frame over bars. */
function isPlan(series: string): boolean {
  return series.includes('<c:symbol val="dash"/>') || series.includes("<a:noFill/><a:ln w=");
}

/** The values of a series by their place; what is not known has none. */
function valuesOf(series: string): Map<number, number> {
  const [, cache = ""] = /<c:val>.*?<c:numCache>(.*?)<\/c:numCache>/s.exec(series) ?? [];
  return new Map(
    [...cache.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]+)<\/c:v>/g)].map(([, at, value]) => [Number(at), Number(value)]),
  );
}

/** One label as its series' others, moved by a share of the chart. */
function labelAt(index: number, shareOfAxis: number, direction: Direction, series: string): string {
  const move = (shareOfAxis * PLOT[direction]).toFixed(4);
  const [x, y] = direction === "bar" ? [move, "0"] : ["0", `-${move}`];
  const layout = `<c:layout><c:manualLayout><c:x val="${x}"/><c:y val="${y}"/></c:manualLayout></c:layout>`;
  const own = /<c:dLbls>(.*?)(?:<c:showLeaderLines[^>]*>)?<\/c:dLbls>/s.exec(series)?.[1] ?? "";
  return `<c:dLbl><c:idx val="${index}"/>${layout}${own}</c:dLbl>`;
}
