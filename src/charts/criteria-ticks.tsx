import { memo } from "react";
import styles from "./criteria-ticks.module.css";

const PITCH = 4;

type Props = { criteria: readonly { readonly number: number; readonly met: boolean }[] };

/** The criteria as a row of ticks in their own order: met filled, missing hollow. "x/19" stands beside it as text. Two paths. */
export const CriteriaTicks = memo(function CriteriaTicks({ criteria }: Props) {
  const width = criteria.length * PITCH;
  const ticks = (met: boolean) =>
    criteria.map((criterion, index) => (criterion.met === met ? `M${index * PITCH + 0.5} 0.5h2.5v13h-2.5z` : "")).join("");
  return (
    <svg className={styles.ticks} data-mark="" viewBox={`0 0 ${width} 14`} width={width} aria-hidden="true">
      <path className={styles.met} d={ticks(true)} />
      <path className={styles.missing} d={ticks(false)} />
    </svg>
  );
});
