import { memo } from "react";
import { type AmountScale, placeOn } from "./amount-scale.ts";
import styles from "./month-columns.module.css";
import { owedBoxes } from "./stripes.ts";

/** A month. `owed`: a figure of it is not reported yet. */
export type MonthColumn = {
  readonly key: string;
  readonly value: number;
  readonly plan: number | null;
  readonly owed: boolean;
};

const HEIGHT = 80;
const PITCH = 10;
const BAR = 8;
/** The height of a month that owes a figure. */
const OWED = 9;

type Props = {
  columns: readonly MonthColumn[];
  /** What the height stands for: the same for all charts that stand side by side. */
  scale: AmountScale;
  label: string;
};

/** Months as columns from zero, the plan as a tick across each. The scale and the first and last month stand beside it as text. */
export const MonthColumns = memo(function MonthColumns({ columns, scale, label }: Props) {
  const width = Math.max(columns.length * PITCH, 1);
  const yOf = (value: number) => (HEIGHT - placeOn(scale, value) * HEIGHT).toFixed(1);
  const zero = yOf(0);
  const bars = columns.map(({ value }, index) =>
    value === 0 ? "" : `M${index * PITCH + 1} ${yOf(value)}h${BAR}V${zero}h-${BAR}z`,
  );
  const plans = columns.map(({ plan }, index) =>
    plan !== null && plan !== 0 ? `M${index * PITCH + 0.25} ${yOf(plan)}h${PITCH - 0.5}` : "",
  );
  const owed = owedBoxes(
    columns.flatMap((column, index) => (column.owed ? [index * PITCH + 1] : [])),
    Number(zero),
    BAR,
    OWED,
  );
  return (
    <svg
      className={styles.columns}
      data-mark=""
      viewBox={`0 0 ${width} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
      style={{ "--columns": columns.length }}
    >
      <path data-ground="" className={styles.grid} d={`M0 0H${width}M0 ${HEIGHT / 2}H${width}`} />
      <path className={styles.bars} d={bars.join("")} />
      <path data-ground="" className={styles.owedGround} d={owed.grounds} />
      <path className={styles.owed} d={owed.stripes} />
      <path data-ground="" className={styles.planGround} d={plans.join("")} />
      <path className={styles.plan} d={plans.join("")} />
      <path data-ground="" className={styles.base} d={`M0 ${zero}H${width}`} />
    </svg>
  );
});
