// @vitest-environment node
import { expect, it } from "vitest";
import { routeParts, routeText } from "./route-parts.ts";

it.each([
  ["/", { pathname: "/", search: "", hash: "" }],
  ["/communes?period=2017-Q3", { pathname: "/communes", search: "?period=2017-Q3", hash: "" }],
  ["/report?a=1?2#part#b?c", { pathname: "/report", search: "?a=1?2", hash: "#part#b?c" }],
  ["?period=2017-Q3", { pathname: "", search: "?period=2017-Q3", hash: "" }],
  ["/data#rows", { pathname: "/data", search: "", hash: "#rows" }],
])("%s has its parts, and is made of them again", (route, parts) => {
  expect(routeParts(route)).toEqual(parts);
  expect(routeText(parts)).toBe(route);
});

it.each(["/communes?", "/communes#", "/communes?#"])("a mark with nothing after it is none: %s", (route) => {
  expect(routeText(routeParts(route))).toBe("/communes");
});
