// @vitest-environment node
import { expect, it } from "vitest";
import { paths, sponsorHref, sponsorListHref } from "./paths.ts";

const rows = Object.entries(paths);

it.each(rows)("the address of %s is what the router looks for, with any id in it", (_name, { pattern, href }) => {
  expect(pattern).toMatch(/^\//);
  const write: (...ids: string[]) => string = href;
  for (const id of ["gia-tien", "a/b ?c"]) expect(write(id, id)).toBe(pattern.replaceAll(/:[A-Za-z]+/g, encodeURIComponent(id)));
});

it("no two screens share an address", () => {
  expect(new Set(rows.map(([, { pattern }]) => pattern)).size).toBe(rows.length);
});

it("leads to the page and to the list of either type of sponsor", () => {
  expect(sponsorHref({ type: "agency", id: "cq 03" })).toBe("/agencies/cq%2003");
  expect(sponsorHref({ type: "enterprise", id: "dn-07" })).toBe("/enterprises/dn-07");
  expect([sponsorListHref("agency"), sponsorListHref("enterprise")]).toEqual(["/agencies", "/enterprises"]);
});
