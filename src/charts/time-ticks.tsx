import { useContext } from "react";
import styles from "./time-chart.module.css";
import { TimeContentContext } from "./time-content.ts";
import { barWidth, TICK_GAP } from "./time-layout.ts";
import { OWED_PATTERN } from "./time-marks.tsx";
import { axisAmounts } from "./time-scale.ts";

type TickProps = { x?: number; y?: number; index?: number };

/** Of the strip that says that something of a period is not reported, in pixels: between the axis and its labels. */
const STRIP = 6;

/** Under the axis: what is owed as a hatched strip, the period, its share of the plan, and the year where it begins. */
export function PeriodTick({ x = 0, y = 0, index = 0 }: TickProps) {
  const content = useContext(TimeContentContext);
  const bar = content?.bars[index];
  if (!content || !bar) return null;
  const [first, second] = bar.tick;
  const width = barWidth(content.band);
  return (
    <g transform={`translate(${x},${y})`} textAnchor="middle">
      {bar.notReported > 0 && (
        <rect
          x={-width / 2}
          y={1 - TICK_GAP}
          width={width}
          height={STRIP}
          fill={`url(#${OWED_PATTERN})`}
          className={styles.owed}
        />
      )}
      {index % content.tickStep === 0 && (
        <text dy="1em" className={styles.tick}>
          {first}
        </text>
      )}
      {content.showShares && bar.shareLabel !== null && (
        <text dy="2.3em" className={styles.tick}>
          {bar.shareLabel}
        </text>
      )}
      {second && content.years.has(index) && (
        <text dy={content.showShares ? "3.6em" : "2.3em"} className={styles.tickYear}>
          {second}
        </text>
      )}
    </g>
  );
}

export function AmountTick({ x = 0, y = 0, index = 0 }: TickProps) {
  const content = useContext(TimeContentContext);
  const amount = content && axisAmounts(content.scale)[index];
  if (!content || amount === undefined || amount === null) return null;
  return (
    <text x={x} y={y} dy="0.32em" textAnchor="end" className={styles.tick}>
      {content.words.axis(amount)}
    </text>
  );
}
