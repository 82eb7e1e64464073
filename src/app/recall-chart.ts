import { axisWidth, barWidth, MARGIN, timeLayout } from "#src/charts/time-layout.ts";
import type { ToldBar, ToldChart } from "#src/lib/told-chart.ts";

/** What the amounts beside the axis of the page's chart take at least; here none are drawn. */
const AXIS = axisWidth([]);
/** That an amount over a bar needs, as a share of the axis. */
const AMOUNT_ROOM = 0.1;

/**
 * The chart as it will lie in the page that takes its place, in one tone for all parts: bars of what was delivered, a line across each where the plan
 * is, and the marks of a period that is not whole or has something owed. `width`: the room for it, in pixels; `letters`: how much larger than usual they are.
 */
export function chartElement(
  { title, subtitle, legend, zero, canNameParts, bars }: ToldChart,
  { width, letters }: { readonly width: number; readonly letters: number },
): HTMLElement {
  const laidOut = bars.map(({ tick, amount }) => ({ tick, totalLabel: amount, shareLabel: null }));
  const { right, band, totals, tickStep, years } = timeLayout(laidOut, { width, left: AXIS, letters, canNameParts });
  const latest = bars.findLast(({ end }) => end !== null);
  const share = 100 / bars.length;
  const half = (barWidth(band) / band) * share * 0.5;
  const drawn = bars.flatMap((bar, index) => {
    const middle = (index + 0.5) * share;
    const [low, high] = [Math.min(zero, bar.end ?? zero), Math.max(zero, bar.end ?? zero)];
    const over = (kind: string, reach = 0) => at(kind, middle - half - reach, 2 * (half + reach));
    const marks = [spanning(over(`bar${bar.isFaded ? " faded" : ""}${bar.isPartial ? " partial" : ""}`), low, high)];
    if (bar.plan !== null) marks.push(spanning(over("plan", share * 0.02), bar.plan, bar.plan));
    if (bar.isOwed) marks.push(over("owed"));
    if (totals === "all" || bar === latest) marks.push(amountElement(bar, middle, high));
    return marks;
  });
  const ticks = bars.map(({ tick: [period, year] }, index) =>
    element("li", element("span", index % tickStep === 0 ? period : ""), element("b", years.has(index) ? year : "")),
  );
  const base = at("base", 0, 100);
  base.style.bottom = percent(zero * 100);
  const plot = element("div", ...drawn, base);
  const names = element("ol", ...ticks);
  for (const part of [plot, names]) part.style.marginInlineEnd = `${right}px`;
  for (const part of [plot, names]) part.style.marginInlineStart = `${AXIS + MARGIN.left}px`;
  const key = element(
    "p",
    ...Object.entries(legend).flatMap(([mark, text]) => {
      const entry = element("span", text);
      entry.className = mark;
      return text === "" ? [] : [entry];
    }),
  );
  return element("figure", element("figcaption", element("b", title), element("span", subtitle)), key, plot, names);
}

/** Over the bar; over its plan, where the room between them is too small for it. */
function amountElement({ amount, plan }: ToldBar, middle: number, top: number): HTMLElement {
  const text = element("span", amount);
  const isInTheWay = plan !== null && plan > top - 0.02 && plan < top + AMOUNT_ROOM;
  text.style.left = percent(middle);
  text.style.bottom = percent((isInTheWay ? Math.max(plan, top) : top) * 100);
  return text;
}

function at(kind: string, left: number, width: number): HTMLElement {
  const made = element("div");
  made.className = kind;
  made.style.left = percent(left);
  made.style.width = percent(width);
  return made;
}

function spanning(made: HTMLElement, low: number, high: number): HTMLElement {
  made.style.bottom = percent(low * 100);
  made.style.height = percent((high - low) * 100);
  return made;
}

function percent(value: number): string {
  return `${Math.round(value * 100) / 100}%`;
}

/** Whether another version of the app, or another hand, wrote something else. */
export function isToldChart(chart: ToldChart): boolean {
  const { title, subtitle, legend, zero, bars } = chart;
  const isPlace = (place: unknown) => typeof place === "number" && Number.isFinite(place);
  const texts = [title, subtitle, ...Object.values(legend), ...bars.flatMap(({ tick, amount }) => [...tick, amount])];
  const places = bars.flatMap(({ end, plan }) => [end, plan]).filter((place) => place !== null);
  const areTwo = bars.every(({ tick }) => Array.isArray(tick) && tick.length === 2);
  return bars.length > 0 && areTwo && texts.every((text) => typeof text === "string") && [zero, ...places].every(isPlace);
}

export function element(tag: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  made.append(...children);
  return made;
}
