import type { Area } from "./area.ts";
import { areaTree } from "./area-tree.ts";
import type { Programme } from "./programme.ts";

/** An area as it stands among the others: told apart by its name, and how many areas it lies in. */
export type NamedArea = { readonly area: Area; readonly name: string; readonly depth: number };

/**
 * All areas of a programme, each followed by those in it. Where another has the same name, its parent's is added; where that does not set it
 * apart, its id, which always does.
 */
export function areaNames(programme: Pick<Programme, "areaLevels" | "areas">): NamedArea[] {
  const tree = areaTree(programme, []);
  const listed: { readonly area: Area; readonly depth: number; readonly long: string }[] = [];
  const open = [...(tree.below.get(null) ?? [])].reverse().map((area) => ({ area, depth: 0, parent: "" }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { area, depth, parent } = next;
    listed.push({ area, depth, long: parent === "" ? area.name : `${area.name} (${parent})` });
    const below = [...(tree.below.get(area.id) ?? [])].reverse();
    open.push(...below.map((lower) => ({ area: lower, depth: depth + 1, parent: area.name })));
  }
  const byShort = Map.groupBy(listed, ({ area }) => comparable(area.name));
  const byLong = Map.groupBy(listed, ({ long }) => comparable(long));
  return listed.map(({ area, depth, long }) => {
    const isAlone = byShort.get(comparable(area.name))?.length === 1;
    const isTold = long !== area.name && byLong.get(comparable(long))?.length === 1 && !byShort.has(comparable(long));
    return { area, depth, name: isAlone ? area.name : isTold ? long : `${area.name} (${area.id})` };
  });
}

function comparable(text: string): string {
  return text.normalize("NFC").toLocaleLowerCase("vi");
}
