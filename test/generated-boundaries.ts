import type { FeatureCollection } from "geojson";
import { topology } from "topojson-server";

/** Boundaries of invented units: cells of a grid with wavy edges, as TopoJSON, by code in the order given. */
export function generatedBoundaries(codes: readonly string[], pointsOfAnEdge = 8) {
  const features = generatedFeatures(codes, pointsOfAnEdge);
  const units: FeatureCollection = { type: "FeatureCollection", features };
  return topology({ units });
}

/** The same before it is joined: each unit with the whole of its ring. */
export function generatedFeatures(codes: readonly string[], pointsOfAnEdge = 8) {
  const columns = Math.ceil(Math.sqrt(codes.length));
  return codes.map((code, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    const ring = [
      ...edge([column, row], [column + 1, row], pointsOfAnEdge),
      ...edge([column + 1, row], [column + 1, row + 1], pointsOfAnEdge),
      ...edge([column + 1, row + 1], [column, row + 1], pointsOfAnEdge),
      ...edge([column, row + 1], [column, row], pointsOfAnEdge),
    ];
    return {
      type: "Feature" as const,
      id: code,
      properties: { name: `Tên không ai cần ${code}` },
      geometry: { type: "Polygon" as const, coordinates: [[...ring, ...ring.slice(0, 1)]] },
    };
  });
}

type Corner = readonly [column: number, row: number];

/** From one corner towards the next, without the last point; the same points whichever way it is walked. */
function edge(from: Corner, to: Corner, points: number): number[][] {
  const isForward = from[0] < to[0] || from[1] < to[1];
  const [start, end] = isForward ? [from, to] : [to, from];
  const all = Array.from({ length: points + 1 }, (_, index) => {
    const share = index / points;
    const wave = Math.sin(share * Math.PI) * Math.sin(index * 2.3 + start[0] + 3 * start[1]) * 0.1;
    const isAcross = start[1] === end[1];
    const column = start[0] + (end[0] - start[0]) * share + (isAcross ? 0 : wave);
    const row = start[1] + (end[1] - start[1]) * share + (isAcross ? wave : 0);
    return [105 + column * 0.05, 21 - row * 0.05];
  });
  return (isForward ? all : all.toReversed()).slice(0, -1);
}
