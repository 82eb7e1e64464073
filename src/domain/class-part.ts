import { firstOfEach } from "./code-column.ts";
import { addMeasures, MEASURES } from "./measures.ts";
import { type CellCodes, CLASSES, sumsOfPoints } from "./point-sums.ts";
import type { Points } from "./points.ts";
import type { Edits, SupportTable } from "./support-table.ts";

/** The lines of some classes as tables of their own, by what is wanted, made when they are first asked for. What was put right since has no part in the points. */
const knownParts = new WeakMap<Points, Map<Uint8Array, Points>>();

/** The lines of some classes as a table of their own. `wanted`: as of `pointsOfClasses`; the same object for the same classes. */
export function classTable(table: SupportTable, wanted: Uint8Array): SupportTable {
  const known = knownParts.get(table.points) ?? new Map<Uint8Array, Points>();
  knownParts.set(table.points, known);
  const points = known.get(wanted) ?? pointsOfClasses(table.points, wanted);
  known.set(wanted, points);
  return { ...table, points, edits: editsOfClasses(table.edits, wanted) };
}

/** The points of some classes of lines: `wanted` has 1 for each of them. Codes stay what they are. */
function pointsOfClasses(points: Points, wanted: Uint8Array): Points {
  const { firstPoint, cell, series, firstSeries, months } = points;
  const isWanted = (point: number) => wanted[(cell[point] ?? 0) % CLASSES] === 1;
  const seriesCount = firstPoint.length - 1;
  const keptSeries = new Int32Array(seriesCount);
  const keptFirst = new Int32Array(seriesCount + 1);
  const kept = new Int32Array(cell.length);
  let seriesKept = 0;
  let pointsKept = 0;
  for (let place = 0; place < seriesCount; place++) {
    const before = pointsKept;
    const end = firstPoint[place + 1] ?? 0;
    for (let point = firstPoint[place] ?? 0; point < end; point++) if (isWanted(point)) kept[pointsKept++] = point;
    if (pointsKept === before) continue;
    keptSeries[seriesKept] = place;
    keptFirst[seriesKept] = before;
    seriesKept++;
  }
  keptFirst[seriesKept] = pointsKept;
  const places = kept.subarray(0, pointsKept);
  const codesOf = (codes: Int32Array) => keptSeries.slice(0, seriesKept).map((place) => codes[place] ?? 0);
  const firstPoints = keptFirst.slice(0, seriesKept + 1);
  const part = {
    firstPoint: firstPoints,
    cell: cellsAt(cell, places),
    lines: new Uint8Array(places.length),
    delivered: new Float64Array(places.length),
    planned: new Float64Array(places.length),
  };
  places.forEach((point, place) => {
    part.lines[place] = points.lines[point] ?? 0;
    part.delivered[place] = points.delivered[point] ?? 0;
    part.planned[place] = points.planned[point] ?? 0;
  });
  const communes = codesOf(series.commune);
  return {
    months,
    series: {
      commune: communes,
      kind: codesOf(series.kind),
      sponsorType: codesOf(series.sponsorType),
      sponsor: codesOf(series.sponsor),
    },
    firstSeries: firstOfEach(communes, firstSeries.length - 1),
    ...part,
    ...sumsOfPoints(part, months.length),
  };
}

function cellsAt(cell: CellCodes, places: Int32Array): CellCodes {
  const cells = cell instanceof Uint16Array ? new Uint16Array(places.length) : new Uint32Array(places.length);
  places.forEach((point, place) => {
    cells[place] = cell[point] ?? 0;
  });
  return cells;
}

/** Of what was put right since, that of the same classes. */
function editsOfClasses(edits: Edits, wanted: Uint8Array): Edits {
  if (edits.count === 0) return edits;
  const kept = Int32Array.from(edits.lineClass.keys()).filter((edit) => wanted[edits.lineClass[edit] ?? 0] === 1);
  const codesOf = (codes: Int32Array) => kept.map((edit) => codes[edit] ?? 0);
  const { commune, kind, sponsorType, sponsor } = edits.series;
  const measures = new Float64Array(kept.length * MEASURES);
  kept.forEach((edit, place) => {
    addMeasures(measures, place * MEASURES, edits.measures, edit * MEASURES);
  });
  return {
    count: kept.length,
    series: { commune: codesOf(commune), kind: codesOf(kind), sponsorType: codesOf(sponsorType), sponsor: codesOf(sponsor) },
    month: codesOf(edits.month),
    lineClass: Uint8Array.from(kept, (edit) => edits.lineClass[edit] ?? 0),
    measures,
  };
}
