// @vitest-environment node
import { describe, expect, it } from "vitest";
import { illustrativePublication } from "#mocks/demo-data/illustrative-publication.ts";
import { day } from "#src/domain/month.ts";
import { readProgramme } from "./read-programme.ts";

const wire = {
  ...illustrativePublication().programme,
  areaLevels: [{ id: "province", one: { vi: "tỉnh", en: "province" } }],
  areas: [
    { id: "tinh-01", name: "Tỉnh 01", level: "province" },
    { id: "tinh-02", name: "Tỉnh 02", level: "province" },
  ],
};
const sound = readProgramme(wire, "programme.json");

describe("an entry of the programme's lists that breaks its contract", () => {
  it.each<[string, "areaLevels" | "areas" | "unitChanges", unknown, object]>([
    ["an area's id with a comma", "areas", { ...wire.areas[0], id: "a,b" }, { field: "areas.id", sample: "a,b" }],
    ["an area without a name", "areas", { id: "x", level: "province" }, { field: "areas.name", reason: "missing" }],
    ["no area at all", "areas", null, { field: "areas" }],
    ["a level without a word", "areaLevels", { id: "district" }, { field: "areaLevels.one", reason: "missing" }],
    [
      "a day that the calendar has not",
      "unitChanges",
      { on: "2025-02-30", unit: { code: "1", name: "A" }, from: [] },
      { field: "unitChanges.on", sample: "2025-02-30", reason: "not-a-day" },
    ],
    [
      "a unit without a code",
      "unitChanges",
      { on: "2025-02-28", unit: { code: "", name: "A" }, from: [] },
      { field: "unitChanges.unit.code" },
    ],
  ])("%s is left out and told, and the rest is read", (_, list, entry, told) => {
    const { programme, notices } = readProgramme({ ...wire, [list]: [entry, ...(wire[list] ?? [])] }, "programme.json");
    expect(programme).toEqual(sound.programme);
    expect(notices).toEqual([
      expect.objectContaining({ kind: "part-left-out", endpoint: "programme", rows: 1, firstRow: 1, ...told }),
      ...sound.notices,
    ]);
  });

  it("is told once for all that break the same field in the same way, at the first of them", () => {
    const nameless = { id: "x", level: "province" };
    const { notices } = readProgramme({ ...wire, areas: [...wire.areas, nameless, { ...nameless, id: "y" }] }, "programme.json");
    expect(notices.filter(({ kind }) => kind === "part-left-out")).toEqual([
      expect.objectContaining({ field: "areas.name", rows: 2, firstRow: 3 }),
    ]);
  });

  it("is told apart from one that breaks another field, or the same in another way", () => {
    const broken = [
      { id: "x", level: "province" },
      { id: "y", name: "", level: "province" },
      { id: "a,b", name: "Z", level: "province" },
    ];
    const { notices } = readProgramme({ ...wire, areas: [...wire.areas, ...broken] }, "programme.json");
    expect(
      notices.flatMap((notice) =>
        notice.kind === "part-left-out" ? [[notice.field, notice.reason, notice.rows, notice.firstRow]] : [],
      ),
    ).toEqual([
      ["areas.name", "missing", 1, 3],
      ["areas.name", "empty", 1, 4],
      ["areas.id", expect.any(String), 1, 5],
    ]);
  });
});

it("a change of units counts from its day on, and is told until then", () => {
  const change = { on: "2025-07-01", unit: { code: "1", name: "A" }, from: [] };
  const body = { ...wire, unitChanges: [change] };
  const { programme, notices } = readProgramme(body, "programme.json", day("2025-06-30"));
  expect(programme.unitChanges).toEqual([]);
  expect(notices).toContainEqual(
    expect.objectContaining({ kind: "part-left-out", field: "unitChanges.on", reason: "not-in-force", sample: "2025-07-01" }),
  );
  const later = readProgramme(body, "programme.json", day("2025-07-01"));
  expect(later.programme.unitChanges).toEqual([change]);
  expect(later.notices).toEqual(sound.notices);
});

it("is not read at all where a figure needs what is wrong, or a list is none", () => {
  for (const broken of [{ kinds: [{ id: "x" }] }, { areas: { id: "x" } }, { firstMonth: "2017" }])
    expect(() => readProgramme({ ...wire, ...broken }, "programme.json")).toThrow(
      expect.objectContaining({ name: "ContractError" }),
    );
});
