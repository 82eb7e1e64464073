import { memo, type PointerEvent, useMemo, useState } from "react";
import { type BoundaryLabel, boundaryLabel } from "./boundary-label.ts";
import styles from "./boundary-map.module.css";
import type { BoundedUnit } from "./boundary-shapes.ts";
import { ShadedShapes } from "./shaded-shapes.tsx";
import type { RenderLink } from "./tile-map.tsx";
import { unitAt } from "./unit-at.ts";
import { useWidth } from "./use-width.ts";

type Props = {
  units: readonly BoundedUnit[];
  width: number;
  height: number;
  /** The outlines of units around them. */
  ground: string;
  label: string;
  /** Names and figures stand in the units, where they fit, as links. Without them it is read by its colours. */
  isNamed: boolean;
  /** Ids of communes to be made out among the others. */
  marked: ReadonlySet<string>;
  renderLink: RenderLink;
};

/** The highest that a map may be on a screen, in the reader's letters. */
const HIGHEST_REM = 46;

/** The units by their boundaries. The one under the pointer says its name and figure, and is a link over the whole of it. */
export const BoundaryMap = memo(function BoundaryMap(props: Props) {
  const { units, width, height, ground, label, isNamed, marked, renderLink } = props;
  const [pointed, setPointed] = useState<string | null>(null);
  const [map, pixels] = useWidth<HTMLDivElement>();
  const point = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * width;
    const y = ((event.clientY - box.top) / box.height) * height;
    setPointed(unitAt(units, x, y)?.code ?? null);
  };
  const now = units.find(({ code }) => code === pointed);
  return (
    <>
      <div
        ref={map}
        className={styles.map}
        // Its shape is the drawing's: words stand in it by shares of its width and height.
        style={{ aspectRatio: `${width} / ${height}`, maxWidth: `min(100%, ${(HIGHEST_REM * width) / height}rem)` }}
        onPointerMove={point}
        onPointerDown={point}
        onPointerLeave={() => setPointed(null)}
      >
        <svg data-mark="" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
          <path className={styles.ground} d={ground} />
          <g className={styles.units} data-fine={!isNamed || undefined}>
            <ShadedShapes shapes={units} />
          </g>
          <path className={styles.marked} d={markedPath(units, marked)} />
          {now && <path className={styles.marked} d={now.d} />}
        </svg>
        {isNamed && <Names units={units} width={width} height={height} pixels={pixels} renderLink={renderLink} />}
        {now?.commune &&
          renderLink(now.commune.id, {
            className: styles.pointed,
            title: `${now.name}: ${now.commune.valueLabel}`,
            style: {
              ...at(now.box, width, height),
              width: share(now.box.width, width),
              height: share(now.box.height, height),
            },
            children: <span className="visually-hidden">{now.name}</span>,
          })}
      </div>
      <p className={styles.told}>{now ? `${now.name}${now.commune ? `: ${now.commune.valueLabel}` : ""}` : "\u00a0"}</p>
    </>
  );
});

const share = (part: number, whole: number) => `${(part / whole) * 100}%`;
const at = ({ x, y }: { x: number; y: number }, width: number, height: number) => ({
  left: share(x, width),
  top: share(y, height),
});

/** How large the letters of a map's words are, in pixels: a reader may have larger ones. */
function lettersInPixels(): number {
  return 0.8125 * (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16);
}

type NamesProps = Pick<Props, "units" | "width" | "height" | "renderLink"> & {
  /** The width of the map on the screen, or on the sheet; 0 until it is known. */
  pixels: number;
};

/** Every commune's link, with what there is room for; the others are read by whoever does not see, and come to by keys. */
function Names({ units, width, height, pixels, renderLink }: NamesProps) {
  const labels = useMemo(() => {
    if (pixels === 0) return new Map<string, BoundaryLabel | null>();
    const letters = (lettersInPixels() / pixels) * width;
    return new Map(units.map((unit) => [unit.code, boundaryLabel(unit, letters)]));
  }, [units, width, pixels]);
  return (
    <ul className={styles.names}>
      {units.map((unit) => {
        const label = labels.get(unit.code) ?? null;
        const { commune, box } = unit;
        const words = <Words unit={unit} label={label} />;
        const middle = label ?? { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        return (
          <li key={unit.code} className={styles.place} style={at(middle, width, height)}>
            {commune ? (
              renderLink(commune.id, {
                className: `${styles.words} ${commune.step !== null && commune.step > 2 && !commune.isDimmed ? styles.onDark : ""}`,
                children: words,
              })
            ) : (
              <span className={`${styles.words} ${styles.soft}`}>{words}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Words({ unit: { name, commune }, label }: { unit: BoundedUnit; label: BoundaryLabel | null }) {
  const star = commune?.isStandard ? "★ " : "";
  return (
    <>
      <span className="visually-hidden">{`${star}${name} ${commune?.valueLabel ?? ""}`.trim()}</span>
      {label?.lines.map((line, index) => (
        <span key={line} className={index < label.names ? styles.name : undefined} aria-hidden="true">
          {line}
        </span>
      ))}
    </>
  );
}

function markedPath(units: readonly BoundedUnit[], marked: ReadonlySet<string>): string {
  return units
    .filter(({ commune }) => commune && marked.has(commune.id))
    .map(({ d }) => d)
    .join("");
}
