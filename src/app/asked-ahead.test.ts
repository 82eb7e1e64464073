// @vitest-environment node
import { expect, it } from "vitest";
import { askedAhead } from "./asked-ahead.ts";

const FILES = ["config.json", "api/programme.json", "api/support.json"];

it.each([
  ["a device that knows no configuration", null],
  ["one whose source is a publication", '{ "apiBase": "api" }'],
  ["one whose configuration cannot be read", '{ "source": {'],
  ["one that keeps something else", "null"],
])("%s asks for all of them", (_, kept) => {
  expect(askedAhead(FILES, kept)).toEqual(FILES);
});

it.each(['{ "apiBase": "api", "source": {} }', '{ "source": { "path": "/items/{name}" } }'])(
  "a device that knows a source of others asks for the configuration alone: %s",
  (kept) => {
    expect(askedAhead(FILES, kept)).toEqual(["config.json"]);
  },
);

it("a device that knows a source with lines in columns asks for those, and not for the rows", () => {
  expect(askedAhead(FILES, '{ "apiBase": "api", "columns": true }')).toEqual([
    "config.json",
    "api/programme.json",
    "api/support.columns.json",
  ]);
});
