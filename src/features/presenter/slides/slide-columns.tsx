import type { DeckChart } from "#src/documents/deck.ts";
import { shortTick } from "#src/lib/short-tick.ts";
import { percent, type Reach, reachesOf, ticksOf } from "./chart-scale.ts";
import styles from "./slide.module.css";
import { SlideLegend } from "./slide-legend.tsx";
import { SlideMeasure } from "./slide-measure.tsx";

/** From here on columns need the whole width, and the legend stands above them. */
const MANY = 11;
/** Of a total over its column, with the line of the plan: CSS pixels. */
const LABEL_HEIGHT = 38;

/** Columns over time, stacked where there are several series. Where they are low, their labels take one line. */
export function SlideColumns({ chart, isLow = false }: { chart: DeckChart; isLow?: boolean }) {
  const { categories, series } = chart;
  const { zero, reaches } = reachesOf(chart);
  const ticks = ticksOf(categories.map(({ label }) => label));
  const areMany = categories.length >= MANY;
  /* Of the longest column in CSS pixels, where the slide's heading takes a line: close enough to place its label. */
  const height = isLow ? 130 : areMany ? 290 : 340;
  const isBeside = series.length > 1 && !areMany;
  return (
    <figure
      className={styles.chart}
      role="img"
      aria-label={chart.alt}
      data-beside={isBeside || undefined}
      data-many={areMany || undefined}
    >
      {(series.length > 1 || chart.plan) && <SlideLegend chart={chart} isBeside={isBeside} />}
      <div className={styles.columns}>
        {categories.map(({ label, total, note, isPartial }, index) => {
          const reach = reaches[index] ?? { total: 0, below: 0, plan: null };
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: names that were shortened may be the same; their places are not.
            <div key={index}>
              <div className={styles.plot} data-zero={zero > 0 || undefined}>
                <SlideMeasure series={series} index={index} reach={reach} zero={zero} isPartial={isPartial} from="bottom" />
                <b style={{ bottom: percent(zero + labelFrom(reach, height)) }}>{total}</b>
              </div>
              <span>{isLow ? shortTick(label) : ticks[index]?.name}</span>
              {!isLow && <span className={styles.soft}>{note ?? (ticks[index]?.year || "\u00a0")}</span>}
            </div>
          );
        })}
      </div>
    </figure>
  );
}

/** Above the column and below its plan where a line of text fits in between; above both where it does not. */
function labelFrom({ total, plan }: Reach, height: number): number {
  const between = ((plan ?? 0) - total) * height;
  return between > LABEL_HEIGHT ? total : Math.max(total, plan ?? 0);
}
