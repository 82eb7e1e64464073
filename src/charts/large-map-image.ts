import { writableText } from "#src/lib/writable-text.ts";
import { svgElement } from "./svg-element.ts";
import type { MapTile } from "./tile-map.tsx";
import { fillOf } from "./tile-map-image.ts";
import { squareAt, TILE_PITCH } from "./tile-squares.ts";

export type TitledTiles = { readonly title: string; readonly tiles: readonly MapTile[] };

const FRAME = { width: 150, height: 150, title: 20, gap: 14 } as const;
/** Of a map that stands alone. */
const LARGEST = 900;
const A_ROW = 6;
const TEXT_SIZE = 12;

/** A map in parts as one drawing, for a picture: side by side, each under its title. */
export function largeMapSvg(parts: readonly TitledTiles[]): SVGSVGElement {
  const isSingle = parts.length === 1;
  const frame = isSingle ? { ...FRAME, width: LARGEST, height: LARGEST } : FRAME;
  const columns = Math.min(A_ROW, Math.max(1, parts.length));
  const rows = Math.ceil(parts.length / columns);
  const pitch = { x: frame.width + frame.gap, y: frame.height + frame.title + frame.gap };
  const svg = svgElement("svg", { width: columns * pitch.x - frame.gap, height: Math.max(1, rows * pitch.y - frame.gap) });
  for (const [index, { title, tiles }] of parts.entries()) {
    const [x, y] = [(index % columns) * pitch.x, Math.floor(index / columns) * pitch.y];
    const text = svgElement("text", { x, y: y + TEXT_SIZE, "font-size": TEXT_SIZE, "font-weight": "600", fill: "var(--ink)" });
    text.textContent = writableText(title);
    svg.append(text, tilesIn(tiles, { x, y: y + frame.title, width: frame.width, height: frame.height }));
  }
  return svg;
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

function tilesIn(tiles: readonly MapTile[], box: Box): SVGGElement {
  const width = Math.max(1, ...tiles.map(({ column }) => (column + 1) * TILE_PITCH.x));
  const height = Math.max(1, ...tiles.map(({ row }) => (row + 1) * TILE_PITCH.y));
  const scale = Math.min(box.width / width, box.height / height);
  const group = svgElement("g", { transform: `translate(${box.x} ${box.y}) scale(${scale})` });
  const looks = Map.groupBy(tiles, (tile) => JSON.stringify(fillOf(tile)));
  for (const alike of looks.values()) {
    const [first] = alike;
    const d = alike.map(({ column, row }) => squareAt(column, row)).join("");
    if (first) group.append(svgElement("path", { d, ...thin(fillOf(first)) }));
  }
  return group;
}

/** An edge of a large tile would fill a small one. */
function thin(fill: Readonly<Record<string, string | number>>): Readonly<Record<string, string | number>> {
  return "stroke-width" in fill ? { ...fill, "stroke-width": 1, "stroke-dasharray": "2 1.5" } : fill;
}
