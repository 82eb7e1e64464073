import { memo, useMemo, useRef } from "react";
import { Bar, BarChart, CartesianGrid, XAxis, YAxis } from "recharts";
import styles from "./time-chart.module.css";
import { type FrameProps, plotHeight } from "./time-content.ts";
import { bandGap, barWidth, MARGIN, plotWidth, TIME_CHART_HEIGHT } from "./time-layout.ts";
import { Patterns, Stack } from "./time-marks.tsx";
import { LatestNames } from "./time-names.tsx";
import { SHARES } from "./time-scale.ts";
import { AmountTick, PeriodTick } from "./time-ticks.tsx";
import { TimeTooltip } from "./time-tooltip.tsx";

/**
 * Recharts lays out bands, axes and grid and answers to the pointer. One of its updates costs as much as the rest of the page
 * together, so it depends on the periods and its measures alone; what changes with a filter reaches the marks by
 * context.
 */
export const TimeChartFrame = memo(function TimeChartFrame({ keys, width, left, right, foot }: FrameProps) {
  const data = useMemo(() => keys.split(",").map((key) => ({ key, whole: 1 })), [keys]);
  const margin = useMemo(() => ({ ...MARGIN, right }), [right]);
  const plot = plotWidth(width, { left, right });
  const band = plot / data.length;
  const height = plotHeight({ foot });
  const outside = useRef<HTMLDivElement>(null);
  return (
    <>
      <div ref={outside} className={styles.outside} />
      <BarChart
        width={width}
        height={TIME_CHART_HEIGHT}
        data={data}
        margin={margin}
        barCategoryGap={`${bandGap(band) * 100}%`}
        accessibilityLayer={false}
      >
        <Patterns />
        <CartesianGrid
          vertical={false}
          verticalCoordinatesGenerator={noLines}
          horizontalCoordinatesGenerator={linesAtShares}
          stroke="var(--hairline)"
        />
        <XAxis dataKey="key" interval={0} height={foot} tickLine={false} axisLine={AXIS_LINE} tick={<PeriodTick />} />
        <YAxis
          width={left}
          tickLine={false}
          axisLine={false}
          domain={[0, 1]}
          ticks={SHARES}
          niceTicks="none"
          tick={<AmountTick />}
        />
        <TimeTooltip outside={outside} />
        <Bar dataKey="whole" isAnimationActive={false} maxBarSize={barWidth(band)} shape={<Stack />} />
        <LatestNames x={left + plot - band / 2 + barWidth(band) / 2} base={MARGIN.top + height} height={height} />
      </BarChart>
    </>
  );
});

/** Recharts' own generators measure every label of the axis, which lays out the page once more. */
const noLines = () => [];
const linesAtShares = ({ offset }: { offset: { top?: number; height?: number } }) =>
  SHARES.map((share) => (offset.top ?? 0) + (offset.height ?? 0) * (1 - share));

const AXIS_LINE = { stroke: "var(--rule)" };
