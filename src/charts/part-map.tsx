import { memo, type PointerEvent, type ReactNode, useMemo, useState } from "react";
import styles from "./part-map.module.css";
import { ShadedShapes } from "./shaded-shapes.tsx";
import type { MapTile, RenderLink } from "./tile-map.tsx";
import { squareAt, TILE_PITCH } from "./tile-squares.ts";

/** How much wider than high the frame of a part is (`.frame`). */
const FRAME_SHAPE = 1.1;

type Props = {
  /** Over it: its name, or a link to it alone. */
  title: ReactNode;
  label: string;
  /** Beside the title, until a unit is pointed at: how many there are. */
  note: string;
  tiles: readonly MapTile[];
  /** Ids of communes to be made out among the others. */
  marked: ReadonlySet<string>;
  renderLink: RenderLink;
};

/**
 * Many units as small tiles that are read by their colours: a path for each shade. The one under the pointer says its name and figure,
 * and is a link; whoever has no pointer has the list beside the maps.
 */
export const PartMap = memo(function PartMap({ title, label, note, tiles, marked, renderLink }: Props) {
  const [pointed, setPointed] = useState<MapTile | null>(null);
  const { columns, rows } = useMemo(() => sizeOf(tiles), [tiles]);
  const [width, height] = [columns * TILE_PITCH.x, rows * TILE_PITCH.y];
  const point = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const column = Math.floor(((event.clientX - box.left) / box.width) * columns);
    const row = Math.floor(((event.clientY - box.top) / box.height) * rows);
    setPointed(tiles.find((tile) => tile.column === column && tile.row === row) ?? null);
  };
  // What is shown is the newest of it, not the tile as it was when it was pointed at.
  const now = pointed && tiles.find(({ code }) => code === pointed.code);
  return (
    <div className={styles.part}>
      <p className={styles.title}>
        <strong>{title}</strong> <span>{now ? wordsOf(now) : note}</span>
      </p>
      <div className={styles.frame}>
        <div
          className={styles.map}
          style={{ aspectRatio: `${width} / ${height}`, [width > height * FRAME_SHAPE ? "width" : "height"]: "100%" }}
          onPointerMove={point}
          onPointerDown={point}
          onPointerLeave={() => setPointed(null)}
        >
          <svg data-mark="" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${label}: ${note}`}>
            <ShadedShapes shapes={tiles.map(({ column, row, commune }) => ({ d: squareAt(column, row), commune }))} />
            {marked.size > 0 && <path className={styles.marked} d={squaresOf(tiles, marked)} />}
          </svg>
          {now?.commune &&
            renderLink(now.commune.id, {
              className: styles.pointed,
              title: wordsOf(now),
              style: {
                left: `${(now.column / columns) * 100}%`,
                top: `${(now.row / rows) * 100}%`,
                width: `${100 / columns}%`,
                height: `${100 / rows}%`,
              },
              children: <span className="visually-hidden">{wordsOf(now)}</span>,
            })}
        </div>
      </div>
    </div>
  );
});

function wordsOf({ name, commune }: MapTile): string {
  return commune ? `${name}: ${commune.valueLabel}` : name;
}

function squaresOf(tiles: readonly MapTile[], marked: ReadonlySet<string>): string {
  return tiles
    .filter(({ commune }) => commune && marked.has(commune.id))
    .map(({ column, row }) => squareAt(column, row))
    .join("");
}

function sizeOf(tiles: readonly MapTile[]): { columns: number; rows: number } {
  return tiles.reduce(
    (size, { column, row }) => ({ columns: Math.max(size.columns, column + 1), rows: Math.max(size.rows, row + 1) }),
    { columns: 1, rows: 1 },
  );
}
