// @vitest-environment node
import { describe, expect, it } from "vitest";
import { contractOf, type Endpoint } from "../endpoints.ts";
import { readRows } from "../rows.ts";
import { fitRows, type RowFit } from "./fit-rows.ts";

function fittedRow(endpoint: Endpoint, row: unknown, said: RowFit): unknown {
  return fitRows([row], contractOf(endpoint), said).rows[0];
}

describe("a field of the contract is taken from where the source has it", () => {
  it.each<[string, Endpoint, RowFit["fields"], unknown, unknown]>([
    ["by another name", "support", { month: "thang" }, { thang: "2017-09" }, { month: "2017-09" }],
    [
      "a nested one from columns",
      "support",
      { "sponsor.type": "loai", "sponsor.id": "ma" },
      { loai: "agency", ma: 3 },
      { sponsor: { type: "agency", id: "3" } },
    ],
    ["a column from within a record", "support", { kind: "loai.ma" }, { loai: { ma: 2, ten: "Khác" } }, { kind: "2" }],
    [
      "a nested one from another place of the same record",
      "support",
      { "sponsor.id": "sponsor.code" },
      { sponsor: { type: "agency", code: "cq" } },
      { sponsor: { type: "agency", id: "cq" } },
    ],
    [
      "a whole record by another name",
      "support",
      { sponsor: "ben" },
      { ben: { type: "agency", id: 1 } },
      { sponsor: { type: "agency", id: "1" } },
    ],
    [
      "a record by another name, a part of it by yet another",
      "support",
      { sponsor: "ben", "sponsor.id": "ben.ma" },
      { ben: { type: "agency", ma: 1 } },
      { sponsor: { type: "agency", id: "1" } },
    ],
    [
      "a list and its items",
      "communes",
      { criteria: "tieu_chi", "criteria.number": "so", "criteria.since": "tu.ngay" },
      { tieu_chi: [{ so: "1", met: true, tu: { ngay: "2017-07-01" } }] },
      { criteria: [{ number: 1, met: true, since: "2017-07" }] },
    ],
    [
      "a name in two columns of an item",
      "programme",
      { "kinds.name.vi": "ten", "kinds.name.en": "ten_en" },
      { kinds: [{ id: 1, ten: "Đường", ten_en: "Roads" }] },
      { kinds: [{ id: "1", name: { vi: "Đường", en: "Roads" } }] },
    ],
    ["a list of texts", "communes", { "situation.advantages": "uu" }, { uu: ["a"] }, { situation: { advantages: ["a"] } }],
    ["what trades places", "support", { title: "note", note: "title" }, { title: "a", note: "b" }, { title: "b", note: "a" }],
  ])("%s", (_, endpoint, fields, row, expected) => {
    expect(fittedRow(endpoint, row, { fields })).toEqual(expected);
  });
});

describe("nothing is nothing", () => {
  const fields = { "addressedTo.type": "loai", "addressedTo.id": "ma" };
  it.each([
    ["columns that are all empty make no record", { loai: null, ma: null }, { addressedTo: null }],
    [
      "columns of which one is empty are left to the contract",
      { loai: "agency", ma: null },
      { addressedTo: { type: "agency", id: null } },
    ],
    ["columns that are not there make none either", {}, {}],
  ])("%s", (_, row, expected) => {
    expect(fittedRow("proposals", row, { fields })).toEqual(expected);
  });

  it("an amount of null stays not reported, one that is absent not applicable, 0 a reported zero", () => {
    const said = { fields: { planned: "ke_hoach", delivered: "thuc_hien" } };
    expect(fittedRow("support", { ke_hoach: "0", thuc_hien: null }, said)).toEqual({ planned: 0, delivered: null });
    expect(fittedRow("support", {}, said)).toEqual({});
  });

  it("a list of null stays null", () => {
    expect(fittedRow("communes", { tieu_chi: null }, { fields: { criteria: "tieu_chi" } })).toEqual({ criteria: null });
  });
});

describe("words of theirs", () => {
  const said = {
    fields: { form: "hinh_thuc" },
    values: { form: { tien: "cash", 2: "labour" }, planned: { x: "notApplicable" } },
  };
  it.each([
    [{ hinh_thuc: "tien" }, { form: "cash" }],
    [{ hinh_thuc: 2 }, { form: "labour" }],
    [{ hinh_thuc: "vàng" }, { form: "vàng" }],
    [{ hinh_thuc: "toString" }, { form: "toString" }],
    [{ hinh_thuc: null }, { form: null }],
    [{ planned: "x" }, { planned: "notApplicable" }],
    [{ planned: "1250000" }, { planned: 1_250_000 }],
  ])("%j are %j", (row, expected) => {
    expect(fittedRow("support", row, said)).toEqual(expected);
  });
});

describe("what the contract does not know", () => {
  it("stays, so that it is told, but for what was used or is to be ignored", () => {
    const row = { ma: 1, loai: { ma: 2, ten: "Khác" }, la: "?", bo: "-", sponsor: { type: "agency", id: 1, bo: "-", la: "?" } };
    const said = { fields: { id: "ma", kind: "loai.ma" }, ignore: ["bo", "sponsor.bo"] };
    expect(fittedRow("support", row, said)).toEqual({
      id: "1",
      kind: "2",
      la: "?",
      sponsor: { type: "agency", id: "1", la: "?" },
    });
  });

  it("is not taken for what has its name elsewhere", () => {
    const row = { loai: { ma: 2 }, sponsor: { type: "agency", id: 1, ma: "?" } };
    const said = { fields: { kind: "loai.ma" } };
    expect(fittedRow("support", row, said)).toEqual({ kind: "2", sponsor: { type: "agency", id: "1", ma: "?" } });
  });

  it("is ignored within a list by the list's own name there", () => {
    const row = { tieu_chi: [{ number: 1, met: true, bo: "-", la: "?" }] };
    const said = { fields: { criteria: "tieu_chi" }, ignore: ["tieu_chi.bo"] };
    expect(fittedRow("communes", row, said)).toEqual({ criteria: [{ number: 1, met: true, la: "?" }] });
  });

  it("is told of as a field that nobody knows", () => {
    const { rows } = fitRows([{ ma: 1, la: "?" }], contractOf("support"), { fields: { id: "ma" } });
    expect(readRows("support", rows).notices).toContainEqual({
      kind: "unknown-key",
      endpoint: "support",
      field: "la",
      rows: 1,
      firstRow: 1,
    });
  });

  it("changes nothing of what every record has", () => {
    const row: unknown = JSON.parse('{ "id": 1, "__proto__": { "month": "2017-09" } }');
    expect(Object.getPrototypeOf(fittedRow("support", row, {}))).toBe(Object.prototype);
  });
});

describe("a path of theirs that no row has is named", () => {
  it.each<[string, Endpoint, readonly unknown[], RowFit["fields"], string | null]>([
    ["in none", "support", [{ ma: 1 }, { ma: 2 }], { id: "ma", delivered: "thuc_hien" }, "thuc_hien"],
    ["in one", "support", [{ ma: 1 }, { ma: 2, thuc_hien: null }], { id: "ma", delivered: "thuc_hien" }, null],
    ["within a record", "support", [{ loai: {} }], { kind: "loai.ma" }, "loai.ma"],
    ["within a list", "communes", [{ tc: [{}] }, { tc: [] }], { criteria: "tc", "criteria.number": "so" }, "tc.so"],
    ["within lists that are empty", "communes", [{ tc: [] }], { criteria: "tc", "criteria.number": "so" }, null],
    ["of no row", "support", [], { id: "ma" }, null],
  ])("%s", (_, endpoint, rows, fields, missing) => {
    expect(fitRows(rows, contractOf(endpoint), { fields }).missing).toBe(missing);
  });
});

it("what is no row is handed on, and what cannot be converted is set aside with its reason: no row is lost", () => {
  const good = { communeId: 1, sponsor: { type: "agency", id: 1 }, kind: 1, ngay: "2017-09-01", title: "a", form: "cash" };
  const wire = [
    { ...good, id: 1 },
    "no row",
    null,
    [good],
    { ...good, id: 2, ngay: "01/09/2017" },
    { ...good, id: 3, tien: "500.000" },
    { ...good, id: 4.5 },
    { ...good, id: 1 },
  ];
  const { rows } = fitRows(wire, contractOf("support"), { fields: { month: "ngay", delivered: "tien" } });
  const read = readRows("support", rows);
  expect(read.rows.map(({ row }) => row)).toEqual([1]);
  expect(read.setAside.map(({ row, field, value, reason }) => [row, field, value, reason])).toEqual([
    [2, "", "no row", "not-an-object"],
    [3, "", null, "not-an-object"],
    [4, "", [good], "not-an-object"],
    [5, "month", "01/09/2017", "not-a-month"],
    [6, "delivered", "500.000", "not-whole-dong"],
    [7, "id", 4.5, "wrong-type"],
    [8, "id", "1", "duplicate-id"],
  ]);
});
