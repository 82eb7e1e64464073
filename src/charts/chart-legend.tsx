import type { LegendMark } from "./chart-caption.ts";
import styles from "./chart-legend.module.css";

/** What the marks of a chart stand for, each as the chart draws it. */
export function ChartLegend({ marks }: { marks: readonly LegendMark[] }) {
  return (
    <ul className={styles.legend}>
      {marks.map(({ label, color, shape }) => (
        <li key={label}>
          <i data-mark={shape} style={{ "--mark": color }} />
          {label}
        </li>
      ))}
    </ul>
  );
}
