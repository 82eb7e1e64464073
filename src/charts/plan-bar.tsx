import { type AmountScale, barOn, placeOn } from "./amount-scale.ts";
import styles from "./plan-bar.module.css";

type Props = {
  /** Dong; null = no figure: the text beside it says why. */
  delivered: number | null;
  /** The figure is still to be reported: marked as such, not drawn as nothing. */
  isOwed: boolean;
  planned: number | null;
  /** What the width stands for, the same for all bars of a list. */
  scale: AmountScale;
  color?: string;
};

/** Delivered as a bar from zero, the plan as a tick across it. Its figures stand beside it as text. */
export function PlanBar({ delivered, isOwed, planned, scale, color }: Props) {
  const percent = (share: number) => `${share * 100}%`;
  const zero = percent(placeOn(scale, 0));
  const bar = barOn(scale, delivered ?? 0);
  return (
    <span className={styles.track} data-mark="" aria-hidden="true" style={color ? { "--bar-color": color } : undefined}>
      {scale.min < 0 && <span className={styles.zero} style={{ insetInlineStart: zero }} />}
      {isOwed && (
        <span className={styles.owed} data-mark="owed" style={scale.min < 0 ? { marginInlineStart: zero } : undefined} />
      )}
      {bar.length > 0 && (
        <span className={styles.delivered} style={{ insetInlineStart: percent(bar.start), width: percent(bar.length) }} />
      )}
      {planned !== null && planned !== 0 && (
        <span className={styles.plan} style={{ insetInlineStart: percent(placeOn(scale, planned)) }} />
      )}
    </span>
  );
}
