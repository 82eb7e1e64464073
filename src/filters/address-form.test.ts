import { describe, expect, it } from "vitest";
import { pathForm } from "./address-form.ts";

function linkTo(href: string): HTMLAnchorElement {
  return Object.assign(document.createElement("a"), { href });
}

describe.each(["/", "/dashboard/"])("the address of a route, with the app in %s", (folder) => {
  const form = pathForm(folder);

  it.each(["/", "/communes", "/communes/gia-minh?period=2017-Q3&lang=en#top"])("leads to it and back: %s", (route) => {
    const href = form.hrefOf(route);
    expect(href.startsWith(folder)).toBe(true);
    expect(form.routeOf(linkTo(href))).toBe(route);
  });

  it("is of the app only", () => {
    expect(form.routeOf(linkTo("#content"))).toBeNull();
    expect(form.routeOf(linkTo("https://elsewhere.vn/communes"))).toBeNull();
  });

  it("has files beside it", () => {
    expect(form.fileOf("openapi.json")).toBe(`${folder}openapi.json`);
  });
});

it("a link out of the app's folder is left to the browser", () => {
  const { routeOf } = pathForm("/dashboard/");
  expect(routeOf(linkTo("/other/communes"))).toBeNull();
  expect(routeOf(linkTo("/dashboards/communes"))).toBeNull();
});
