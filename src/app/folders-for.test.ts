// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paths } from "#src/lib/paths.ts";
import { foldersFor, isTwofold } from "./folders-for.ts";

const PATTERNS = Object.values(paths).map(({ pattern }) => pattern);
const ROUTES = PATTERNS.map((pattern) => pattern.replace(/:\w+/, "gia-minh"));

describe("the folder that the app lies in", () => {
  it.each(ROUTES)("is known at once at %s, at the root and below a prefix", (route) => {
    for (const folder of ["/", "/dashboard/", "/ubnd/gia-vien/", "/data/"]) {
      expect(foldersFor(`${folder}${route.slice(1)}`, PATTERNS)[0], folder).toBe(folder);
    }
  });

  it.each([
    ["a commune that is called like a screen", "/communes/data", ["/", "/communes/", "/communes/data/"]],
    ["an address that leads nowhere", "/dashboard/no/such/page", ["/", "/dashboard/no/such/", "/dashboard/no/", "/dashboard/"]],
    ["a slash too many", "/dashboard/communes/", ["/dashboard/", "/", "/dashboard/communes/"]],
    ["a slash too many, two deep", "/dashboard/communes/gia-minh/", ["/dashboard/", "/dashboard/communes/", "/"]],
    ["two slashes too many", "/dashboard/agencies//", ["/dashboard/", "/"]],
    ["a slash too many where it could be a folder", "/dashboard/data/", ["/dashboard/data/", "/dashboard/", "/"]],
    ["a slash too few", "/dashboard", ["/", "/dashboard/"]],
    ["the page by the name of its file", "/dashboard/index.html", ["/dashboard/", "/"]],
    ["an encoded slash, which is part of an id", "/communes/a%2Fb", ["/"]],
  ])("is looked for elsewhere at %s", (_what, pathname, expected) => {
    expect(foldersFor(pathname, PATTERNS).slice(0, expected.length)).toEqual(expected);
  });

  it.each([
    ["/communes/", false],
    ["/dashboard/present/speaker/", false],
    ["/dashboard/data/", true],
    ["/data", false],
    ["/dashboard/", false],
    ["/", false],
  ])("may be one of two at %s: %s", (pathname, expected) => expect(isTwofold(pathname, PATTERNS)).toBe(expected));

  it("is always among those that are tried, and each is tried once", () => {
    const part = fc.constantFrom("dashboard", "communes", "present", "speaker", "data", "x");
    fc.assert(
      fc.property(fc.array(part, { maxLength: 3 }), fc.array(part, { maxLength: 3 }), (prefix, route) => {
        const folder = `/${prefix.map((one) => `${one}/`).join("")}`;
        const tried = foldersFor(folder + route.join("/"), PATTERNS);
        expect(tried).toContain(folder);
        expect(new Set(tried).size).toBe(tried.length);
      }),
    );
  });
});
