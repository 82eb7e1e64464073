import type { DeckChart } from "#src/documents/deck.ts";
import { percent, type Reach } from "./chart-scale.ts";
import styles from "./slide.module.css";
import { SlideStack } from "./slide-stack.tsx";

type Props = {
  series: DeckChart["series"];
  /** Which of the categories. */
  index: number;
  reach: Reach;
  /** Where 0 lies, as a part of the whole length. */
  zero: number;
  isPartial: boolean;
  /** Bars run from the left, columns from the bottom. */
  from: "left" | "bottom";
};

/** What a bar or a column shows of its category: what was delivered, what was taken back below 0, and the tick of its plan. */
export function SlideMeasure({ series, index, reach, zero, isPartial, from }: Props) {
  const lying = (start: number, length: number) =>
    from === "left" ? { left: percent(start), width: percent(length) } : { bottom: percent(start), height: percent(length) };
  const { total, below, plan } = reach;
  return (
    <>
      <div className={styles.stack} data-partial={isPartial || undefined} style={lying(zero, total)}>
        <SlideStack series={series} index={index} side={1} />
      </div>
      {below > 0 && (
        <div className={styles.stack} data-partial={isPartial || undefined} data-below="" style={lying(zero - below, below)}>
          <SlideStack series={series} index={index} side={-1} />
        </div>
      )}
      {zero > 0 && <i className={styles.zero} style={{ [from]: percent(zero) }} />}
      {plan !== null && <i className={styles.plan} style={{ [from]: percent(zero + plan) }} />}
    </>
  );
}
