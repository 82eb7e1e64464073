import { neighbourhood } from "./neighbourhood.ts";
import type { GridSize, Place, Tile } from "./tile-grid.ts";

/** What it costs that neighbours stand corner to corner; for each cell between them it costs `APART`; side by side nothing. */
const CORNER = 0.35;
const APART = 1.6;
/** What it costs to stand a cell away from where the unit lies on the map: little, but enough to keep directions. */
const AWAY = 0.12;
/** How far a unit looks for a better place, in cells. */
const REACH = 2;

/** So many tries for each unit, and so many at most. With more units than `MANY` a map is read by its colours, and tries would only cost time. */
const TRIES = 2_000;
const MOST_TRIES = 60_000;
const MANY = 400;
/** A worse place is taken, too, at first, so that what stands wrong together can come apart; at the end only by a hair. */
const WARMTH = 1;
const COOLING = 0.03;
/** Then each looks for its best place, until none finds a better one, or so many times. */
const ROUNDS = 8;

/**
 * Moves units to free cells, and lets two change places, until neighbours stand together as well as they will: simulated annealing, with
 * draws that are the same each time. Gives the new tiles.
 */
export function placesTogether(places: readonly Place[], tiles: readonly Tile[], size: GridSize): Tile[] {
  const grid = gridOf(places, tiles, size);
  if (tiles.length <= MANY) anneal(tiles.length, size, grid);
  settle(tiles.length, size, grid);
  return tiles.map((_, unit) => {
    const cell = grid.cellOf(unit);
    return { column: cell % size.columns, row: Math.floor(cell / size.columns) };
  });
}

/** Cells count from 0, row by row. */
type Grid = {
  readonly cellOf: (unit: number) => number;
  /** How much less it costs once the unit stands there, and whoever stood there stands where it did. */
  readonly gainOf: (unit: number, cell: number) => number;
  readonly move: (unit: number, cell: number) => void;
};

function anneal(units: number, { columns, rows }: GridSize, grid: Grid): void {
  const draw = draws();
  const tries = Math.min(TRIES * units, MOST_TRIES);
  const step = () => Math.round((draw() * 2 - 1) * REACH);
  for (let tried = 0; tried < tries; tried++) {
    const unit = Math.floor(draw() * units);
    const here = grid.cellOf(unit);
    const column = (here % columns) + step();
    const row = Math.floor(here / columns) + step();
    const least = Math.log(draw()) * WARMTH * COOLING ** (tried / tries);
    if (column < 0 || row < 0 || column >= columns || row >= rows) continue;
    const there = row * columns + column;
    if (there !== here && grid.gainOf(unit, there) > least) grid.move(unit, there);
  }
}

function settle(units: number, { columns, rows }: GridSize, grid: Grid): void {
  for (let round = 0, hasMoved = true; round < ROUNDS && hasMoved; round++) {
    hasMoved = false;
    for (let unit = 0; unit < units; unit++) {
      const here = grid.cellOf(unit);
      const [column, row] = [here % columns, Math.floor(here / columns)];
      let best = here;
      let most = 1e-9;
      for (let y = Math.max(0, row - REACH); y <= Math.min(rows - 1, row + REACH); y++) {
        for (let x = Math.max(0, column - REACH); x <= Math.min(columns - 1, column + REACH); x++) {
          const cell = y * columns + x;
          const gain = cell === here ? 0 : grid.gainOf(unit, cell);
          if (gain > most) [best, most] = [cell, gain];
        }
      }
      if (best === here) continue;
      grid.move(unit, best);
      hasMoved = true;
    }
  }
}

const FREE = -1;

function gridOf(places: readonly Place[], tiles: readonly Tile[], size: GridSize): Grid {
  const neighbours = neighbourhood(places, tiles);
  const wanted = wantedPlaces(places, tiles);
  const column = Int32Array.from(tiles, (tile) => tile.column);
  const row = Int32Array.from(tiles, (tile) => tile.row);
  const holders = new Int32Array(size.columns * size.rows).fill(FREE);
  for (const [unit, tile] of tiles.entries()) holders[tile.row * size.columns + tile.column] = unit;
  const cellOf = (unit: number) => (row[unit] ?? 0) * size.columns + (column[unit] ?? 0);

  function put(unit: number, cell: number): void {
    column[unit] = cell % size.columns;
    row[unit] = Math.floor(cell / size.columns);
    holders[cell] = unit;
  }

  function costOf(unit: number): number {
    const [x, y] = [column[unit] ?? 0, row[unit] ?? 0];
    const place = wanted[unit] ?? { x, y };
    let cost = AWAY * ((x - place.x) ** 2 + (y - place.y) ** 2);
    for (const other of neighbours[unit] ?? [])
      cost += costApart(Math.abs(x - (column[other] ?? 0)), Math.abs(y - (row[other] ?? 0)));
    return cost;
  }

  function move(unit: number, cell: number): void {
    const [here, other] = [cellOf(unit), holders[cell] ?? FREE];
    put(unit, cell);
    if (other === FREE) holders[here] = FREE;
    else put(other, here);
  }

  return {
    cellOf,
    move,
    gainOf: (unit, cell) => {
      const [here, other] = [cellOf(unit), holders[cell] ?? FREE];
      const both = () => costOf(unit) + (other === FREE ? 0 : costOf(other));
      const before = both();
      move(unit, cell);
      const gain = before - both();
      move(unit, here);
      return gain;
    },
  };
}

function costApart(across: number, down: number): number {
  const far = Math.max(across, down);
  if (far > 1) return 1 + APART * (far - 1);
  return across + down > 1 ? CORNER : 0;
}

/** Where each would stand if the map were laid over the grid as it is: for each axis by the line that fits best. */
function wantedPlaces(places: readonly Place[], tiles: readonly Tile[]): Place[] {
  const columnOf = fittedLine(places.map(({ x }, unit) => [x, tiles[unit]?.column ?? 0]));
  const rowOf = fittedLine(places.map(({ y }, unit) => [y, tiles[unit]?.row ?? 0]));
  return places.map(({ x, y }) => ({ x: columnOf(x), y: rowOf(y) }));
}

function fittedLine(pairs: readonly (readonly [from: number, to: number])[]): (value: number) => number {
  const count = Math.max(1, pairs.length);
  const fromMean = pairs.reduce((sum, [from]) => sum + from, 0) / count;
  const toMean = pairs.reduce((sum, [, to]) => sum + to, 0) / count;
  let [together, own] = [0, 0];
  for (const [from, to] of pairs) {
    together += (from - fromMean) * (to - toMean);
    own += (from - fromMean) ** 2;
  }
  const slope = own > 0 ? together / own : 0;
  return (value) => toMean + slope * (value - fromMean);
}

/** Numbers between 0 and 1 that look drawn, the same ones each time (Lehmer's). */
function draws(): () => number {
  let state = 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
