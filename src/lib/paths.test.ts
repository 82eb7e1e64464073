// @vitest-environment node
import { expect, it } from "vitest";
import { sponsorHref, sponsorListHref } from "./paths.ts";

it("leads to the page and to the list of either type of sponsor", () => {
  expect(sponsorHref({ type: "agency", id: "cq 03" })).toBe("/agencies/cq%2003");
  expect(sponsorHref({ type: "enterprise", id: "dn-07" })).toBe("/enterprises/dn-07");
  expect([sponsorListHref("agency"), sponsorListHref("enterprise")]).toEqual(["/agencies", "/enterprises"]);
});
