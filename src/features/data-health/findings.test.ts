// @vitest-environment node
import { expect, it } from "vitest";
import { day } from "#src/domain/month.ts";
import { mapLoaded } from "#src/lib/loaded.ts";
import { vi } from "#src/messages/vi.ts";
import { aCommune, aProgramme, aProposal, aSupportLine } from "#test/builders.ts";
import { demoDataset } from "#test/demo-dataset.ts";
import { smallDataset } from "#test/small-dataset.ts";
import { findingsOf } from "./findings.ts";

const CHANGE = {
  on: day("2025-07-01"),
  unit: { code: "9", name: "Mới" },
  from: [{ code: "1" }, { code: "2", isPart: true as const }],
};

function fieldsOf(given: Parameters<typeof smallDataset>[0]) {
  return findingsOf(smallDataset(given), null, "vi", vi).map(({ field, value, rows }) => ({ field, value, rows }));
}

it("the table of units is told of where it does not settle what became of a commune; one that was split is no fault", () => {
  const communes = [
    aCommune({ id: "a", name: "A", code: "1" }),
    aCommune({ id: "b", name: "B", code: "2" }),
    aCommune({ id: "c", name: "C" }),
    aCommune({ id: "d", name: "D", code: "4", validTo: day("2024-12-31") }),
    aCommune({ id: "e", name: "E", code: "5", validTo: day("2024-12-31") }),
  ];
  expect(fieldsOf({ communes, programme: aProgramme({ unitChanges: [CHANGE] }) })).toEqual([
    { field: "unitChanges.from", value: "C", rows: 1 },
    { field: "unitChanges.from", value: "D", rows: 2 },
  ]);
});

it("a kind that lines name and the programme does not is told, with how many lines have it", () => {
  const line = (id: string, kind: string) => aSupportLine({ id, kind });
  const programme = aProgramme({});
  const known = programme.kinds[0]?.id ?? "";
  const lines = [line("1", known), line("2", "mystery"), line("3", "mystery")];
  expect(fieldsOf({ programme, lines, communes: [aCommune({})] })).toEqual([{ field: "kind", value: "mystery", rows: 2 }]);
});

it("so is one that only proposals name, in their own file", () => {
  const proposals = [aProposal({ id: "1", kind: "mystery" }), aProposal({ id: "2", kind: "mystery" })];
  const told = findingsOf(smallDataset({ proposals }), null, "vi", vi);
  expect(told).toMatchObject([{ file: "proposals.json", field: "kind", value: "mystery", rows: 2 }]);
});

it("lines are not added up where every kind is known", () => {
  const { support, ...dataset } = demoDataset();
  const untouched = mapLoaded(support, (read) => ({
    ...read,
    get table(): never {
      throw new Error("asked");
    },
  }));
  expect(findingsOf({ ...dataset, support: untouched }, null, "vi", vi)).toEqual([]);
});

it("of the demonstration's nine the table tells all, and without a table nothing is missed", () => {
  expect(findingsOf(demoDataset(), null, "vi", vi)).toEqual([]);
  expect(fieldsOf({ communes: [aCommune({ id: "c", name: "C" })] })).toEqual([]);
});
