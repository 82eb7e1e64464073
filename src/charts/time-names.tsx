import { useContext } from "react";
import { type AmountScale, placeOn } from "./amount-scale.ts";
import type { TimeBar, TimeSeries } from "./time-bars.ts";
import styles from "./time-chart.module.css";
import { TimeContentContext } from "./time-content.ts";
import { CHARACTER, latestOf, MARGIN, NAMES } from "./time-layout.ts";

/** Of letters of the usual size. */
const LINE = 15;
const GAP = 5;
/** From the bar to the name, for the line between them. */
const LEADER = 18;

type Name = { readonly key: string; readonly color: string; readonly lines: readonly string[] };
/** `from`: the middle of its part of the bar; `to`: of the name beside it; in pixels over zero, below it negative. */
export type PlacedName = Name & { readonly from: number; readonly to: number };

/** The parts of the latest bar by their names, so that nobody has to match colours with a legend. `base`: the foot of the plot. */
export function LatestNames({ x, base, height }: { x: number; base: number; height: number }) {
  const content = useContext(TimeContentContext);
  const bar = content && content.sides.right > MARGIN.right ? latestOf(content.bars) : undefined;
  if (!content || !bar) return null;
  const zero = base - placeOn(content.scale, 0) * height;
  const pitch = LINE * content.letters;
  return placedNames(content.series, bar, content.scale, height, content.letters).map(({ key, color, lines, from, to }) => (
    <g key={key} fillOpacity={bar.isSelected ? 1 : 0.6}>
      <path d={`M${x + 3} ${zero - from}L${x + LEADER - 4} ${zero - to}`} stroke={color} className={styles.leader} />
      {lines.map((line, index) => (
        <text
          key={line}
          x={x + LEADER}
          y={zero - to + (index - (lines.length - 1) / 2) * pitch}
          dy="0.32em"
          className={styles.name}
        >
          {line}
        </text>
      ))}
    </g>
  ));
}

/** Each beside its part of the bar, above zero or below it, moved no further than it takes for none to touch another. From the foot up. */
export function placedNames(
  series: readonly TimeSeries[],
  bar: TimeBar,
  scale: AmountScale,
  height: number,
  letters = 1,
): PlacedName[] {
  const line = LINE * letters;
  const pixels = height / (scale.max - scale.min || 1);
  const floor = scale.min * pixels;
  let free = floor;
  const placed = partsOf(series, bar, pixels).map(({ middle, ...part }): PlacedName => {
    const half = (part.lines.length * line) / 2;
    const to = Math.max(middle, free + half);
    free = to + half + GAP;
    return { ...part, from: middle, to };
  });
  let ceiling = floor + height;
  return placed
    .toReversed()
    .map((name): PlacedName => {
      const half = (name.lines.length * line) / 2;
      const to = Math.min(name.to, ceiling - half);
      ceiling = to - half - GAP;
      return { ...name, to };
    })
    .toReversed();
}

type Part = Name & { readonly middle: number };

/** The parts of the stack, the lowest first: as it is drawn, from zero up, and from zero down. */
function partsOf(series: readonly TimeSeries[], bar: TimeBar, pixels: number): Part[] {
  let top = 0;
  let bottom = 0;
  const above: Part[] = [];
  const below: Part[] = [];
  for (const { key, label, color } of series) {
    const reach = (bar.values[key] ?? 0) * pixels;
    if (reach === 0) continue;
    const part = { key, color, lines: linesOf(label) };
    if (reach > 0) {
      above.push({ ...part, middle: top + reach / 2 });
      top += reach;
    } else {
      below.unshift({ ...part, middle: bottom + reach / 2 });
      bottom += reach;
    }
  }
  return [...below, ...above];
}

/** Two lines at most; what is longer ends in an ellipsis. */
function linesOf(label: string): string[] {
  const most = Math.floor((NAMES - LEADER) / (CHARACTER - 0.4));
  const lines: string[] = [];
  for (const word of label.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const shown = lines.length > 2 ? [lines[0] ?? "", `${lines[1] ?? ""}…`] : lines;
  return shown.map((line) => (line.length > most ? `${line.slice(0, most - 1)}…` : line));
}
