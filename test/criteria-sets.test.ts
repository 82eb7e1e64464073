// @vitest-environment node
import { describe, expect, it } from "vitest";
import { placedUnits } from "#src/domain/placed-units.ts";
import type { CriteriaSet } from "#src/domain/programme.ts";
import { medianComparison } from "#src/features/commune/median-comparison.ts";
import { NO_FILTER } from "#src/filters/filter.ts";
import { en } from "#src/messages/en.ts";
import { vi } from "#src/messages/vi.ts";
import { standingSentence } from "#src/review/matter/sentences.ts";
import { criteriaMatrix, criterionName, setsInUse } from "#src/views/criteria-matrix.ts";
import { metWords } from "#src/views/criteria-met.ts";
import { standardHeadline } from "#src/views/headline-view.ts";
import { mapTiles } from "#src/views/map-view.ts";
import { aCommune, aProgramme } from "#test/builders.ts";

const setOf = (decision: string, count: number): CriteriaSet => ({
  decision,
  criteria: Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    name: { vi: `Tiêu chí ${index + 1}`, en: `Criterion ${index + 1}` },
    group: null,
  })),
});
const OLD = setOf("318/QĐ-TTg", 19);
const TEN = setOf("51/2025/QĐ-TTg", 10);
const PROGRAMME = aProgramme({
  criteriaSet: TEN,
  criteriaSets: [OLD],
  mapUnits: ["a", "b"].map((id, index) => ({ code: id, name: id, tile: { column: index, row: 0 }, communeId: id })),
});
const A = aCommune({ id: "a", name: "A", met: [1, 2, 3, 4, 5, 6, 7, 8], of: 10 });
const B = aCommune({ id: "b", name: "B", met: [1, 2, 3], of: 19, criteriaSet: OLD });
const C = aCommune({ id: "c", name: "C", met: [1], of: 19, criteriaSet: OLD });
const UNKNOWN = aCommune({ id: "d", name: "D", of: 0, criteriaSet: { decision: "", criteria: [] } });

describe("communes of two sets of criteria", () => {
  it("are each out of their own", () => {
    expect([A, B, UNKNOWN].map((commune) => metWords(commune, PROGRAMME, vi))).toEqual(["8/10", "3/19", vi.states.unknown]);
    const tiles = mapTiles(
      {
        programme: PROGRAMME,
        communes: [A, B],
        filter: NO_FILTER,
        byCommune: null,
      },
      "criteria",
      "vi",
      placedUnits(PROGRAMME.mapUnits),
    );
    expect(tiles.map(({ commune }) => commune?.valueLabel)).toEqual(["8/10", "3/19"]);
    expect(standingSentence([B], PROGRAMME, "vi")).toContain("3/19");
  });

  it("have an average for each set, and none over both", () => {
    const notes = standardHeadline([A, B, C], PROGRAMME, "vi", vi).notes;
    expect(notes).toEqual(["bình quân 8/10 tiêu chí một xã", "bình quân 2/19 tiêu chí một xã"]);
    expect(standingSentence([A, B, C], PROGRAMME, "vi")).toContain(
      "bình quân mỗi xã đạt 8/10 tiêu chí; bình quân mỗi xã đạt 2/19 tiêu chí",
    );
    expect(standardHeadline([A, B, C], PROGRAMME, "en", en).notes).toEqual([
      "8 of 10 criteria on average",
      "2 of 19 criteria on average",
    ]);
  });

  it("are compared with the median of those of the same set", () => {
    const median = (id: string) =>
      medianComparison(id, [A, B, C], new Map(), null, PROGRAMME).find(({ figure }) => figure === "criteria");
    expect(median("a")).toEqual({ figure: "criteria", here: 8, median: 8 });
    expect(median("c")).toEqual({ figure: "criteria", here: 1, median: 2 });
  });

  it("stand in a matrix of both sets, each criterion with those it is for", () => {
    const rows = criteriaMatrix(PROGRAMME, [A, B, UNKNOWN], "number");
    expect(rows).toHaveLength(29);
    expect(rows[0]).toMatchObject({
      decision: TEN.decision,
      known: 1,
      unknown: 0,
      missing: 0,
      cells: [{ state: "met" }, { state: "otherSet" }, { state: "otherSet" }],
    });
    expect(rows[28]).toMatchObject({
      decision: OLD.decision,
      known: 1,
      unknown: 0,
      missing: 1,
      cells: [{ state: "otherSet" }, { state: "notMet" }, { state: "otherSet" }],
    });
    expect(rows[10] && criterionName(rows[10], "vi")).toBe("1. Tiêu chí 1 (318/QĐ-TTg)");
    expect(setsInUse(PROGRAMME, [B])).toEqual([OLD]);
    const [only] = criteriaMatrix(PROGRAMME, [B], "number");
    expect(only && criterionName(only, "en")).toBe("1. Criterion 1");
  });
});
