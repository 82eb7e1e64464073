import styles from "./plan-bar.module.css";

type Props = {
  /** Dong; null = no figure: the text beside it says why. */
  delivered: number | null;
  /** The figure is still to be reported: marked as such, not drawn as nothing. */
  isOwed: boolean;
  planned: number | null;
  /** The value that fills the width, the same for all bars of a list. */
  max: number;
  color?: string;
};

/** Delivered as a bar, the plan as a tick across it. Its figures stand beside it as text. */
export function PlanBar({ delivered, isOwed, planned, max, color }: Props) {
  const share = (value: number) => `${max > 0 ? (value / max) * 100 : 0}%`;
  return (
    <span className={styles.track} aria-hidden="true" style={color ? { "--bar-color": color } : undefined}>
      {isOwed && <span className={styles.owed} />}
      {delivered !== null && delivered > 0 && <span className={styles.delivered} style={{ width: share(delivered) }} />}
      {planned !== null && planned > 0 && <span className={styles.plan} style={{ insetInlineStart: share(planned) }} />}
    </span>
  );
}
