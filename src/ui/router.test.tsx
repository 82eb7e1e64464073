import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import { routeParts } from "#src/lib/route-parts.ts";
import { type AddressBar, Router, useArrival, useLocation, useNavigate } from "./router.tsx";

const BAR: AddressBar = {
  hrefOf: (route) => route,
  routeNow: () => routeParts(location.pathname + location.search + location.hash),
};

function Page() {
  const { pathname, search, hash, state, key } = useLocation();
  const arrival = useArrival();
  const navigate = useNavigate();
  return (
    <>
      <output>{`${pathname}${search}${hash} ${arrival} ${JSON.stringify(state)}`}</output>
      <p>{`step: ${key}`}</p>
      <button type="button" onClick={() => navigate("/communes?kinds=cash#top", { state: "entered" })}>
        communes
      </button>
      <button type="button" onClick={() => navigate("?period=2017-Q3")}>
        period
      </button>
      <button type="button" onClick={() => navigate("?", { replace: true })}>
        all
      </button>
      <button type="button" onClick={() => navigate("//elsewhere.vn/")}>
        slashes
      </button>
    </>
  );
}

const standing = () => screen.getByRole("status").textContent;
const step = () => screen.getByText(/^step: /).textContent;

function arrange(route: string) {
  history.replaceState(null, "", route);
  render(
    <Router bar={BAR}>
      <Page />
    </Router>,
  );
  return userEvent.setup();
}

beforeEach(() => history.replaceState(null, "", "/"));

it("stands where the browser does, at a step that the app did not make", () => {
  arrange("/support?kinds=training#rows");
  expect(standing()).toBe("/support?kinds=training#rows pop null");
  expect(step()).toBe("step: default");
});

it("a link is a step of the history, with what goes along and a key of its own", async () => {
  const user = arrange("/");
  const before = history.length;
  await user.click(screen.getByRole("button", { name: "communes" }));
  expect(standing()).toBe('/communes?kinds=cash#top push "entered"');
  expect(step()).not.toBe("step: default");
  expect(history.length).toBe(before + 1);
  expect(location.pathname + location.search + location.hash).toBe("/communes?kinds=cash#top");
});

it("what comes after the path changes alone, and can take the place of a step", async () => {
  const user = arrange("/communes?kinds=cash#top");
  await user.click(screen.getByRole("button", { name: "period" }));
  expect(standing()).toBe("/communes?period=2017-Q3 push null");
  const before = history.length;
  await user.click(screen.getByRole("button", { name: "all" }));
  expect(standing()).toBe("/communes replace null");
  expect(location.href).toMatch(/\/communes$/);
  expect(history.length).toBe(before);
});

it("the browser's own buttons bring back the step, by its key and with what went along", () => {
  arrange("/data");
  act(() => {
    history.replaceState({ state: "entered", key: "abc" }, "", "/communes");
    window.dispatchEvent(new PopStateEvent("popstate"));
  });
  expect(standing()).toBe('/communes pop "entered"');
  expect(step()).toBe("step: abc");
});

it("a path that begins with two slashes stays on this machine", async () => {
  const user = arrange("/");
  await user.click(screen.getByRole("button", { name: "slashes" }));
  expect(location.host).not.toContain("elsewhere");
  expect(location.pathname).toBe("//elsewhere.vn/");
});

it("where the browser takes no further step, it goes there itself", async () => {
  const user = arrange("/");
  vi.spyOn(history, "pushState").mockImplementation(() => {
    throw new DOMException("too many", "SecurityError");
  });
  const assign = vi.spyOn(location, "assign").mockImplementation(() => {});
  await user.click(screen.getByRole("button", { name: "period" }));
  expect(assign).toHaveBeenCalledWith(`${location.origin}/?period=2017-Q3`);
  vi.restoreAllMocks();
});
