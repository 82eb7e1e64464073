import type { BoundaryShape } from "./boundary-shapes.ts";
import { ringsOf } from "./rings-of.ts";

/** The unit that a point of the drawing lies in. */
export function unitAt<Unit extends BoundaryShape>(units: readonly Unit[], x: number, y: number): Unit | undefined {
  return units.find(({ d, box }) => {
    const isNear = x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
    return isNear && isWithin(d, x, y);
  });
}

/** Whether a point lies within rings: it crosses their edges an odd number of times on its way out. */
function isWithin(d: string, x: number, y: number): boolean {
  let isInside = false;
  for (const ring of ringsOf(d)) {
    for (const [index, [toX, toY]] of ring.entries()) {
      const [fromX, fromY] = ring.at(index - 1) ?? [toX, toY];
      if (fromY > y !== toY > y && x < ((toX - fromX) * (y - fromY)) / (toY - fromY) + fromX) isInside = !isInside;
    }
  }
  return isInside;
}
