import type { SupportTable } from "#src/domain/support-table.ts";

/** The same table, which counts how often the points of some series were looked up: a sum over a part, or over all, does once or twice. */
export function countedTable(table: SupportTable): { readonly table: SupportTable; readonly looks: () => number } {
  let looks = 0;
  const points = new Proxy(table.points, {
    get(own, name, receiver) {
      looks += Number(name === "firstPoint");
      return Reflect.get(own, name, receiver);
    },
  });
  return { table: { ...table, points }, looks: () => looks };
}
