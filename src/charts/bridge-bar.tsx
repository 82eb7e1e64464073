import styles from "./bridge-bar.module.css";

/** What was planned, what was delivered, what takes away on the way between them, what is still owed, what adds. */
export type BridgeTone = "plan" | "delivered" | "less" | "owed" | "more";

type Props = { from: number; to: number; min: number; max: number; tone: BridgeTone };

/** One floating bar of a waterfall, on a scale that all its rows share. Its figure stands beside it as text. */
export function BridgeBar({ from, to, min, max, tone }: Props) {
  const share = (value: number) => (max > min ? ((value - min) / (max - min)) * 100 : 0);
  const [low, high] = [share(Math.min(from, to)), share(Math.max(from, to))];
  return (
    <span className={styles.track} data-mark="" aria-hidden="true">
      <span className={styles.bar} data-tone={tone} style={{ insetInlineStart: `${low}%`, width: `${high - low}%` }} />
      <span data-ground="" className={styles.level} style={{ insetInlineStart: `${share(to)}%` }} />
    </span>
  );
}
