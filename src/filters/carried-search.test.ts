// @vitest-environment node
import { expect, it } from "vitest";
import { carriedSearch } from "./carried-search.ts";

it.each([
  ["", ""],
  ["sort=-delivered&show=idle", ""],
  ["sort=-delivered&kinds=roads&lang=en&period=2017-Q3", "kinds=roads&lang=en&period=2017-Q3"],
  [
    "communes=gia-lac&sponsorType=agency&sponsors=agency%3A01&slide=2",
    "communes=gia-lac&sponsorType=agency&sponsors=agency%3A01",
  ],
])("of %j goes along: %j", (address, carried) => {
  const search = new URLSearchParams(address);
  expect(carriedSearch(search).toString()).toBe(carried);
  expect(search.toString()).toBe(address);
});
