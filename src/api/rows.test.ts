// @vitest-environment node
import fc from "fast-check";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { illustrativePublication } from "#mocks/demo-data/illustrative-publication.ts";
import { BAD_ROW_IDS, withBadRows } from "#mocks/malformed-support.ts";
import { server } from "#mocks/server.ts";
import { ContractError } from "./errors.ts";
import { endpointUrl, getRows, readRows } from "./rows.ts";

const GOOD = {
  id: "ht-001",
  communeId: "gia-minh",
  sponsor: { type: "agency", id: "01" },
  kind: "roads",
  month: "2017-09",
  title: "Đường vào thôn",
  form: "cash",
};

function read(wire: readonly unknown[]) {
  return readRows("support", wire);
}

describe("a row that breaks the contract is set aside with its place and its reason", () => {
  it.each<[string, unknown, { id: string | null; field: string; value: unknown; reason: string }]>([
    [
      "a month that does not exist",
      { ...GOOD, month: "2017-13" },
      { id: "ht-001", field: "month", value: "2017-13", reason: "not-a-month" },
    ],
    [
      "an amount as text",
      { ...GOOD, delivered: "1.000.000" },
      { id: "ht-001", field: "delivered", value: "1.000.000", reason: "not-whole-dong" },
    ],
    ["a field missing", { ...GOOD, month: undefined }, { id: "ht-001", field: "month", value: undefined, reason: "missing" }],
    ["a part missing", { ...GOOD, sponsor: undefined }, { id: "ht-001", field: "sponsor", value: undefined, reason: "missing" }],
    [
      "a field of a part",
      { ...GOOD, sponsor: { type: "agency", id: 7 } },
      { id: "ht-001", field: "sponsor.id", value: 7, reason: "wrong-type" },
    ],
    ["not one of the values", { ...GOOD, form: "gold" }, { id: "ht-001", field: "form", value: "gold", reason: "not-in-list" }],
    [
      "outputs of another type",
      { ...GOOD, outputs: "30" },
      { id: "ht-001", field: "outputs", value: "30", reason: "wrong-type" },
    ],
    ["an id that is a number", { ...GOOD, id: 12 }, { id: null, field: "id", value: 12, reason: "wrong-type" }],
    ["an empty id", { ...GOOD, id: " " }, { id: " ", field: "id", value: " ", reason: "empty" }],
    ["no object", "ht-001", { id: null, field: "", value: "ht-001", reason: "not-an-object" }],
    ["null", null, { id: null, field: "", value: null, reason: "not-an-object" }],
    ["a list", [GOOD], { id: null, field: "", value: [GOOD], reason: "not-an-object" }],
  ])("%s", (_, row, expected) => {
    const { rows, setAside } = read([{ ...GOOD, id: "before" }, row, { ...GOOD, id: "after" }]);
    expect(rows.map(({ row: place, value }) => [place, value.id])).toEqual([
      [1, "before"],
      [3, "after"],
    ]);
    expect(setAside).toEqual([{ endpoint: "support", row: 2, ...expected }]);
  });

  it("a part without a reason of its own that is missing is missing", () => {
    const [commune] = illustrativePublication().communes;
    const { setAside } = readRows("communes", [{ ...commune, standard: undefined }]);
    expect(setAside).toMatchObject([{ field: "standard", reason: "missing" }]);
  });
});

it("a second row with the same id is set aside, the first stands; ids are compared as NFC without space around", () => {
  const { rows, setAside } = read([
    { ...GOOD, id: "xã-1", title: "first" },
    { ...GOOD, id: ` ${"xã-1".normalize("NFD")} `, title: "second" },
  ]);
  expect(rows.map(({ value }) => value.title)).toEqual(["first"]);
  expect(setAside).toEqual([{ endpoint: "support", row: 2, id: "xã-1", field: "id", value: "xã-1", reason: "duplicate-id" }]);
});

it("the malformed publication loses one row by its contract's month and one by its amount; the unknown commune is found later", () => {
  const { support } = illustrativePublication();
  const { rows, setAside } = read(withBadRows(support));
  expect(rows).toHaveLength(support.length + 1);
  expect(setAside.map(({ id, reason }) => [id, reason])).toEqual([
    [BAD_ROW_IDS.notAMonth, "not-a-month"],
    [BAD_ROW_IDS.amountAsText, "not-whole-dong"],
  ]);
});

it("no row is lost: used and set aside together are the file, each place once", () => {
  const anyRow = fc.oneof(
    fc.jsonValue(),
    fc
      .record(
        {
          id: fc.constantFrom("a", "b", "c"),
          month: fc.constantFrom("2017-09", "2017-13"),
          delivered: fc.constantFrom(1, null, "1"),
        },
        { requiredKeys: [] },
      )
      .map((changed) => ({ ...GOOD, ...changed })),
  );
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 24, size: "max" }), (wire) => {
      const { rows, setAside } = read(wire);
      const places = [...rows, ...setAside].map(({ row }) => row).sort((a, b) => a - b);
      expect(places).toEqual(wire.map((_, index) => index + 1));
      expect(new Set(rows.map(({ value }) => value.id)).size).toBe(rows.length);
    }),
    { numRuns: 1000 },
  );
});

it("a body that is no list is a ContractError", async () => {
  const apiBase = "http://localhost:3000/api";
  server.use(http.get(endpointUrl(apiBase, "support"), () => HttpResponse.json({ rows: [] })));
  const reading = getRows(apiBase, "support");
  await expect(reading).rejects.toEqual(new ContractError(`${apiBase}/support.json`, "", "wrong-type"));
});
