import type { ToldBar, ToldChart } from "#src/lib/told-chart.ts";

/** Of a period in the drawing, which is stretched to the room that there is; its height is 100, too. */
const BAND = 100;
/** What stays free on either side of its bar, as in the chart that takes its place; by how much a plan is wider than the bar. */
const GAP = { wide: 28, narrow: 16 };
const WIDER = 2;
/** That an amount over a bar needs, as a share of the axis. */
const AMOUNT_ROOM = 0.1;
/** Up to so many periods have wide bands. */
const FEW = 12;

/** The chart as a list of what there is to see, for it has neither links nor a pointer: bars of what was delivered, a line across each where the plan is. */
export function chartElement({ title, subtitle, legend, zero, bars }: ToldChart): HTMLElement {
  const gap = bars.length > FEW ? GAP.narrow : GAP.wide;
  const outline = ({ end }: ToldBar, index: number) =>
    end === null || end === zero
      ? ""
      : `M${index * BAND + gap} ${heightOf(zero)}V${heightOf(end)}h${BAND - 2 * gap}V${heightOf(zero)}z`;
  const across = ({ plan }: ToldBar, index: number) =>
    plan === null ? "" : `M${index * BAND + gap - WIDER} ${heightOf(plan)}h${BAND - 2 * (gap - WIDER)}`;
  const drawing = svgElement("svg", {
    viewBox: `0 0 ${bars.length * BAND} 100`,
    preserveAspectRatio: "none",
  });
  drawing.append(
    svgElement("path", { class: "bars", d: bars.map((bar, index) => (bar.isFaded ? "" : outline(bar, index))).join("") }),
    svgElement("path", { class: "faded", d: bars.map((bar, index) => (bar.isFaded ? outline(bar, index) : "")).join("") }),
    svgElement("path", { class: "plan", d: bars.map(across).join("") }),
    svgElement("path", { class: "base", d: `M0 ${heightOf(zero)}H${bars.length * BAND}` }),
  );
  const amounts = bars.flatMap((bar, index) =>
    bar.amount === "" ? [] : [amountElement(bar, (index + 0.5) / bars.length, zero)],
  );
  const ticks = bars.map(({ tick: [period, year] }) => element("li", element("span", period), element("b", year)));
  const plot = element("div", drawing, ...amounts);
  const caption = element("figcaption", element("b", title), element("span", subtitle));
  const key = element("p", ...legend.map((text) => element("span", text)));
  const figure = element("figure", caption, key, plot, element("ol", ...ticks));
  figure.classList.toggle("few", bars.length <= FEW);
  return figure;
}

/** Over the bar; over its plan, where the room between them is too small for it. */
function amountElement({ amount, end, plan }: ToldBar, across: number, zero: number): HTMLElement {
  const text = element("span", amount);
  const top = Math.max(end ?? zero, zero);
  const isInTheWay = plan !== null && plan > top - 0.02 && plan < top + AMOUNT_ROOM;
  text.style.left = `${across * 100}%`;
  text.style.bottom = `${(isInTheWay ? Math.max(plan, top) : top) * 100}%`;
  return text;
}

function heightOf(place: number): number {
  return Math.round((1 - place) * 1000) / 10;
}

/** Whether another version of the app, or another hand, wrote something else. */
export function isToldChart(chart: ToldChart): boolean {
  const { title, subtitle, legend, zero, bars } = chart;
  const isPlace = (place: unknown) => typeof place === "number" && Number.isFinite(place);
  const texts = [title, subtitle, ...legend, ...bars.flatMap(({ tick, amount }) => [...tick, amount])];
  const places = bars.flatMap(({ end, plan }) => [end, plan]).filter((place) => place !== null);
  return bars.length > 0 && texts.every((text) => typeof text === "string") && [zero, ...places].every(isPlace);
}

export function element(tag: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  made.append(...children);
  return made;
}

function svgElement(tag: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
