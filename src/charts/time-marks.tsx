import { useContext } from "react";
import { placeOn } from "./amount-scale.ts";
import { Hatching } from "./hatching.tsx";
import type { TimeBar, TimeSeries } from "./time-bars.ts";
import styles from "./time-chart.module.css";
import { TimeContentContext } from "./time-content.ts";
import { barWidth, latestOf } from "./time-layout.ts";
import { isAbove, sumWhere } from "./time-scale.ts";

/** How far the tick of the plan reaches over its bar on either side, in pixels. */
const OVER = 5;

export const OWED_PATTERN = "not-reported";

function patternId(key: string): string {
  return `partial-${key.replace(/\W/g, "-")}`;
}

/** Hatching for what is not reported, and, in a series' own colour, for a period with only some of its months. */
export function Patterns() {
  const content = useContext(TimeContentContext);
  const hatching = [{ id: OWED_PATTERN, color: "var(--ochre)" }].concat(
    content?.series.map(({ key, color }) => ({ id: patternId(key), color })) ?? [],
  );
  return (
    <defs>
      {hatching.map(({ id, color }) => (
        <Hatching key={id} id={id} color={color} />
      ))}
    </defs>
  );
}

/** The place, filled in by the frame: the whole height of the plot, as wide as the bar. */
type StackProps = { x?: number; y?: number; width?: number; height?: number; payload?: { readonly key: string } };

/** One period: its stack from zero up, and down where a sum is below it; its plan as a tick across the bar, its total above. */
export function Stack({ x = 0, y = 0, width = 0, height = 0, payload }: StackProps) {
  const content = useContext(TimeContentContext);
  const bar = content?.bars.find(({ key }) => key === payload?.key);
  if (!content || !bar) return null;
  const { band, totals, scale } = content;
  const base = y + height - placeOn(scale, 0) * height;
  const pixels = height / (scale.max - scale.min || 1);
  const middle = x + width / 2;
  return (
    <g>
      <g fillOpacity={bar.isSelected ? 1 : 0.32}>
        {stackSegments(content.series, bar, pixels).map((segment) => (
          <rect key={segment.key} x={x} y={base - segment.top} width={width} height={segment.height} fill={segment.fill} />
        ))}
      </g>
      {scale.min < 0 && <path d={`M${middle - band / 2} ${base}h${band}`} data-ground="" className={styles.axis} />}
      {bar.plan !== null && <PlanTick middle={middle} y={base - bar.plan * pixels} band={band} />}
      {(totals === "all" || bar === latestOf(content.bars)) && (
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

/** On paper of its own, so that it is seen over a dark bar as well. */
function PlanTick({ middle, y, band }: { middle: number; y: number; band: number }) {
  const reach = Math.min(band / 2 - 1, barWidth(band) / 2 + OVER);
  const line = `M${middle - reach} ${y}h${2 * reach}`;
  return (
    <>
      <path d={line} data-ground="" className={styles.planGround} />
      <path d={line} className={styles.plan} />
    </>
  );
}

/** From the base to the foot of the total's label, in pixels: over the stack, and over the plan where that would strike it out. */
function labelHeight(bar: TimeBar, pixels: number): number {
  const { plan } = bar;
  const overStack = sumWhere(bar, isAbove) * pixels + 7;
  const planHeight = (plan ?? 0) * pixels;
  return planHeight > overStack - 5 && planHeight < overStack + 14 ? planHeight + 7 : overStack;
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
