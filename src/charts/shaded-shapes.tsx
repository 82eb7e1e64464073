import styles from "./shaded-shapes.module.css";
import type { MapMark } from "./tile-map.tsx";

/** A unit as an outline (SVG path data), and what the map says of it. */
export type MapShape = { readonly d: string; readonly commune: MapMark | null };

const STEP_CLASSES = [styles.step0, styles.step1, styles.step2, styles.step3, styles.step4];

/** Units by the look that they share: thousands of them are some paths. */
export function ShadedShapes({ shapes }: { shapes: readonly MapShape[] }) {
  return [...Map.groupBy(shapes, ({ commune }) => lookOf(commune))].map(([look, alike]) => (
    <path key={look} className={look} d={alike.map(({ d }) => d).join("")} />
  ));
}

/** The class of a shape with this mark. */
function lookOf(mark: MapMark | null): string {
  if (!mark) return `${styles.other}`;
  const shade = mark.step === null ? styles.unknown : STEP_CLASSES[mark.step];
  return mark.isDimmed ? `${shade} ${styles.dimmed}` : `${shade}`;
}
