import type { WireCommune, WireProgramme } from "./wire-publication.ts";

/** Every so many of the units made, one of theirs goes in part only, and stands apart. */
const SPLIT_EVERY = 20;

/** A table by which every `size` neighbours of a province are one unit since after the data; none where each stays. */
export function generatedMergers(communes: readonly WireCommune[], size: number): Pick<WireProgramme, "unitChanges"> {
  if (size < 2) return {};
  const coded = communes.flatMap(({ code, areaId }) => (code ? [{ code, areaId }] : []));
  const ofAreas = [...Map.groupBy(coded, ({ areaId }) => areaId).values()];
  const groups = ofAreas.flatMap((ofArea) =>
    Array.from({ length: Math.ceil(ofArea.length / size) }, (_, index) => ofArea.slice(index * size, (index + 1) * size)),
  );
  return {
    unitChanges: groups.map((group, index) => ({
      on: "2025-07-01",
      unit: {
        code: String(50_001 + index),
        name: `Mới ${String(index + 1).padStart(String(groups.length).length, "0")}`,
        type: "commune",
        ...(group[0]?.areaId ? { areaId: group[0].areaId } : {}),
      },
      from: group.map(({ code }, place) =>
        place > 0 && place === group.length - 1 && index % SPLIT_EVERY === 0 ? { code, isPart: true } : { code },
      ),
    })),
  };
}
