import { memo, Suspense, useMemo, useState } from "react";
import { onDemand } from "#src/ui/on-demand.tsx";
import styles from "./time-chart.module.css";
import {
  AmountTick,
  AXIS_HEIGHT,
  AXIS_WIDTH,
  bandGap,
  LARGEST_BAR,
  MARGIN,
  Patterns,
  PeriodTick,
  plotWidth,
  SHARES,
  Stack,
  TICK_GAP,
  TIME_CHART_HEIGHT,
  type TimeChartProps,
  TimeContentContext,
  timeContent,
} from "./time-marks.tsx";
import { useWidth } from "./use-width.ts";

const interactive = onDemand(async () => (await import("./time-chart-frame.tsx")).TimeChartFrame);

/**
 * Stacked bars over time with the plan as a level across each. Draws what the view model holds and adds no money up.
 *
 * The same marks stand in one of two frames. The still one is plain SVG and is there with the page; Recharts' one answers to the
 * pointer, and takes its place when somebody turns to the chart: it costs as much to set up as the rest of the page. Other periods are
 * another chart, and the still one's again.
 */
export const TimeChart = memo(function TimeChart({ bars, series, words }: TimeChartProps) {
  const [box, width] = useWidth<HTMLDivElement>();
  const [wantedFor, setWantedFor] = useState<string | null>(null);
  const content = useMemo(() => timeContent({ bars, series, words }, width), [bars, series, words, width]);
  const keys = bars.map(({ key }) => key).join();
  // Nobody has asked the new periods anything, nor the old ones when they come back.
  if (wantedFor !== null && wantedFor !== keys) setWantedFor(null);
  const want = () => setWantedFor(keys);
  const still = <StillFrame keys={keys} width={width} />;
  return (
    <div ref={box} className={styles.chart} onPointerEnter={want} onPointerMove={want}>
      {width > 0 && (
        <TimeContentContext value={content}>
          {wantedFor === keys ? (
            <Suspense fallback={still}>
              <interactive.Component keys={keys} width={width} />
            </Suspense>
          ) : (
            still
          )}
        </TimeContentContext>
      )}
    </div>
  );
});

/** The places that Recharts gives to bars, axes and grid, for as long as nobody points at them. */
const StillFrame = memo(function StillFrame({ keys, width }: { keys: string; width: number }) {
  const periods = keys.split(",");
  const left = MARGIN.left + AXIS_WIDTH;
  const height = TIME_CHART_HEIGHT - MARGIN.top - MARGIN.bottom - AXIS_HEIGHT;
  const base = MARGIN.top + height;
  const band = plotWidth(width) / periods.length;
  const barWidth = Math.min(LARGEST_BAR, band * (1 - 2 * bandGap(band)));
  const right = left + plotWidth(width);
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
            <Stack x={middle - barWidth / 2} y={MARGIN.top} width={barWidth} height={height} payload={{ key }} />
            <PeriodTick x={middle} y={base + TICK_GAP} index={index} />
          </g>
        );
      })}
      <line x1={left} x2={right} y1={base} y2={base} className={styles.axis} />
    </svg>
  );
});
