import { createContext, useContext } from "react";
import { type AmountScale, amountScale, placeOn } from "./amount-scale.ts";
import { AXIS_STEPS, niceScale } from "./nice-scale.ts";
import type { TimeBar, TimeChartWords, TimeSeries } from "./time-bars.ts";
import styles from "./time-chart.module.css";

export const TIME_CHART_HEIGHT = 300;
export const MARGIN = { top: 22, right: 4, bottom: 0, left: 0 };
export const AXIS_WIDTH = 44;
export const AXIS_HEIGHT = 40;
/** From an axis to its labels, in pixels. */
export const TICK_GAP = 8;
export const LARGEST_BAR = 96;
/** Room that a month's label under the axis needs, and that a character takes, in pixels. */
const TICK_ROOM = 22;
const CHARACTER = 6.6;
/** The axis as shares of its length: its ticks never change, only the figures beside them. */
export const SHARES = Array.from({ length: AXIS_STEPS + 1 }, (_, step) => step / AXIS_STEPS);

/** What a chart over time is given. */
export type TimeChartProps = { bars: readonly TimeBar[]; series: readonly TimeSeries[]; words: TimeChartWords };

/** What the marks show. `scale` is what the axis stands for, `band` the pixels of a period. */
type TimeContent = TimeChartProps & { scale: AmountScale; showTotals: boolean; tickStep: number; band: number };

/** Reaches the marks through a frame that need not be drawn anew for them. */
export const TimeContentContext = createContext<TimeContent | null>(null);

export function timeContent(props: TimeChartProps, width: number): TimeContent {
  const { bars } = props;
  const band = bars.length > 0 ? plotWidth(width) / bars.length : 0;
  const longest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => text.length)) * CHARACTER;
  const tickRoom = Math.max(TICK_ROOM, longest(bars.map(({ tick }) => tick[0])));
  return {
    ...props,
    band,
    scale: niceScale(amountScale(bars.flatMap((bar) => [sumWhere(bar, isAbove), sumWhere(bar, isBelow), bar.plan]))),
    showTotals: longest(bars.map(({ totalLabel }) => totalLabel)) <= band,
    tickStep: Math.max(1, Math.ceil(tickRoom / Math.max(band, 1))),
  };
}

function isAbove(amount: number): boolean {
  return amount > 0;
}

function isBelow(amount: number): boolean {
  return amount < 0;
}

/** How far the stack of a period reaches from zero, upwards or downwards, in dong. */
function sumWhere({ values }: TimeBar, isCounted: (amount: number) => boolean): number {
  return Object.values(values).reduce((sum, amount) => (isCounted(amount) ? sum + amount : sum), 0);
}

/** Between the amounts and the right edge. */
export function plotWidth(width: number): number {
  return Math.max(0, width - MARGIN.left - AXIS_WIDTH - MARGIN.right);
}

/** The share of a band that stays free on either side of its bar. */
export function bandGap(band: number): number {
  return band > 60 ? 0.28 : 0.16;
}

function patternId(key: string): string {
  return `partial-${key.replace(/\W/g, "-")}`;
}

/** Hatching for a period with only some of its months: told apart without colour. */
export function Patterns() {
  const content = useContext(TimeContentContext);
  return (
    <defs>
      {content?.series.map(({ key, color }) => (
        <pattern key={key} id={patternId(key)} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="3" height="6" fill={color} />
        </pattern>
      ))}
    </defs>
  );
}

/** The place, filled in by the frame: the whole height of the plot, as wide as the bar. */
type StackProps = { x?: number; y?: number; width?: number; height?: number; payload?: { readonly key: string } };

/** One period: its stack from zero up, and down where a sum is below it; its plan as a level across the band, its total above. */
export function Stack({ x = 0, y = 0, width = 0, height = 0, payload }: StackProps) {
  const content = useContext(TimeContentContext);
  const bar = content?.bars.find(({ key }) => key === payload?.key);
  if (!content || !bar) return null;
  const { band, showTotals, scale } = content;
  const base = y + height - placeOn(scale, 0) * height;
  const pixels = height / (scale.max - scale.min);
  const middle = x + width / 2;
  return (
    <g>
      <g fillOpacity={bar.isSelected ? 1 : 0.32}>
        {stackSegments(content.series, bar, pixels).map((segment) => (
          <rect key={segment.key} x={x} y={base - segment.top} width={width} height={segment.height} fill={segment.fill} />
        ))}
      </g>
      {scale.min < 0 && <path d={`M${middle - band / 2} ${base}h${band}`} className={styles.axis} />}
      {bar.plan !== null && (
        <path d={`M${middle - band / 2 + 1} ${base - bar.plan * pixels}h${band - 2}`} className={styles.plan} />
      )}
      {showTotals && (
        <text
          x={middle}
          y={base - labelHeight(bar, pixels)}
          textAnchor="middle"
          className={styles.totalLabel}
          fillOpacity={bar.isSelected ? 1 : 0.6}
        >
          {bar.totalLabel}
        </text>
      )}
    </g>
  );
}

/** From the base to the foot of the total's label, in pixels: over the stack, and over the plan where that would strike it out. */
function labelHeight(bar: TimeBar, pixels: number): number {
  const { plan } = bar;
  const overStack = sumWhere(bar, isAbove) * pixels + 7;
  const planHeight = (plan ?? 0) * pixels;
  return planHeight > overStack - 3 && planHeight < overStack + 12 ? planHeight + 5 : overStack;
}

/** From zero upwards, those below it downwards, in pixels. A hairline of paper keeps neighbours apart. */
function stackSegments(series: readonly TimeSeries[], bar: TimeBar, pixels: number) {
  let top = 0;
  let bottom = 0;
  return series.flatMap(({ key, color }) => {
    const reach = (bar.values[key] ?? 0) * pixels;
    if (reach === 0) return [];
    const height = Math.max(Math.abs(reach) - 1, 0.5);
    const fill = bar.isPartial ? `url(#${patternId(key)})` : color;
    if (reach > 0) {
      top += reach;
      return [{ key, top, height, fill }];
    }
    const segment = { key, top: bottom, height, fill };
    bottom += reach;
    return [segment];
  });
}

type TickProps = { x?: number; y?: number; index?: number };

export function PeriodTick({ x = 0, y = 0, index = 0 }: TickProps) {
  const content = useContext(TimeContentContext);
  const bar = content?.bars[index];
  if (!content || !bar) return null;
  const [first, second] = bar.tick;
  return (
    <g transform={`translate(${x},${y})`} textAnchor="middle">
      {index % content.tickStep === 0 && (
        <text dy={12} className={styles.tick}>
          {first}
        </text>
      )}
      {second && (
        <text dy={29} className={styles.tickYear}>
          {second}
        </text>
      )}
      {bar.notReported > 0 && <path d="M-4 -8 h8 l-4 6 z" className={styles.owed} />}
    </g>
  );
}

export function AmountTick({ x = 0, y = 0, index = 0 }: TickProps) {
  const content = useContext(TimeContentContext);
  const { min, max } = content?.scale ?? { min: 0, max: 0 };
  return (
    <text x={x} y={y} dy={4} textAnchor="end" className={styles.tick}>
      {content?.words.axis(min + (SHARES[index] ?? 0) * (max - min))}
    </text>
  );
}

export function PeriodTooltip({ periodKey }: { periodKey: string }) {
  const content = useContext(TimeContentContext);
  const bar = content?.bars.find(({ key }) => key === periodKey);
  if (!content || !bar) return null;
  const { series, words } = content;
  return (
    <div className={styles.tooltip}>
      <h3>{bar.label}</h3>
      <ul>
        {series
          .filter(({ key }) => (bar.values[key] ?? 0) !== 0)
          .map(({ key, label, color }) => (
            <li key={key}>
              <span className={styles.swatch} style={{ background: color }} />
              <span>{label}</span>
              <span>{words.amount(bar.values[key] ?? 0)}</span>
            </li>
          ))}
        <li className={styles.sum}>
          <span />
          <span>{words.total}</span>
          <span>{bar.isReported ? words.amount(bar.total) : bar.totalLabel}</span>
        </li>
        {bar.plan !== null && (
          <li>
            <span />
            <span>{words.plan}</span>
            <span>{words.amount(bar.plan)}</span>
          </li>
        )}
      </ul>
      {bar.monthsLabel && <p className={styles.mark}>{bar.monthsLabel}</p>}
      {bar.notReported > 0 && <p className={styles.mark}>{words.notReported(bar.notReported)}</p>}
    </div>
  );
}
