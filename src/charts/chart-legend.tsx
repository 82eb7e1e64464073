import { Fragment, type ReactNode } from "react";
import type { LegendMark } from "./chart-caption.ts";
import styles from "./chart-legend.module.css";

type Props = {
  marks: readonly LegendMark[];
  /** Makes an entry something to press or to follow; where nothing is said, all are words alone. */
  renderEntry?: (mark: LegendMark, content: ReactNode) => ReactNode;
};

/** What the marks of a chart stand for, each as the chart draws it. */
export function ChartLegend({ marks, renderEntry = (_, content) => content }: Props) {
  return (
    <ul className={styles.legend}>
      {marks.map((mark) => (
        <li key={mark.label}>
          {renderEntry(
            mark,
            <Fragment key={mark.label}>
              <i data-mark={mark.shape} style={{ "--mark": mark.color }} />
              {mark.label}
            </Fragment>,
          )}
        </li>
      ))}
    </ul>
  );
}
