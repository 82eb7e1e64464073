import { type AreaTree, areaPathOfCommune } from "./area-tree.ts";
import type { Commune } from "./commune.ts";
import type { UnitAcross } from "./today-told.ts";
import type { UnitsOfToday } from "./units-of-today.ts";

/**
 * Units of today whose communes of then lay in several areas lie in the lowest one that had them all, and in none of those below it, which are told
 * (`across`): none of them may have the whole of its figures. One that names an area lies in that. `tree`: of the communes of then.
 */
export function placedAcross(
  { communes, membersOf }: UnitsOfToday,
  tree: AreaTree,
): { communes: readonly Commune[]; across: UnitAcross[] } {
  const across: UnitAcross[] = [];
  const placed = communes.map((commune): Commune => {
    const members = membersOf.get(commune.id) ?? [];
    if (commune.areaId !== undefined || members.length < 2) return commune;
    const paths = members.map((id) => areaPathOfCommune(tree, id).map((area) => area.id));
    const [first = []] = paths;
    const shared = first.filter((id) => paths.every((path) => path.includes(id)));
    const areaIds = [...new Set(paths.flat())].filter((id) => !shared.includes(id));
    if (areaIds.length > 0) across.push({ name: commune.name, areaIds });
    const areaId = shared.at(-1);
    return areaId === undefined ? commune : { ...commune, areaId };
  });
  return { communes: across.length > 0 ? placed : communes, across };
}
