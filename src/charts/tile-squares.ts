/** From one small tile to the next, and the gap between two. */
export const TILE_PITCH = { x: 13, y: 10 } as const;
const GAP = 1;

/** A small tile of a map, as path data. */
export function squareAt(column: number, row: number): string {
  const [width, height] = [TILE_PITCH.x - GAP, TILE_PITCH.y - GAP];
  return `M${column * TILE_PITCH.x} ${row * TILE_PITCH.y}h${width}v${height}h-${width}z`;
}
