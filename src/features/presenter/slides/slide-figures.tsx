import type { DeckFigure } from "#src/documents/deck.ts";
import styles from "./slide.module.css";

/** The main figures, huge: the first two above, the others below. */
export function SlideFigures({ figures }: { figures: readonly DeckFigure[] }) {
  const above = figures.length > 3 ? 2 : figures.length;
  return (
    <div className={styles.figures}>
      <FigureRow figures={figures.slice(0, above)} size={92} />
      {figures.length > above && <FigureRow figures={figures.slice(above)} size={68} />}
    </div>
  );
}

/** Figures side by side. `size`: of a value in CSS pixels. */
export function FigureRow({ figures, size }: { figures: readonly DeckFigure[]; size: number }) {
  return (
    <dl className={styles.figureRow}>
      {figures.map((figure) => (
        <div key={figure.label} data-attention={figure.tone === "attention" || undefined}>
          <dt>{figure.label}</dt>
          <dd className={styles.value} style={{ fontSize: size }}>
            <Value text={figure.value} size={size} />
          </dd>
          {figure.note !== null && <dd className={styles.soft}>{figure.note}</dd>}
        </div>
      ))}
    </dl>
  );
}

/** A number is set large and its unit beside it small: "2,5 tỷ đồng". Words alone, "Chưa đăng ký", are set between the two. */
function Value({ text, size }: { text: string; size: number }) {
  const [, number, unit] = /^(.*[\d%])\s*(\D*)$/.exec(text) ?? [];
  if (number === undefined) return <span style={{ fontSize: Math.max(34, size * 0.6) }}>{text}</span>;
  return (
    <>
      <span>{number}</span>
      {unit && <span style={{ fontSize: Math.max(26, size * 0.4) }}> {unit}</span>}
    </>
  );
}
