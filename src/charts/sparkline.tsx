import { memo } from "react";
import { type AmountScale, placeOn } from "./amount-scale.ts";
import styles from "./sparkline.module.css";
import { owedBoxes } from "./stripes.ts";

/** A month of the sparkline. `owed` marks one with a figure not reported yet. */
export type SparklineBar = { readonly key: string; readonly value: number; readonly isSelected: boolean; readonly owed: boolean };

const HEIGHT = 32;
const PITCH = 8;
const BAR = 6;
/** The height of a month that owes a figure. */
const OWED = 6;

type Props = {
  bars: readonly SparklineBar[];
  /** What the height stands for: the same on every card, so that cards compare. */
  scale: AmountScale;
  label: string;
};

/** Months as small bars from zero, below it where more was taken back than given. One path a state, so that a card costs next to nothing to redraw. */
export const Sparkline = memo(function Sparkline({ bars, scale, label }: Props) {
  const zero = yOf(scale, 0).toFixed(1);
  const width = bars.length * PITCH - (PITCH - BAR);
  const owed = owedBoxes(
    bars.flatMap((bar, index) => (bar.owed ? [index * PITCH] : [])),
    Number(zero),
    BAR,
    OWED,
  );
  return (
    <svg
      className={styles.sparkline}
      data-mark=""
      viewBox={`0 0 ${width} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <path className={styles.bars} d={pathOf(bars, scale, (bar) => bar.isSelected)} />
      <path className={styles.outside} d={pathOf(bars, scale, (bar) => !bar.isSelected)} />
      <path data-ground="" className={styles.owedGround} d={owed.grounds} />
      <path className={styles.owed} d={owed.stripes} />
      <line data-ground="" className={styles.base} x1="0" x2={width} y1={zero} y2={zero} />
    </svg>
  );
});

function yOf(scale: AmountScale, value: number): number {
  return HEIGHT - placeOn(scale, value) * HEIGHT;
}

/** No bar is too low to be seen. */
function pathOf(bars: readonly SparklineBar[], scale: AmountScale, isDrawn: (bar: SparklineBar) => boolean): string {
  const zero = yOf(scale, 0);
  return bars
    .map((bar, index) => {
      if (bar.value === 0 || !isDrawn(bar)) return "";
      const height = Math.max(1, Math.abs(yOf(scale, bar.value) - zero));
      const top = bar.value > 0 ? zero - height : zero;
      return `M${index * PITCH} ${top.toFixed(1)}h${BAR}v${height.toFixed(1)}h-${BAR}z`;
    })
    .join("");
}
