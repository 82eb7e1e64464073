// @vitest-environment node
import { describe, expect, it } from "vitest";
import { placedUnits } from "#src/domain/placed-units.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import { type Filter, NO_FILTER } from "#src/filters/filter.ts";
import { ABSENT, NBSP } from "#src/lib/format-number.ts";
import { aCommune, aProgramme, aSupportLine } from "#test/builders.ts";
import { figuresOf } from "#test/filtered-figures.ts";
import { hasUnknown, isMapEmpty, type MapFigure, mapTiles, owedOnMap } from "./map-view.ts";

const PROGRAMME = aProgramme({
  mapUnits: [
    { code: "1", name: "Unit of A", tile: { column: 0, row: 0 }, communeId: "a" },
    { code: "2", name: "Unit of B", tile: { column: 1, row: 0 }, communeId: "b" },
    { code: "3", name: "Elsewhere", tile: { column: 2, row: 0 } },
    { code: "4", name: "Gone", tile: { column: 3, row: 0 }, communeId: "not-in-the-list" },
  ],
});

const UNITS = placedUnits(PROGRAMME.mapUnits);

function tileOfA(figure: MapFigure, lines: SupportLine[], met = 0) {
  const communes = [aCommune({ id: "a", name: "A", met: Array.from({ length: met }, (_, index) => index + 1) })];
  const { inPeriod } = figuresOf({ lines, communes, programme: PROGRAMME });
  const tiles = mapTiles(
    { programme: PROGRAMME, communes, filter: NO_FILTER, byCommune: inPeriod.by("commune") },
    figure,
    "vi",
    UNITS,
  );
  return tiles[0]?.commune;
}

const given = (delivered: SupportLine["delivered"], planned: SupportLine["planned"] = "not-applicable", communeId = "a") =>
  aSupportLine({ communeId, delivered, planned });

it("a map is empty where a filter lets no commune through, and else shows those it leaves out", () => {
  const communes = [aCommune({ id: "a" }), aCommune({ id: "b" })];
  const area = { id: "p", communes: new Set(["b"]) };
  const emptyUnder = (filter: Partial<Filter>) => isMapEmpty({ communes, filter: { ...NO_FILTER, ...filter } });
  expect([emptyUnder({}), emptyUnder({ communes: ["a"] }), emptyUnder({ area })]).toEqual([false, false, false]);
  expect(emptyUnder({ area, communes: ["a"] })).toBe(true);
});

describe("the shade of a commune", () => {
  it("is none while criteria that are not known could make it another", () => {
    const shadeOf = (met: number[], unmet: number[]) => {
      const known = (numbers: number[], isMet: boolean) => numbers.map((number) => ({ number, met: isMet }));
      const communes = [{ ...aCommune({ id: "a" }), criteria: [...known(met, true), ...known(unmet, false)] }];
      const input = { programme: PROGRAMME, communes, filter: NO_FILTER, byCommune: null };
      return mapTiles(input, "criteria", "vi", UNITS)[0]?.commune;
    };
    const firsts = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
    expect(shadeOf(firsts(5), [])).toMatchObject({ step: null, valueLabel: "≥\u00a05/19", measure: null });
    // Whatever the nineteenth is, one or two are left.
    expect(shadeOf(firsts(17), [18])).toMatchObject({ step: 3, valueLabel: "≥\u00a017/19", measure: 17 / 19 });
  });

  it.each([
    [19, 4],
    [18, 3],
    [17, 3],
    [16, 2],
    [15, 2],
    [14, 1],
    [12, 1],
    [11, 0],
    [0, 0],
  ])("with %i criteria met is %i", (met, step) => {
    expect(tileOfA("criteria", [], met)).toMatchObject({ step, valueLabel: `${met}/19` });
  });

  it.each([
    [100_000_000, 4],
    [75_100_000, 4],
    [75_000_000, 3],
    [50_100_000, 3],
    [50_000_000, 2],
    [25_000_000, 1],
    [100_000, 1],
    [0, 0],
  ])("that received %i of at most 100 million is %i", (delivered, step) => {
    expect(tileOfA("delivered", [given(delivered), given(100_000_000, "not-applicable", "b")])).toMatchObject({ step });
  });

  it.each([
    [49.9, 0],
    [50, 1],
    [79.9, 1],
    [80, 2],
    [94.9, 2],
    [95, 3],
    [105, 3],
    [105.1, 4],
  ])("at %d %% of its plan is %i", (percent, step) => {
    const delivered = Math.round(percent * 10_000);
    const valueLabel = `${String(percent).replace(".", ",")}${NBSP}%`;
    expect(tileOfA("completion", [given(delivered, 1_000_000)])).toMatchObject({ step, valueLabel });
  });

  it.each<[string, MapFigure, SupportLine[]]>([
    ["help without money", "delivered", [given("not-applicable")]],
    ["no plan", "completion", [given(5)]],
    ["no line", "completion", []],
  ])("is unknown, not the lowest: %s", (_, figure, lines) => {
    expect(tileOfA(figure, lines)).toMatchObject({ step: null, valueLabel: ABSENT });
  });

  it.each<[string, MapFigure, SupportLine[]]>([
    ["support not reported", "delivered", [given("not-reported")]],
    ["a plan, nothing reported", "completion", [given("not-reported", 5)]],
    ["a plan not reported", "completion", [given(5, "not-reported")]],
    ["help without money, its plan not reported", "completion", [given("not-applicable", "not-reported")]],
  ])("is unknown because something is owed, and has the mark of it: %s", (_, figure, lines) => {
    expect(tileOfA(figure, lines)).toMatchObject({ step: null, valueLabel: "–*" });
  });

  it("has a mark and no shade while a report is owed that could change it; what is on track already keeps its own", () => {
    const owes = given("not-reported", 1_000_000);
    expect(tileOfA("completion", [given(500_000, 1_000_000), owes])).toMatchObject({ step: null, valueLabel: `25${NBSP}%*` });
    expect(tileOfA("completion", [given(1_900_000, 1_000_000), owes])).toMatchObject({ step: 3, valueLabel: `95${NBSP}%*` });
  });

  it("that reported nothing received is the lowest, also where nobody received any; without a line it has no shade", () => {
    expect(tileOfA("delivered", [given(0)])).toMatchObject({ step: 0, valueLabel: "0" });
    expect(tileOfA("delivered", [])).toMatchObject({ step: null, valueLabel: "–" });
  });
});

it("units that are no commune of the programme, or of none that is known, stand for orientation", () => {
  const communes = [aCommune({ id: "a", name: "A" }), aCommune({ id: "b", name: "B" })];
  const filter = { ...NO_FILTER, communes: ["b"] };
  const tiles = mapTiles({ programme: PROGRAMME, communes, filter, byCommune: new Map() }, "delivered", "vi", UNITS);
  expect(tiles.map(({ name, commune }) => [name, commune && { id: commune.id, isDimmed: commune.isDimmed }])).toEqual([
    ["A", { id: "a", isDimmed: true }],
    ["B", { id: "b", isDimmed: false }],
    ["Elsewhere", null],
    ["Gone", null],
  ]);
});

it("says what its marks and its hatching stand for, also of a unit of which no plan is known", () => {
  const communes = [aCommune({ id: "a", name: "A" }), aCommune({ id: "b", name: "B" })];
  const inputOf = (lines: SupportLine[]) => {
    const { inPeriod } = figuresOf({ lines, communes, programme: PROGRAMME });
    return { programme: PROGRAMME, communes, filter: NO_FILTER, byCommune: inPeriod.by("commune") };
  };
  const owing = inputOf([given(5, "not-reported"), given("not-reported", 7_000_000, "b"), given(1, 1, "b")]);
  const said = (figure: MapFigure) => owedOnMap(owing, figure, "vi")?.replaceAll(NBSP, " ") ?? null;
  expect(said("completion")).toBe("* A: 1 nội dung chưa báo cáo kế hoạch; B: chưa báo cáo 7 triệu đồng");
  expect(said("delivered")).toBe("* B: chưa báo cáo 7 triệu đồng (1 nội dung)");
  expect(said("criteria")).toBeNull();
  expect(hasUnknown(owing, "completion", "vi", PROGRAMME.mapUnits)).toBe(true);
  const settled = inputOf([given(5, 5), given(5, 5, "b")]);
  expect(hasUnknown(settled, "completion", "vi", PROGRAMME.mapUnits)).toBe(false);
  expect(owedOnMap(settled, "completion", "vi")).toBeNull();
});
