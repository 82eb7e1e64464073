import * as Plot from "@observablehq/plot";
import { million, quarterOf } from "./filter.js";

const withAmount = (lines) => lines.filter(({ delivered }) => delivered > 0);

/** The chart over time, by quarter and kind, as a figure under the name that the app gives its own. */
export function overTime(lines, kinds) {
  const chart = Plot.plot({
    width: 1100,
    height: 300,
    color: { legend: true, domain: kinds.map(({ name }) => name.vi) },
    y: { tickFormat: million, grid: true },
    marks: [
      Plot.barY(
        withAmount(lines),
        Plot.groupX(
          { y: "sum" },
          {
            x: ({ month }) => quarterOf(month),
            y: "delivered",
            fill: ({ kind }) => kinds.find(({ id }) => id === kind)?.name.vi,
            tip: true,
          },
        ),
      ),
    ],
  });
  const figure = document.createElement("figure");
  figure.ariaLabel = "Hỗ trợ theo quý";
  figure.append(chart);
  return figure;
}

/** Planned and delivered amounts of each group, as two bars. */
export function totalsBy(lines, nameOf) {
  const bars = (key, fill) =>
    Plot.barX(lines, Plot.groupY({ x: "sum" }, { y: nameOf, x: (line) => line[key] ?? 0, fill, tip: true }));
  return Plot.plot({
    marginLeft: 160,
    x: { tickFormat: million, grid: true },
    marks: [bars("planned", "#dcd6c8"), bars("delivered", "#17593f")],
  });
}

/** The last twelve months of a commune. */
export function sparkline(months, lines) {
  return Plot.plot({
    width: 240,
    height: 40,
    axis: null,
    x: { domain: months, type: "point" },
    marks: [Plot.areaY(withAmount(lines), Plot.groupX({ y: "sum" }, { x: "month", y: "delivered", fill: "#7db396" }))],
  });
}
