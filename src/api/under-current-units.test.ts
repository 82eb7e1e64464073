// @vitest-environment node
import fc from "fast-check";
import { afterAll, describe, expect, it, vi } from "vitest";
import { columnsOfLines } from "#src/domain/columns-of-lines.ts";
import { day, month } from "#src/domain/month.ts";
import type { MapUnit } from "#src/domain/programme.ts";
import { buildSupportTable } from "#src/domain/support-table.ts";
import { totals } from "#src/domain/totals.ts";
import { ready, valueOf } from "#src/lib/loaded.ts";
import { anyFilter, anyLines } from "#test/arbitraries.ts";
import { aCommune, aProgramme, aSupportLine, aTable } from "#test/builders.ts";
import { demoDataset, sponsorParts } from "#test/demo-dataset.ts";
import { heldLines } from "#test/held-lines.ts";
import { naiveTotals } from "#test/oracle.ts";
import { smallDataset } from "#test/small-dataset.ts";
import { anyUnitHistory } from "#test/unit-history.ts";
import { type Dataset, supportOf } from "./dataset.ts";
import { underCurrentUnits } from "./under-current-units.ts";

const DEMO = demoDataset();
const CUTS = 1_000;

function read<Value>(loaded: Parameters<typeof valueOf<Value>>[0]): Value {
  const value = valueOf(loaded);
  if (value === null) throw new Error("not read");
  return value;
}

describe("sums under the units of today, of generated tables", () => {
  const seen = { split: 0, reuse: 0, chain: 0, together: 0, most: 0 };

  it(`are those of the units of then, whole and by who became one, to the dong, in ${CUTS} cuts`, { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(anyUnitHistory, anyLines, anyFilter, fc.infiniteStream(fc.nat()), (history, plain, filter, picks) => {
        const communes = history.units.map((unit, place) => aCommune({ ...unit, id: `then-${place}`, name: "Trùng tên" }));
        const lines = plain.map((line) => ({ ...line, communeId: `then-${(picks.next().value ?? 0) % communes.length}` }));
        const dataset: Dataset = {
          ...DEMO,
          ...sponsorParts([]),
          programme: ready(aProgramme({ unitChanges: history.changes })),
          communes: ready(communes),
          support: ready(supportOf(aTable(lines), columnsOfLines(lines), [])),
          proposals: ready([]),
        };
        const today = underCurrentUnits(dataset);
        const truthOf = new Map(communes.map(({ id }, place) => [id, history.truth[place] ?? ""]));
        const asked = { ...filter, communes: null };

        // Who lies together, whatever they are called.
        const placeOf = (id: string) => today.known.units?.today?.idOf.get(id) ?? id;
        for (const a of communes) {
          for (const b of communes) expect(placeOf(a.id) === placeOf(b.id)).toBe(truthOf.get(a.id) === truthOf.get(b.id));
        }

        const before = totals(read(dataset.support).table, asked);
        const after = totals(read(today.support).table, asked);
        expect(after.whole).toEqual(before.whole);
        for (const dimension of ["month", "kind", "sponsor"] as const) {
          expect([...after.by(dimension)].sort()).toEqual([...before.by(dimension)].sort());
        }
        const naive = naiveTotals(
          lines.map((line) => ({ ...line, communeId: truthOf.get(line.communeId) ?? "" })),
          asked,
        ).by("commune");
        const markOf = new Map(communes.map(({ id }) => [placeOf(id), truthOf.get(id) ?? ""]));
        expect(new Map([...after.by("commune")].map(([id, total]) => [markOf.get(id), total]))).toEqual(naive);
        const moved = lines.map((line) => ({ ...line, communeId: placeOf(line.communeId) }));
        expect(heldLines(read(today.support)).lines).toEqual(moved);

        // Every commune of today has a name of its own, and is there whether it has a line or none.
        const now = read(today.communes);
        expect(new Set(now.map(({ name }) => name)).size).toBe(now.length);
        expect(new Set(now.map(({ id }) => id))).toEqual(new Set(communes.map(({ id }) => placeOf(id))));
        expect(today.known.communes).toEqual(now.map(({ id }) => id));

        for (const key of ["split", "reuse", "chain"] as const) seen[key] += Number(history.has[key]);
        seen.together += Number(now.length < communes.length);
        seen.most = Math.max(seen.most, communes.length - now.length);
      }),
      { numRuns: CUTS },
    );
  });

  afterAll(() => {
    expect(Math.min(seen.split, seen.reuse, seen.chain, seen.together)).toBeGreaterThan(CUTS / 5);
    expect(seen.most).toBeGreaterThan(4);
  });
});

describe("the nine as the four of today", () => {
  const today = underCurrentUnits(DEMO);
  const communes = read(today.communes);

  it("have the names, types and codes of the table, in the Decision's order", () => {
    expect(communes.map(({ id, name, code, type }) => [id, name, code, type])).toEqual([
      ["14500-2025-07-01", "Đại Hoàng", "14500", "commune"],
      ["14524-2025-07-01", "Gia Phong", "14524", "commune"],
      ["14464-2025-07-01", "Gia Viễn", "14464", "commune"],
      ["14482-2025-07-01", "Gia Hưng", "14482", "commune"],
    ]);
    expect(communes[0]?.madeOf).toEqual(["Gia Thắng", "Gia Phương", "Gia Trung", "Gia Tiến"]);
  });

  it("have 2.5 billion dong, each the sum of those that lie in it", () => {
    const then = totals(read(DEMO.support).table, EVERY).by("commune");
    const now = totals(read(today.support).table, EVERY);
    expect(now.whole.delivered).toBe(2_500_000_000);
    const members = today.known.units?.today?.membersOf ?? new Map<string, readonly string[]>();
    for (const { id } of communes) {
      const sum = members.get(id)?.reduce((dong, member) => dong + (then.get(member)?.delivered ?? 0), 0);
      expect(now.by("commune").get(id)?.delivered).toBe(sum);
    }
    expect([...members.values()].map(({ length }) => length)).toEqual([4, 2, 1, 2]);
  });

  it("are not said to have what was known of those of then", () => {
    for (const { standard, criteria, situation, population } of communes) {
      expect(standard.stage).toBe("notCarriedOver");
      expect(criteria).toEqual([]);
      expect([situation.advantages, situation.limitations, situation.difficulties].flat()).toEqual([]);
      expect(population).toBeUndefined();
    }
    expect(read(today.programme).publishedFigures.map(({ measure }) => measure)).toEqual(["deliveredDong"]);
  });

  it("say how many of then they are, and keep what is in no figure", () => {
    expect(read(today.programme).today).toEqual({ before: 9, now: 4, split: [], untold: [] });
    expect(today.setAside).toBe(DEMO.setAside);
    expect(today.notices).toBe(DEMO.notices);
  });

  it("have a place each on the map, one that a unit of theirs had, and none twice", () => {
    const units = read(today.programme).mapUnits;
    const placeOf = ({ tile }: MapUnit) => `${tile?.column} ${tile?.row}`;
    const places = units.map(placeOf);
    expect(new Set(places).size).toBe(units.length);
    const then = new Set(read(DEMO.programme).mapUnits.map(placeOf));
    expect(places.every((place) => then.has(place))).toBe(true);
    expect(units.flatMap(({ communeId }) => communeId ?? []).sort()).toEqual(communes.map(({ id }) => id).sort());
    expect(units.filter(({ communeId }) => !communeId).map(({ name }) => name)).toEqual([
      "Gia Trấn",
      "Gia Vân",
      "Gia Tân",
      "Gia Sinh",
    ]);
  });

  it("lines and proposals keep their ids", () => {
    const ids = (dataset: Dataset) =>
      [heldLines(read(dataset.support)).lines, read(dataset.proposals)].map((rows) => rows.map(({ id }) => id));
    expect(ids(today)).toEqual(ids(DEMO));
  });
});

const NOTHING_KNOWN = { communes: [], kinds: [], sponsors: [] };
const EVERY = { range: null, communes: null, sponsorType: null, sponsors: null, kinds: null };

describe("what goes along", () => {
  const CHANGE = {
    on: "2025-07-01",
    unit: { code: "9", name: "Mới" },
    from: [{ code: "1" }, { code: "2" }],
  } as const;
  const A = aCommune({ id: "a", code: "1", displayOrder: 1 });
  const B = aCommune({ id: "b", code: "2", displayOrder: 2 });

  function under(given: Parameters<typeof smallDataset>[0], change: object = CHANGE): Dataset {
    const programme = aProgramme(JSON.parse(JSON.stringify({ unitChanges: [change] })));
    return underCurrentUnits(smallDataset({ communes: [A, B], programme, ...given }));
  }

  it("a sponsor that had both has the one of today, in the months of either", () => {
    const sponsor = {
      type: "agency" as const,
      id: "01",
      name: "Cơ quan 01",
      detail: "",
      assignments: [
        { communeId: "b", from: month("2017-01"), to: month("2017-06") },
        { communeId: "a", from: month("2016-07"), to: month("2016-12") },
        { communeId: "a", from: month("2017-08") },
      ],
    };
    expect(read(under({ sponsors: [sponsor] }).sponsors)[0]?.assignments).toEqual([
      { communeId: "9-2025-07-01", from: "2016-07", to: "2017-06" },
      { communeId: "9-2025-07-01", from: "2017-08" },
    ]);
  });

  it("a unit that the publication has itself is that one, with all that is known of it", () => {
    const own = aCommune({ id: "moi", name: "Mới", code: "9", validFrom: day("2025-07-01"), met: [1, 2] });
    const [unit, ...others] = read(under({ communes: [A, B, own] }).communes);
    expect(others).toEqual([]);
    expect(unit).toMatchObject({ id: "moi", criteria: own.criteria, standard: own.standard, displayOrder: 1 });
  });

  it("a unit of which only the name changed keeps what is known of it", () => {
    const change = { ...CHANGE, unit: { code: "9", name: "Mới", type: "ward" }, from: [{ code: "1" }] };
    const [renamed, other] = read(under({}, change).communes);
    expect(renamed).toMatchObject({ id: "9-2025-07-01", name: "Mới", type: "ward", criteria: A.criteria, standard: A.standard });
    expect(other?.id).toBe("b");
  });

  it("no line is made an object for it", () => {
    const columns = columnsOfLines([
      aSupportLine({ communeId: "a", delivered: 5 }),
      aSupportLine({ communeId: "b", delivered: 7 }),
    ]);
    const asked = vi.fn(columns.lineAt);
    const support = ready(supportOf(buildSupportTable(columns, NOTHING_KNOWN), { ...columns, lineAt: asked }, []));
    const programme = aProgramme(JSON.parse(JSON.stringify({ unitChanges: [CHANGE] })));
    const today = underCurrentUnits({ ...smallDataset({ communes: [A, B], programme }), support });
    expect(totals(read(today.support).table, EVERY).by("commune").get("9-2025-07-01")?.delivered).toBe(12);
    expect(asked).not.toHaveBeenCalled();
  });

  it("a unit of which only a part went stays, and is named", () => {
    const change = { ...CHANGE, from: [{ code: "1" }, { code: "2", isPart: true }] };
    const today = under({}, change);
    expect(read(today.communes).map(({ id }) => id)).toEqual(["9-2025-07-01", "b"]);
    expect(read(today.programme).today).toEqual({ before: 2, now: 2, split: [B.name], untold: [] });
  });

  it("without a table the data is the same", () => {
    const dataset = smallDataset({ communes: [A, B], lines: [aSupportLine({ communeId: "a" })] });
    expect(underCurrentUnits(dataset)).toBe(dataset);
  });

  it("the table of a later publication puts an earlier one under the units of today", () => {
    const earlier = smallDataset({ communes: [A, B] });
    const { unitChanges } = aProgramme(JSON.parse(JSON.stringify({ unitChanges: [CHANGE] })));
    expect(read(underCurrentUnits(earlier, unitChanges).communes).map(({ id }) => id)).toEqual(["9-2025-07-01"]);
  });
});
