import type { DeckChart } from "#src/documents/deck.ts";
import { reachesOf } from "./chart-scale.ts";
import styles from "./slide.module.css";
import { SlideLegend } from "./slide-legend.tsx";
import { SlideMeasure } from "./slide-measure.tsx";

/** More bars than these are thin. */
const MANY = 6;

/** Bars over things, and their figures in a column beside them. */
export function SlideBars({ chart }: { chart: DeckChart }) {
  const { categories, series } = chart;
  const { zero, reaches } = reachesOf(chart);
  return (
    <figure className={styles.chart} role="img" aria-label={chart.alt}>
      <SlideLegend chart={chart} isBeside={false} />
      <div className={styles.bars} style={{ "--bar": categories.length <= MANY ? "46px" : "30px" }}>
        {categories.map(({ label, total, note, isPartial }, index) => {
          const reach = reaches[index] ?? { total: 0, below: 0, plan: null };
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: names that were shortened may be the same; their places are not.
            <div key={index}>
              <span>{label}</span>
              <div className={styles.track}>
                <SlideMeasure series={series} index={index} reach={reach} zero={zero} isPartial={isPartial} from="left" />
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
