// @vitest-environment node
import { expect, it } from "vitest";
import { aCommune, aProgramme } from "#test/builders.ts";
import { slideOf } from "#test/deck-slides.ts";
import { smallDeck } from "#test/small-dataset.ts";
import { deckWords } from "./deck-words.ts";

const ALL = Array.from({ length: 19 }, (_none, index) => index + 1);
const mapUnits = [{ code: "1", name: "Gia Minh", tile: { column: 0, row: 0 }, communeId: "gia-minh" }];
const slide = (...communes: readonly ReturnType<typeof aCommune>[]) =>
  slideOf(smallDeck({ programme: aProgramme({ mapUnits }), communes }), "map");

it("the map's notes name the commune nearest to the standard, one criterion away too, and none that lacks nothing", () => {
  const nearest = deckWords.vi.next.nearest("Gia Minh", 1);
  expect(slide(aCommune({ met: ALL.slice(1) })).notes).toContain(nearest);
  expect(slide(aCommune({ met: ALL })).notes).not.toContain(deckWords.vi.next.nearest("Gia Minh", 0));
});

it("the map's foot names a commune without a place on it, and only such", () => {
  expect(slide(aCommune()).remarks).toEqual([]);
  expect(slide(aCommune(), aCommune({ id: "x", name: "Gia Xa" })).remarks).toEqual([deckWords.vi.map.notPlaced("Gia Xa")]);
});

it.each<[string, number, string]>([
  ["one of which five of nineteen criteria are known stands at no end", 5, "."],
  ["one of which all are known does", 19, ". Cao nhất: Gia Xa, 8/19; thấp nhất: Gia Minh, 4/19."],
  ["one that cannot have met more than the other is the lowest", 15, ". Cao nhất: Gia Xa, 8/19; thấp nhất: Gia Minh, ≥ 4/19."],
])("to those who cannot see the map, %s", (_what, known, ends) => {
  const partly = aCommune({ of: known, met: ALL.slice(0, 4) });
  const { body } = slide(partly, aCommune({ id: "x", name: "Gia Xa", met: ALL.slice(0, 8) }));
  const alt = body.kind === "map" ? body.map.alt.replaceAll("\u00a0", " ") : "";
  expect(alt.slice(alt.indexOf("."))).toBe(ends);
});
