// @vitest-environment node
import fc from "fast-check";
import { expect, it } from "vitest";
import { matchRoute } from "./match-route.ts";
import { paths } from "./paths.ts";

it.each([
  ["/", "/", {}],
  ["/communes", "/communes", {}],
  ["/communes", "/communes/", {}],
  ["/communes", "/Communes", {}],
  ["/communes/:communeId", "/communes/gia-minh", { communeId: "gia-minh" }],
  ["/communes/:communeId", "/communes/Gia-Minh/", { communeId: "Gia-Minh" }],
  ["/communes/:communeId", "/communes/a%2Fb%20c", { communeId: "a/b c" }],
  ["/communes/:communeId", "/communes/100%", { communeId: "100%" }],
  ["/enter/history/:collection/:rowId", "/enter/history/support/7", { collection: "support", rowId: "7" }],
])("%s is the pattern of %s", (pattern, pathname, params) => {
  expect(matchRoute(pattern, pathname)).toEqual(params);
});

it.each([
  ["/", "/communes"],
  ["/communes", "/"],
  ["/communes", "/communes/gia-minh"],
  ["/communes/:communeId", "/communes"],
  ["/communes/:communeId", "/communes/"],
  ["/enter/history/:collection/:rowId", "/enter/history//7"],
  ["/agencies/:sponsorId", "/enterprises/dn-07"],
])("%s is not the pattern of %s", (pattern, pathname) => {
  expect(matchRoute(pattern, pathname)).toBeNull();
});

it("whatever the id, the address that is written is the address that is read", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: "grapheme" }), (id) => {
      expect(matchRoute(paths.commune.pattern, paths.commune.href(id))).toEqual({ communeId: id });
    }),
  );
});
