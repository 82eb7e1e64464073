import { type AmountScale, placeOn } from "#src/charts/amount-scale.ts";
import { SidePoint } from "#src/charts/side-mark.tsx";
import { deliveredOf } from "#src/domain/figures.ts";
import type { Total } from "#src/domain/totals.ts";
import { deliveredValue, plannedValue } from "#src/filters/amount-texts.ts";
import styles from "./compare.module.css";
import type { Verdict } from "./difference-view.ts";

type Props = {
  totals: readonly Total[];
  scale: AmountScale;
  /** Of the way from the first to the second; null where that is not what the difference says. */
  verdict: Verdict | null;
};

const HEIGHT = 24;
const MIDDLE = HEIGHT / 2;

/** What each side was given as a mark on one line, its plan as a tick across the part of the line that is its own. Figures stand beside it. */
export function Dumbbell({ totals, scale, verdict }: Props) {
  const at = (amount: number) => `${placeOn(scale, amount) * 100}%`;
  const [from, to] = totals.map(deliveredValue);
  const tick = HEIGHT / totals.length;
  return (
    <svg className={`${styles.dumbbell} ${styles.tone}`} data-verdict={verdict ?? undefined} height={HEIGHT} aria-hidden="true">
      <line x2="100%" y1={MIDDLE} y2={MIDDLE} stroke="var(--hairline)" />
      <line x1={at(0)} x2={at(0)} y2={HEIGHT} stroke="var(--rule)" />
      {verdict !== null && typeof from === "number" && typeof to === "number" && (
        <line x1={at(from)} x2={at(to)} y1={MIDDLE} y2={MIDDLE} stroke="var(--tone)" strokeWidth={3} />
      )}
      {totals.map((total, place) => {
        const planned = plannedValue(total);
        if (planned === null || planned === 0) return null;
        const [x, key] = [at(planned), `plan ${place}`];
        return <line key={key} x1={x} x2={x} y1={place * tick} y2={(place + 1) * tick} stroke="var(--ink)" strokeWidth={2} />;
      })}
      {totals.map((total, place) => {
        const delivered = deliveredValue(total);
        const isOwed = deliveredOf(total) === "not-reported";
        const key = `mark ${place}`;
        if (delivered === null && !isOwed) return null;
        return (
          <svg key={key} x={at(delivered ?? 0)} y={MIDDLE} overflow="visible" aria-hidden="true">
            {isOwed ? (
              <rect x={-5} y={-5} width={10} height={10} fill="none" stroke="var(--ochre)" strokeDasharray="3 2" />
            ) : (
              <SidePoint place={place} />
            )}
          </svg>
        );
      })}
    </svg>
  );
}
