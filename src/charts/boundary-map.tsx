import { memo, type PointerEvent, useState } from "react";
import styles from "./boundary-map.module.css";
import type { BoundaryShape } from "./boundary-shapes.ts";
import { ShadedShapes } from "./shaded-shapes.tsx";
import type { MapMark, RenderLink } from "./tile-map.tsx";
import { unitAt } from "./unit-at.ts";

/** A unit by its boundary, with what the map says of it. */
export type BoundedUnit = BoundaryShape & { readonly name: string; readonly commune: MapMark | null };

type Props = {
  units: readonly BoundedUnit[];
  width: number;
  height: number;
  label: string;
  /** Names and figures stand in the units, where they fit, as links. Without them it is read by its colours. */
  isNamed: boolean;
  /** Ids of communes to be made out among the others. */
  marked: ReadonlySet<string>;
  renderLink: RenderLink;
};

/** The units by their boundaries. The one under the pointer says its name and figure, and is a link over the whole of it. */
export const BoundaryMap = memo(function BoundaryMap({ units, width, height, label, isNamed, marked, renderLink }: Props) {
  const [pointed, setPointed] = useState<string | null>(null);
  const point = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * width;
    const y = ((event.clientY - box.top) / box.height) * height;
    setPointed(unitAt(units, x, y)?.code ?? null);
  };
  const now = units.find(({ code }) => code === pointed);
  const placeOf = ({ box }: BoundaryShape) => ({
    left: `${(box.x / width) * 100}%`,
    top: `${(box.y / height) * 100}%`,
    width: `${(box.width / width) * 100}%`,
    height: `${(box.height / height) * 100}%`,
  });
  return (
    <>
      <div
        className={styles.map}
        style={{ aspectRatio: `${width} / ${height}` }}
        onPointerMove={point}
        onPointerDown={point}
        onPointerLeave={() => setPointed(null)}
      >
        <svg data-mark="" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
          <g className={styles.units} data-fine={!isNamed || undefined}>
            <ShadedShapes shapes={units} />
          </g>
          <path className={styles.marked} d={markedPath(units, marked)} />
          {now && <path className={styles.marked} d={now.d} />}
        </svg>
        {isNamed && (
          <ul className={styles.names}>
            {units.map((unit) => (
              <li key={unit.code} className={styles.place} style={placeOf(unit)}>
                {unit.commune ? (
                  renderLink(unit.commune.id, {
                    className: `${styles.words} ${unit.commune.step !== null && unit.commune.step > 2 && !unit.commune.isDimmed ? styles.onDark : ""}`,
                    children: <Words name={unit.name} mark={unit.commune} />,
                  })
                ) : (
                  <span className={`${styles.words} ${styles.soft}`}>
                    <span className={styles.name}>{unit.name}</span>
                  </span>
                )}
              </li>
            ))}
          </ul>
        )}
        {now?.commune &&
          renderLink(now.commune.id, {
            className: styles.pointed,
            title: `${now.name}: ${now.commune.valueLabel}`,
            style: placeOf(now),
            children: <span className="visually-hidden">{now.name}</span>,
          })}
      </div>
      <p className={styles.told}>{now ? `${now.name}${now.commune ? `: ${now.commune.valueLabel}` : ""}` : "\u00a0"}</p>
    </>
  );
});

function Words({ name, mark }: { name: string; mark: MapMark }) {
  return (
    <>
      <span className={styles.name}>
        {mark.isStandard && "★ "}
        {name}
      </span>
      <span className={styles.value}>{mark.valueLabel}</span>
    </>
  );
}

function markedPath(units: readonly BoundedUnit[], marked: ReadonlySet<string>): string {
  return units
    .filter(({ commune }) => commune && marked.has(commune.id))
    .map(({ d }) => d)
    .join("");
}
