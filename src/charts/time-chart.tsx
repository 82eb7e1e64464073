import { memo, Suspense, useMemo, useState } from "react";
import { onDemand } from "#src/ui/on-demand.tsx";
import styles from "./time-chart.module.css";
import {
  barWidth,
  type FrameProps,
  MARGIN,
  plotHeight,
  plotWidth,
  TICK_GAP,
  TIME_CHART_HEIGHT,
  type TimeChartProps,
  TimeContentContext,
  timeContent,
} from "./time-content.ts";
import { Patterns, Stack } from "./time-marks.tsx";
import { LatestNames } from "./time-names.tsx";
import { SHARES } from "./time-scale.ts";
import { AmountTick, PeriodTick } from "./time-ticks.tsx";
import { useWidth } from "./use-width.ts";

const interactive = onDemand(async () => (await import("./time-chart-frame.tsx")).TimeChartFrame);

/**
 * Stacked bars over time with the plan as a tick across each. Draws what the view model holds and adds no money up.
 *
 * The same marks stand in one of two frames. The still one is plain SVG and is there with the page; Recharts' one answers to the
 * pointer, and takes its place when somebody turns to the chart: it costs as much to set up as the rest of the page. Other periods are
 * another chart, and the still one's again.
 */
export const TimeChart = memo(function TimeChart({ bars, series, words }: TimeChartProps) {
  const [box, width] = useWidth<HTMLDivElement>();
  const [wantedFor, setWantedFor] = useState<string | null>(null);
  const content = useMemo(() => timeContent({ bars, series, words }, width, letterScale()), [bars, series, words, width]);
  const keys = bars.map(({ key }) => key).join();
  // Nobody has asked the new periods anything, nor the old ones when they come back.
  if (wantedFor !== null && wantedFor !== keys) setWantedFor(null);
  const want = () => setWantedFor(keys);
  const frame = { keys, width, ...content.sides };
  const still = <StillFrame {...frame} />;
  return (
    <div ref={box} className={styles.chart} data-mark="" onPointerEnter={want} onPointerMove={want}>
      {width > 0 && (
        <TimeContentContext value={content}>
          {wantedFor === keys ? (
            <Suspense fallback={still}>
              <interactive.Component {...frame} />
            </Suspense>
          ) : (
            still
          )}
        </TimeContentContext>
      )}
    </div>
  );
});

/** Letters follow the page's: its own step up on a large screen, and what the reader has set. */
function letterScale(): number {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return size > 0 ? size / USUAL_SIZE : 1;
}

const USUAL_SIZE = 16;

/** The places that Recharts gives to bars, axes and grid, for as long as nobody points at them. */
const StillFrame = memo(function StillFrame({ keys, width, left, right: beside, foot }: FrameProps) {
  const periods = keys.split(",");
  const height = plotHeight({ foot });
  const base = MARGIN.top + height;
  const plot = plotWidth(width, { left, right: beside });
  const band = plot / periods.length;
  const thickness = barWidth(band);
  const right = left + plot;
  return (
    <svg width={width} height={TIME_CHART_HEIGHT} className={styles.still} aria-hidden="true">
      <Patterns />
      {SHARES.map((share, index) => (
        <g key={share}>
          <line x1={left} x2={right} y1={base - share * height} y2={base - share * height} className={styles.grid} />
          <AmountTick x={left - TICK_GAP} y={base - share * height} index={index} />
        </g>
      ))}
      {periods.map((key, index) => {
        const middle = left + band * (index + 0.5);
        return (
          <g key={key}>
            <Stack x={middle - thickness / 2} y={MARGIN.top} width={thickness} height={height} payload={{ key }} />
            <PeriodTick x={middle} y={base + TICK_GAP} index={index} />
          </g>
        );
      })}
      <line x1={left} x2={right} y1={base} y2={base} className={styles.axis} />
      <LatestNames x={left + band * (periods.length - 0.5) + thickness / 2} base={base} height={height} />
    </svg>
  );
});
