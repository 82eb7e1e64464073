import type { DeckChart } from "#src/documents/deck.ts";
import { percent, reachesOf } from "./chart-scale.ts";
import styles from "./slide.module.css";
import { SlideLegend } from "./slide-legend.tsx";
import { SlideStack } from "./slide-stack.tsx";

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
                <div
                  className={styles.stack}
                  data-partial={isPartial || undefined}
                  style={{ left: percent(zero), width: percent(reach.total) }}
                >
                  <SlideStack series={series} index={index} side={1} />
                </div>
                {reach.below > 0 && (
                  <div
                    className={styles.stack}
                    data-partial={isPartial || undefined}
                    data-below=""
                    style={{ left: percent(zero - reach.below), width: percent(reach.below) }}
                  >
                    <SlideStack series={series} index={index} side={-1} />
                  </div>
                )}
                {zero > 0 && <i className={styles.zero} style={{ left: percent(zero) }} />}
                {reach.plan !== null && (
                  <i
                    className={styles.plan}
                    style={{ left: percent(zero + Math.min(0, reach.plan)), width: percent(Math.max(0, reach.plan)) }}
                  />
                )}
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
