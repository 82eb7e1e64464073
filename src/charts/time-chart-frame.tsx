import { memo, useMemo } from "react";
import { Bar, BarChart, CartesianGrid, Tooltip, XAxis, YAxis } from "recharts";
import {
  AmountTick,
  AXIS_HEIGHT,
  AXIS_WIDTH,
  bandGap,
  LARGEST_BAR,
  MARGIN,
  Patterns,
  PeriodTick,
  PeriodTooltip,
  plotWidth,
  SHARES,
  Stack,
  TIME_CHART_HEIGHT,
} from "./time-marks.tsx";

/**
 * Recharts lays out bands, axes and grid and answers to the pointer. One of its updates costs as much as the rest of the page
 * together, so it depends on the periods and the width alone; what changes with a filter reaches the marks by context.
 * `keys`: the periods' keys, joined by commas; a text, so that equal periods are the same frame.
 */
export const TimeChartFrame = memo(function TimeChartFrame({ keys, width }: { keys: string; width: number }) {
  const data = useMemo(() => keys.split(",").map((key) => ({ key, whole: 1 })), [keys]);
  return (
    <BarChart
      width={width}
      height={TIME_CHART_HEIGHT}
      data={data}
      margin={MARGIN}
      barCategoryGap={`${bandGap(plotWidth(width) / data.length) * 100}%`}
      accessibilityLayer={false}
    >
      <Patterns />
      <CartesianGrid
        vertical={false}
        verticalCoordinatesGenerator={noLines}
        horizontalCoordinatesGenerator={linesAtShares}
        stroke="var(--hairline)"
      />
      <XAxis dataKey="key" interval={0} height={AXIS_HEIGHT} tickLine={false} axisLine={AXIS_LINE} tick={<PeriodTick />} />
      <YAxis
        width={AXIS_WIDTH}
        tickLine={false}
        axisLine={false}
        domain={[0, 1]}
        ticks={SHARES}
        niceTicks="none"
        tick={<AmountTick />}
      />
      <Tooltip isAnimationActive={false} cursor={CURSOR} content={({ label }) => <PeriodTooltip periodKey={String(label)} />} />
      <Bar dataKey="whole" isAnimationActive={false} maxBarSize={LARGEST_BAR} shape={<Stack />} />
    </BarChart>
  );
});

/** Recharts' own generators measure every label of the axis, which lays out the page once more. */
const noLines = () => [];
const linesAtShares = ({ offset }: { offset: { top?: number; height?: number } }) =>
  SHARES.map((share) => (offset.top ?? 0) + (offset.height ?? 0) * (1 - share));

const AXIS_LINE = { stroke: "var(--rule)" };
const CURSOR = { fill: "var(--ink)", fillOpacity: 0.06 };
