import type { BoundaryShape } from "./boundary-shapes.ts";

/** The unit that a point of the drawing lies in. */
export function unitAt<Unit extends BoundaryShape>(units: readonly Unit[], x: number, y: number): Unit | undefined {
  return units.find(({ d, box }) => {
    const isNear = x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
    return isNear && isWithin(d, x, y);
  });
}

/** Whether a point lies within rings of straight lines ("M1,2L3,4Z"): it crosses their edges an odd number of times on its way out. */
function isWithin(d: string, x: number, y: number): boolean {
  let isInside = false;
  for (const ring of d.split("M")) {
    const points = ring
      .replace("Z", "")
      .split("L")
      .map((pair) => pair.split(",").map(Number));
    for (const [index, [toX = 0, toY = 0]] of points.entries()) {
      const [fromX = 0, fromY = 0] = points.at(index - 1) ?? [];
      if (fromY > y !== toY > y && x < ((toX - fromX) * (y - fromY)) / (toY - fromY) + fromX) isInside = !isInside;
    }
  }
  return isInside;
}
