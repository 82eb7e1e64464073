import { useContext } from "react";
import styles from "./time-chart.module.css";
import { TimeContentContext } from "./time-content.ts";

export function PeriodTooltip({ periodKey }: { periodKey: string }) {
  const content = useContext(TimeContentContext);
  const bar = content?.bars.find(({ key }) => key === periodKey);
  if (!content || !bar) return null;
  const { series, words } = content;
  return (
    <div className={styles.tooltip}>
      <h3>{bar.label}</h3>
      <ul>
        {series
          .filter(({ key }) => (bar.values[key] ?? 0) !== 0)
          .map(({ key, label, color }) => (
            <li key={key}>
              <span className={styles.swatch} data-mark="" style={{ background: color }} />
              <span>{label}</span>
              <span>{words.amount(bar.values[key] ?? 0)}</span>
            </li>
          ))}
        <li className={styles.sum}>
          <span />
          <span>{words.total}</span>
          <span>{bar.isReported ? words.amount(bar.total) : bar.totalLabel}</span>
        </li>
        {bar.plan !== null && (
          <li>
            <span />
            <span>{words.plan}</span>
            <span>{words.amount(bar.plan)}</span>
          </li>
        )}
      </ul>
      {bar.monthsLabel && <p className={styles.mark}>{bar.monthsLabel}</p>}
      {bar.notReported > 0 && <p className={styles.mark}>{words.notReported(bar.notReported)}</p>}
    </div>
  );
}
