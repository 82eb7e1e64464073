import type { CellReader } from "./independent-cells.ts";
import type { Recounted } from "./truth.ts";

/** Planned and delivered in dong. */
export type Sums = { readonly planned: number; readonly delivered: number };

/** "gia-thang 2017-09". */
export function placeAndMonth(communeId: string, month: string): string {
  return `${communeId} ${month}`;
}

/** The sums of each commune and month, from the cells that the truth names, by a reader that knows nothing of forms. */
export function recountedSums(recount: readonly Recounted[], cellsOf: (file: number) => CellReader): Map<string, Sums> {
  const sums = new Map<string, Sums>();
  for (const { commune, month, planned, delivered, unit = 1, deliveredUnit = unit, typed = {}, file = 0, sheet = 0 } of recount) {
    const cells = cellsOf(file);
    const sum = (names: readonly string[], each: number) => names.reduce((all, name) => all + dong(cells(sheet, name), each), 0);
    const key = placeAndMonth(commune, month);
    const before = sums.get(key) ?? { planned: 0, delivered: 0 };
    sums.set(key, {
      planned: before.planned + sum(planned, unit) + (typed.planned ?? 0),
      delivered: before.delivered + sum(delivered, deliveredUnit) + (typed.delivered ?? 0),
    });
  }
  return sums;
}

/** A figure as it is typed: dots between thousands, a comma before decimals. */
function dong(value: unknown, unit: number): number {
  if (value === null || value === "" || value === "-") return 0;
  if (typeof value === "number") return Math.round(value * unit);
  const text = String(value).replace(/[\s\u00a0đồng]/g, "");
  const figure = Number(text.replaceAll(".", "").replace(",", "."));
  if (Number.isNaN(figure)) throw new Error(`No figure: ${String(value)}`);
  return Math.round(figure * unit);
}
