// @vitest-environment node
import { describe, expect, it } from "vitest";
import { readSourceConfig } from "./source-config.ts";

const URL_OF_CONFIG = "http://localhost:3000/config.json";
const read = (source: unknown) => readSourceConfig(URL_OF_CONFIG, source);

it.each([
  {},
  { path: "/items/{name}" },
  { path: "/api.php?table={name}&order=id" },
  { names: { support: "ho_tro" }, envelope: "result.rows", ignore: { support: ["x"] } },
  { paging: { kind: "link" } },
  { paging: { kind: "range", size: 1, unit: "rows" } },
  { paging: { kind: "offset", size: 100, sizeParam: "l", offsetParam: "o", totalHeader: "X-Rows" } },
  { paging: { kind: "page", size: 100, pageParam: "p", firstPage: 0, totalField: "meta.n" } },
  { fields: { support: { "sponsor.id": "a.b" }, communes: { "criteria.number": "so" }, programme: { "kinds.name.vi": "ten" } } },
  { values: { support: { form: { "tiền mặt": "cash" } } } },
])("%j can be used", (source) => {
  expect(read(source)).toEqual(source);
});

describe("what cannot be used is told by field", () => {
  it.each<[string, unknown, string, string]>([
    ["no record", "directus", "source", "wrong-type"],
    ["nothing", null, "source", "wrong-type"],
    ["a slip in a name", { pagin: {} }, "source.pagin", "unknown-field"],
    ["a path without a place for the name", { path: "/items" }, "source.path", "not-a-path"],
    ["a path with two", { path: "/{name}/{name}" }, "source.path", "not-a-path"],
    ["a path that leaves the source", { path: "https://other.vn/{name}" }, "source.path", "not-a-path"],
    ["a path to a place on a page", { path: "/x#{name}" }, "source.path", "not-a-path"],
    ["an empty path", { path: " " }, "source.path", "empty"],
    ["the name of another endpoint", { names: { lines: "ho_tro" } }, "source.names.lines", "unknown-field"],
    ["an empty name", { names: { support: "" } }, "source.names.support", "empty"],
    ["a name that is none", { names: { support: 7 } }, "source.names.support", "wrong-type"],
    ["an envelope that is none", { envelope: 7 }, "source.envelope", "wrong-type"],
    ["another kind of paging", { paging: { kind: "cursor", size: 1 } }, "source.paging.kind", "not-in-list"],
    ["paging of no kind", { paging: { size: 1 } }, "source.paging.kind", "not-in-list"],
    ["paging without a size", { paging: { kind: "offset" } }, "source.paging.size", "not-a-page-size"],
    ["pages of nothing", { paging: { kind: "range", size: 0 } }, "source.paging.size", "not-a-page-size"],
    ["pages of a part", { paging: { kind: "range", size: 0.5 } }, "source.paging.size", "not-a-page-size"],
    ["a size as text", { paging: { kind: "page", size: "100" } }, "source.paging.size", "not-a-page-size"],
    ["a first page below 0", { paging: { kind: "page", size: 1, firstPage: -1 } }, "source.paging.firstPage", "not-a-count"],
    [
      "what another kind has",
      { paging: { kind: "range", size: 1, totalField: "n" } },
      "source.paging.totalField",
      "unknown-field",
    ],
    ["a field of no contract", { fields: { support: { amount: "tien" } } }, "source.fields.support.amount", "unknown-field"],
    [
      "a field of a part's",
      { fields: { support: { "sponsor.code": "x" } } },
      "source.fields.support.sponsor.code",
      "unknown-field",
    ],
    ["the row itself", { fields: { support: { "": "x" } } }, "source.fields.support.", "unknown-field"],
    ["a field taken from nowhere", { fields: { support: { month: "" } } }, "source.fields.support.month", "empty"],
    ["words of no field", { values: { support: { forms: {} } } }, "source.values.support.forms", "unknown-field"],
    ["a word for no word", { values: { support: { form: { a: 1 } } } }, "source.values.support.form.a", "wrong-type"],
    ["ignoring one text", { ignore: { support: "x" } }, "source.ignore.support", "wrong-type"],
  ])("%s", (_, source, field, reason) => {
    expect(() => read(source)).toThrow(expect.objectContaining({ name: "ContractError", url: URL_OF_CONFIG, field, reason }));
  });
});
