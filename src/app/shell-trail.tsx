import { useDataset } from "#src/api/dataset-provider.tsx";
import { areaPath } from "#src/domain/area-tree.ts";
import { valueOf } from "#src/lib/loaded.ts";
import { AreaTrail } from "#src/views/area-trail.tsx";

/** Where the figures of a screen are: the chosen area within those that it lies in. `to`: the screen, which the steps lead to. */
export function ShellTrail({ areaId, to }: { areaId: string; to: string }) {
  const { programme, known } = useDataset();
  const read = valueOf(programme);
  const path = known.areas ? areaPath(known.areas, areaId) : [];
  if (!read || path.length === 0) return "\u00a0";
  return <AreaTrail whole={read.area.name} path={path} to={to} />;
}
