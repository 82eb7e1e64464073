// @vitest-environment node
import { describe, expect, it } from "vitest";
import { day, month } from "#src/domain/month.ts";
import type { Proposal } from "#src/domain/proposal.ts";
import { aCommune, anAdjustment, aProgramme, aProposal, aSponsor, aSupportLine } from "#test/builders.ts";
import { demoDataset } from "#test/demo-dataset.ts";
import { contradictions, type Given } from "./contradictions.ts";

const rowsOf = <Value>(values: readonly Value[]) => values.map((value, index) => ({ row: index + 1, value }));
const NOTHING: Given = {
  programme: null,
  communeIds: null,
  communes: null,
  agencies: null,
  enterprises: null,
  proposals: null,
  support: null,
};
const COMMUNES = new Set(["gia-minh"]);
const given = (changed: Partial<Given>) => contradictions({ ...NOTHING, ...changed });

const assigned = (communeId: string, from: string, to?: string) =>
  aSponsor({ assignments: [{ communeId, from: month(from), ...(to ? { to: month(to) } : {}) }] });

describe("what rows say against themselves or each other", () => {
  it("areas that are not there, lie in a circle or stand twice, and a level that nobody names; and communes of an area that is not there", () => {
    const area = (id: string, parentId?: string) => ({ id, name: id, level: "cluster", ...(parentId ? { parentId } : {}) });
    const programme = aProgramme({
      areas: [area("a"), area("a"), area("b", "gone"), area("c", "d"), area("d", "c")],
      areaLevels: [],
    });
    const communes = rowsOf([aCommune({ id: "x", areaId: "a" }), aCommune({ id: "y", areaId: "gone" }), aCommune({ id: "z" })]);
    const told = given({ programme, communes }).flatMap((notice) =>
      notice.kind === "contradiction" ? [[notice.endpoint, notice.field, notice.why, notice.sample, notice.rows]] : [],
    );
    expect(told).toEqual([
      ["programme", "areas.id", "area-twice", "a", 1],
      ["programme", "areas.level", "unknown-level", "cluster", 1],
      ["programme", "areas.parentId", "unknown-area", "gone", 1],
      ["programme", "areas.parentId", "areas-in-a-circle", "d", 1],
      ["communes", "areaId", "unknown-area", "gone", 1],
    ]);
    expect(given({ communes })).toEqual([]);
  });

  it("is nothing in the demonstration, and nothing while nothing is known", () => {
    expect(demoDataset().notices).toEqual([]);
    expect(given({})).toEqual([]);
    expect(given({ agencies: rowsOf([assigned("nowhere", "2017-01")]) })).toEqual([]);
  });

  it("an assignment of a commune that is not there, and one that ends before it begins, each once for all its rows", () => {
    const agencies = rowsOf([
      assigned("gia-minh", "2017-01", "2017-01"),
      assigned("nowhere", "2017-01"),
      assigned("nowhere", "2017-09", "2017-01"),
    ]);
    expect(given({ communeIds: COMMUNES, agencies })).toEqual([
      {
        kind: "contradiction",
        endpoint: "agencies",
        field: "communes.communeId",
        why: "unknown-commune",
        sample: "nowhere",
        rows: 2,
        firstRow: 2,
      },
      {
        kind: "contradiction",
        endpoint: "agencies",
        field: "communes.to",
        why: "ends-before-start",
        sample: "2017-01",
        rows: 1,
        firstRow: 3,
      },
    ]);
  });

  it.each<[Partial<Proposal>, why: string | null]>([
    [{ addressedTo: { type: "agency", id: "nowhere" } }, "unknown-sponsor"],
    [{ addressedTo: null }, null],
    [{ raisedOn: day("2017-09-29") }, "after-update"],
    [{ raisedOn: day("2017-09-28") }, null],
    [{ raisedOn: day("2017-02-01"), status: "done", answeredOn: day("2017-01-31") }, "answered-before-raised"],
    [{ raisedOn: day("2017-02-01"), status: "done", answeredOn: day("2017-02-01") }, null],
    [{ raisedOn: day("2017-02-01"), status: "open", answeredOn: day("2017-02-03") }, "answered-and-open"],
    [{ raisedOn: day("2017-02-01"), status: "accepted" }, null],
  ])("a proposal with %j: %j", (changed, why) => {
    const proposals = rowsOf([aProposal({ raisedOn: day("2017-01-01"), addressedTo: null, status: "open", ...changed })]);
    const programme = aProgramme({ updatedAt: "2017-09-28T17:00:00+07:00" });
    const found = given({ programme, proposals, agencies: [], enterprises: [] });
    expect(found.map((notice) => notice.kind === "contradiction" && notice.why)).toEqual(why === null ? [] : [why]);
  });

  it("a tile of a commune that is not there", () => {
    const tile = { code: "1", name: "Gia Viễn", tile: { column: 0, row: 0 } };
    const programme = aProgramme({ mapUnits: [tile, { ...tile, communeId: "gia-minh" }, { ...tile, communeId: "nowhere" }] });
    expect(given({ programme, communeIds: COMMUNES })).toMatchObject([{ field: "mapUnits.communeId", sample: "nowhere" }]);
  });

  it.each<[delivered: number | "not-reported", taken: readonly number[], isTold: boolean]>([
    [20, [-5, -15], false],
    [20, [-5, -16], true],
    [20, [-30, 10], false],
    [0, [-1], true],
    ["not-reported", [-1], true],
    ["not-reported", [1], false],
  ])("a line of %j that adjustments take %j from", (delivered, taken, isTold) => {
    const lines = [
      aSupportLine({ id: "ht-1", delivered }),
      ...taken.map((dong, index) => anAdjustment("ht-1", { id: `dc-${index}`, delivered: dong })),
    ];
    const found = given({ support: rowsOf(lines) });
    expect(found.map((notice) => notice.kind === "contradiction" && notice.sample)).toEqual(isTold ? ["ht-1"] : []);
  });
});
