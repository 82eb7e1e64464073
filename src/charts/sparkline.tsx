import { memo } from "react";
import styles from "./sparkline.module.css";

/** A month of the sparkline. `owed` marks one with a figure not reported yet. */
export type SparklineBar = { readonly key: string; readonly value: number; readonly isSelected: boolean; readonly owed: boolean };

const HEIGHT = 32;
const PITCH = 8;
const BAR = 6;

type Props = {
  bars: readonly SparklineBar[] /** The value that fills the height: the same on every card, so that cards compare. */;
  max: number;
  label: string;
};

/** Months as small bars from zero. One path a state, so that a card costs next to nothing to redraw. */
export const Sparkline = memo(function Sparkline({ bars, max, label }: Props) {
  const width = bars.length * PITCH - (PITCH - BAR);
  return (
    <svg className={styles.sparkline} viewBox={`0 0 ${width} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={label}>
      <path className={styles.bars} d={pathOf(bars, max, (bar) => bar.isSelected)} />
      <path className={styles.outside} d={pathOf(bars, max, (bar) => !bar.isSelected)} />
      <path
        className={styles.owed}
        d={bars.map((bar, index) => (bar.owed ? `M${index * PITCH} ${HEIGHT - 3}h${BAR}v3h-${BAR}z` : "")).join("")}
      />
      <line className={styles.base} x1="0" x2={width} y1={HEIGHT} y2={HEIGHT} />
    </svg>
  );
});

function pathOf(bars: readonly SparklineBar[], max: number, isDrawn: (bar: SparklineBar) => boolean): string {
  if (max <= 0) return "";
  return bars
    .map((bar, index) => {
      if (bar.value <= 0 || !isDrawn(bar)) return "";
      const height = Math.max(1, (bar.value / max) * HEIGHT);
      return `M${index * PITCH} ${(HEIGHT - height).toFixed(1)}h${BAR}V${HEIGHT}h-${BAR}z`;
    })
    .join("");
}
