/** A list of more than so many is shown part by part: no more of it is drawn than is looked at. Up to it, it stands whole. */
export const LONG_LIST = 150;

/** More rows, or more cells, of a grid are drawn in parts; forty communes over five years, or by all their sponsors, are not. */
const LONG_GRID = { rows: 100, cells: 2_500 } as const;

/** Whether a grid is drawn in parts. */
export function isLongGrid(rows: number, columns: number): boolean {
  return rows > LONG_GRID.rows || rows * columns > LONG_GRID.cells;
}
