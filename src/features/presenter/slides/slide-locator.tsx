import type { DeckMap, DeckTile } from "#src/documents/deck.ts";
import styles from "./slide.module.css";

const PITCH = 5;
const SIDE = 4.3;

/**
 * The signature: the area in miniature, filled where it points at, or in all communes of the programme where it points at none.
 * Words stand beside it, or name what it stands in.
 */
export function SlideLocator({ map, pointsAtOne }: { map: DeckMap; pointsAtOne: boolean }) {
  const isFilled = ({ commune }: DeckTile) => commune !== null && (commune.isHere || !pointsAtOne);
  const columns = Math.max(1, ...map.tiles.map(({ column }) => column + 1));
  const rows = Math.max(1, ...map.tiles.map(({ row }) => row + 1));
  return (
    <svg
      className={styles.locator}
      viewBox={`0 0 ${columns * PITCH - PITCH + SIDE} ${rows * PITCH - PITCH + SIDE}`}
      aria-hidden="true"
    >
      <path fill="var(--tile)" d={squares(map.tiles.filter((tile) => !isFilled(tile)))} />
      <path fill="var(--delivered)" d={squares(map.tiles.filter(isFilled))} />
    </svg>
  );
}

function squares(tiles: readonly DeckTile[]): string {
  return tiles.map(({ column, row }) => `M${column * PITCH} ${row * PITCH}h${SIDE}v${SIDE}h-${SIDE}z`).join("");
}
