import fc from "fast-check";
import type { Area, AreaLevel } from "#src/domain/area.ts";

/** Those of `anyLines`, and one of which there is no line. */
const COMMUNES = ["gia-tien", "gia-hung", "gia-lac", "10", "2", "__proto__", "no-line"] as const;
const LEVELS: readonly AreaLevel[] = ["region", "province", "district"].map((id) => ({ id, one: { vi: id, en: id } }));
/** One that is no area, and one that is a trap for plain objects. */
const IDS = ["a", "b", "c", "d", "e", "f", "constructor"] as const;

export type AnyAreas = {
  readonly programme: { readonly areaLevels: readonly AreaLevel[]; readonly areas: readonly Area[] };
  readonly communes: readonly { readonly id: string; readonly areaId?: string }[];
};

/** Areas of one to three levels; some in circles, of no level, with unknown parents, or twice; communes in any of them, or in none. */
export const anyAreas: fc.Arbitrary<AnyAreas> = fc
  .record({
    levels: fc.integer({ min: 1, max: LEVELS.length }),
    areas: fc.array(
      fc.record({
        id: fc.constantFrom(...IDS),
        level: fc.oneof(
          { weight: 9, arbitrary: fc.constantFrom(...LEVELS.map(({ id }) => id)) },
          { weight: 1, arbitrary: fc.constant("no-such-level") },
        ),
        parentId: fc.option(fc.constantFrom(...IDS, "no-such-area"), { nil: undefined }),
      }),
      { maxLength: 8, size: "max" },
    ),
    homes: fc.array(fc.option(fc.constantFrom(...IDS, "no-such-area"), { nil: undefined }), {
      minLength: COMMUNES.length,
      maxLength: COMMUNES.length,
    }),
  })
  .map(({ levels, areas, homes }) => ({
    programme: {
      areaLevels: LEVELS.slice(0, levels),
      areas: areas.map(({ id, level, parentId }) => ({
        id,
        name: `Area ${id}`,
        level,
        ...(parentId === undefined ? {} : { parentId }),
      })),
    },
    communes: COMMUNES.map((id, at) => ({ id, ...(homes[at] === undefined ? {} : { areaId: homes[at] }) })),
  }));
