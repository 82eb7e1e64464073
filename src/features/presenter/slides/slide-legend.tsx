import type { DeckChart } from "#src/documents/deck.ts";
import styles from "./slide.module.css";

/** What the marks stand for: a row above the chart, or beside it in the order of the stack. */
export function SlideLegend({ chart, isBeside }: { chart: DeckChart; isBeside: boolean }) {
  const series = isBeside ? [...chart.series].reverse() : chart.series;
  return (
    <ul className={styles.legend} data-beside={isBeside || undefined}>
      {isBeside && chart.plan && <PlanKey name={chart.plan.name} />}
      {series.map(({ name, colour }) => (
        <li key={name}>
          <i style={{ backgroundColor: `var(--${colour})` }} />
          {name}
        </li>
      ))}
      {!isBeside && chart.plan && <PlanKey name={chart.plan.name} />}
    </ul>
  );
}

function PlanKey({ name }: { name: string }) {
  return (
    <li>
      <i className={styles.plan} />
      {name}
    </li>
  );
}
