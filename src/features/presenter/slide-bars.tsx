import type { DeckChart } from "#src/lib/deck.ts";
import { percent, reachesOf } from "./chart-scale.ts";
import styles from "./slide.module.css";
import { SlideLegend } from "./slide-legend.tsx";

/** More bars than these are thin. */
const MANY = 6;

/** Bars over things, and their figures in a column beside them. */
export function SlideBars({ chart }: { chart: DeckChart }) {
  const { categories, series } = chart;
  const reaches = reachesOf(chart);
  return (
    <figure className={styles.chart} role="img" aria-label={chart.alt}>
      <SlideLegend chart={chart} isBeside={false} />
      <div className={styles.bars} style={{ "--bar": categories.length <= MANY ? "46px" : "30px" }}>
        {categories.map(({ label, total, note, isPartial }, index) => {
          const reach = reaches[index] ?? { total: 0, plan: null };
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: names that were shortened may be the same; their places are not.
            <div key={index}>
              <span>{label}</span>
              <div className={styles.track}>
                <div className={styles.stack} data-partial={isPartial || undefined} style={{ width: percent(reach.total) }}>
                  {series.map(({ name, colour, values }) => {
                    const value = values[index] ?? 0;
                    return value > 0 && <i key={name} style={{ flexGrow: value, backgroundColor: `var(--${colour})` }} />;
                  })}
                </div>
                {reach.plan !== null && <i className={styles.plan} style={{ width: percent(reach.plan) }} />}
              </div>
              <b>{total}</b>
              <span className={styles.soft}>{note}</span>
            </div>
          );
        })}
      </div>
    </figure>
  );
}
