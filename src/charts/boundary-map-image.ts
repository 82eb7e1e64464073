import type { BoundedUnit } from "./boundary-map.tsx";
import { svgElement } from "./svg-element.ts";
import { fillOf } from "./tile-map-image.ts";

/** The units by their boundaries as a drawing of its own, for a picture. */
export function boundaryMapSvg(units: readonly BoundedUnit[], width: number, height: number): SVGSVGElement {
  const svg = svgElement("svg", { width: Math.ceil(width), height: Math.ceil(height) });
  for (const unit of units) {
    svg.append(svgElement("path", { stroke: "var(--paper)", d: unit.d, ...fillOf(unit) }));
  }
  return svg;
}
