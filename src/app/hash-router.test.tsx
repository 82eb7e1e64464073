import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useLocation } from "react-router";
import { beforeEach, describe, expect, it } from "vitest";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { useAddress } from "#src/filters/use-address.ts";
import { HashRouter, openingHash, routeInFragment } from "./hash-router.tsx";
import { useFollowLinks } from "./use-follow-links.ts";

describe("the route in a fragment", () => {
  it.each([
    ["", { pathname: "/", search: "", hash: "" }],
    ["#/", { pathname: "/", search: "", hash: "" }],
    ["#/communes/gia-minh?period=2017-Q3", { pathname: "/communes/gia-minh", search: "?period=2017-Q3", hash: "" }],
    ["#/report?a=%23#part", { pathname: "/report", search: "?a=%23", hash: "#part" }],
    ["#content", null],
  ])("%s", (fragment, route) => {
    expect(routeInFragment(fragment)).toEqual(route);
  });
});

describe("a file without a route", () => {
  it.each([
    ["opens on the whole programme where nothing was chosen", "", undefined, "#/"],
    [
      "opens on what was chosen when it was saved",
      "",
      "?area=tinh-02&units=current&lang=en",
      "#/?area=tinh-02&units=current&lang=en",
    ],
    ["takes nothing along that is no filter", "", "?area=tinh-02&sort=name", "#/?area=tinh-02"],
    ["leaves a route that it was given, or was left at, as it is", "#/", "?area=tinh-02", "#/"],
    ["leaves a place on the page as it is", "#content", "?area=tinh-02", "#content"],
  ])("%s", (_, fragment, chosen, hash) => {
    expect(openingHash(fragment, chosen)).toBe(hash);
  });
});

function Page() {
  const { pathname, search } = useLocation();
  const [, changeAddress] = useAddress();
  const follow = useFollowLinks();
  const choose = () =>
    changeAddress((next) => {
      next.set("period", "2017-Q3");
      return next;
    });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: as in the shell
    <div onClick={follow}>
      <output>{pathname + search}</output>
      <FilterLink to="/communes/gia-minh" search="?lang=en">
        Gia Minh
      </FilterLink>
      <button type="button" onClick={choose}>
        Quý III
      </button>
    </div>
  );
}

describe("the pack's router", () => {
  beforeEach(() => history.replaceState(null, "", "/pack.html"));
  const route = () => screen.getByRole("status").textContent;

  it("writes routes into links so that another tab opens them", () => {
    render(
      <HashRouter>
        <Page />
      </HashRouter>,
    );
    expect(screen.getByRole("link", { name: "Gia Minh" })).toHaveAttribute("href", "#/communes/gia-minh?lang=en");
  });

  it("follows a link, and a filter changes its part of the address only", async () => {
    const user = userEvent.setup();
    render(
      <HashRouter>
        <Page />
      </HashRouter>,
    );
    expect(route()).toBe("/");
    await user.click(screen.getByRole("link", { name: "Gia Minh" }));
    expect(route()).toBe("/communes/gia-minh?lang=en");
    await user.click(screen.getByRole("button", { name: "Quý III" }));
    expect(route()).toBe("/communes/gia-minh?lang=en&period=2017-Q3");
    expect(location.pathname).toBe("/pack.html");
    expect(location.hash).toBe("#/communes/gia-minh?lang=en&period=2017-Q3");
  });

  it("takes a link to a place on the page for no route, and puts the route back", () => {
    history.replaceState(null, "", "#/support?kinds=training");
    render(
      <HashRouter>
        <Page />
      </HashRouter>,
    );
    act(() => {
      history.replaceState(null, "", "#content");
      window.dispatchEvent(new PopStateEvent("popstate"));
    });
    expect(route()).toBe("/support?kinds=training");
    act(() => {
      window.dispatchEvent(new HashChangeEvent("hashchange"));
    });
    expect(location.hash).toBe("#/support?kinds=training");
    // The address is ahead of what is drawn: another page was asked for, and then at once the place on it.
    act(() => {
      history.replaceState(null, "", "#content");
      const oldURL = `${location.origin}/#/communes/gia-minh?lang=en`;
      window.dispatchEvent(new HashChangeEvent("hashchange", { oldURL, newURL: location.href }));
    });
    expect(location.hash).toBe("#/communes/gia-minh?lang=en");
    act(() => {
      history.replaceState(null, "", "#/data");
      window.dispatchEvent(new PopStateEvent("popstate"));
    });
    expect(route()).toBe("/data");
  });
});
