import { boundaryLabel, LABEL_LINE } from "./boundary-label.ts";
import type { BoundedUnit } from "./boundary-shapes.ts";
import { svgElement } from "./svg-element.ts";
import { fillOf, inkOf } from "./tile-map-image.ts";

/** Of the words in a picture, whose lengths are pixels. */
const LETTERS = 12;

type Drawing = {
  readonly units: readonly BoundedUnit[];
  readonly width: number;
  readonly height: number;
  readonly ground: string;
  readonly isNamed: boolean;
};

/** The units by their boundaries as a drawing of its own, for a picture: with what fits of their names and figures, as on the screen. */
export function boundaryMapSvg({ units, width, height, ground, isNamed }: Drawing): SVGSVGElement {
  const svg = svgElement("svg", { width: Math.ceil(width), height: Math.ceil(height) });
  // A picture shows what lies beyond its edge unless it is cut.
  const cut = svgElement("svg", { width: Math.ceil(width), height: Math.ceil(height), overflow: "hidden" });
  if (ground !== "") cut.append(svgElement("path", { d: ground, fill: "none", stroke: "var(--hairline)" }));
  for (const unit of units) {
    cut.append(svgElement("path", { stroke: "var(--paper)", d: unit.d, ...fillOf(unit) }));
  }
  svg.append(cut);
  if (isNamed) for (const unit of units) svg.append(...labelTexts(unit));
  return svg;
}

function labelTexts(unit: BoundedUnit): SVGTextElement[] {
  const label = boundaryLabel(unit, LETTERS);
  if (!label) return [];
  const { lines, names, x, y } = label;
  return lines.map((line, index) => {
    const text = svgElement("text", {
      x,
      y: y + (index - lines.length / 2 + 0.78) * LABEL_LINE * LETTERS,
      "text-anchor": "middle",
      "font-size": LETTERS,
      "font-weight": index < names ? "600" : "400",
      fill: inkOf(unit),
    });
    text.textContent = line;
    return text;
  });
}
