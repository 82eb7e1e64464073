import { writableText } from "#src/lib/writable-text.ts";
import { svgElement } from "./svg-element.ts";
import type { MapTile } from "./tile-map.tsx";

const TILE = { width: 96, height: 72, gap: 3 };
const TEXT_SIZE = 12;
const LINE = 16;
const LONGEST_LINE = 13;

/** The schematic map as a drawing of its own, for a picture: on the screen it is a list of links. Colours are tokens. */
export function tileMapSvg(tiles: readonly MapTile[]): SVGSVGElement {
  const columns = Math.max(1, ...tiles.map(({ column }) => column + 1));
  const rows = Math.max(1, ...tiles.map(({ row }) => row + 1));
  const svg = svgElement("svg", {
    width: columns * (TILE.width + TILE.gap) - TILE.gap,
    height: rows * (TILE.height + TILE.gap) - TILE.gap,
  });
  for (const tile of tiles) {
    const x = tile.column * (TILE.width + TILE.gap);
    const y = tile.row * (TILE.height + TILE.gap);
    svg.append(svgElement("rect", { x, y, width: TILE.width, height: TILE.height, rx: 2, ...fillOf(tile) }));
    const { commune } = tile;
    const name = linesOf(`${commune?.isStandard ? "★ " : ""}${tile.name}`);
    const value = commune ? linesOf(commune.valueLabel) : [];
    const top = y + (TILE.height - (name.length + value.length) * LINE) / 2 + TEXT_SIZE;
    [...name, ...value].forEach((line, index) => {
      const text = svgElement("text", {
        x: x + TILE.width / 2,
        y: top + index * LINE,
        "text-anchor": "middle",
        "font-size": TEXT_SIZE,
        "font-weight": commune && index < name.length ? "600" : "400",
        fill: inkOf(tile),
      });
      text.textContent = line;
      svg.append(text);
    });
  }
  return svg;
}

/** How a unit looks in a picture, which has no style sheet. */
export function fillOf({ commune }: Pick<MapTile, "commune">): Record<string, string | number> {
  if (!commune) return { fill: "none", stroke: "var(--hairline)" };
  if (commune.step === null) return { fill: "none", stroke: "var(--ochre)", "stroke-width": 4, "stroke-dasharray": "2 3" };
  return { fill: `var(--scale-${commune.step})`, "fill-opacity": commune.isDimmed ? 0.15 : 1 };
}

/** The colour of words in it. */
export function inkOf({ commune }: Pick<MapTile, "commune">): string {
  if (!commune || commune.isDimmed) return "var(--ink-soft)";
  if (commune.step === null) return "var(--ink)";
  return commune.step >= 3 ? "var(--on-scale-dark)" : "var(--on-scale-light)";
}

/** Two lines at most; what is longer ends in an ellipsis. */
function linesOf(text: string): string[] {
  const lines: string[] = [];
  for (const word of writableText(text).split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= LONGEST_LINE) lines[lines.length - 1] = `${last} ${word}`;
    else if (word !== "") lines.push(word);
  }
  const shown = lines.slice(0, 2).map((line) => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE - 1)}…` : line));
  return lines.length > 2 ? [shown[0] ?? "", `${(shown[1] ?? "").slice(0, LONGEST_LINE - 1)}…`] : shown;
}
