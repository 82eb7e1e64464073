import { act, render, screen } from "@testing-library/react";
import { use } from "react";
import { MemoryRouter, useLocation, useNavigate } from "react-router";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { AddressProvider } from "./address-provider.tsx";
import { HeardContext, useAddress } from "./use-address.ts";

/** What the page shows, and what the history knows. */
function Told() {
  const [search, change] = useAddress();
  const { search: known, state } = useLocation();
  const navigate = useNavigate();
  const choose =
    (key: string, value: string, replace = false) =>
    () =>
      change(
        (next) => {
          next.set(key, value);
          return next;
        },
        { replace },
      );
  return (
    <>
      <p>{`shown: ${search}; known: ${known}; state: ${state}`}</p>
      <button type="button" onClick={choose("period", "2017-Q3")}>
        third
      </button>
      <button type="button" onClick={choose("kinds", "roads")}>
        roads
      </button>
      <button type="button" onClick={choose("find", "xi", true)}>
        type
      </button>
      <output>{use(HeardContext) ? "heard" : "not heard"}</output>
      <button type="button" onClick={() => void navigate(-1)}>
        back
      </button>
      <button type="button" onClick={() => void navigate("?period=2016", { state: "led" })}>
        elsewhere
      </button>
    </>
  );
}

function press(name: string): void {
  act(() => screen.getByRole("button", { name }).click());
}

/** Until the paint after what was pressed. */
function painted(): void {
  act(() => vi.runAllTimers());
}

const told = () => screen.getByText(/^shown/).textContent;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function open(): void {
  render(
    <MemoryRouter useTransitions={false} initialEntries={["/?at=first", { pathname: "/", search: "?at=second", state: "held" }]}>
      <AddressProvider>
        <Told />
      </AddressProvider>
    </MemoryRouter>,
  );
}

it("the page shows a choice at once, and the history has it after the paint", () => {
  open();
  press("third");
  expect(told()).toBe("shown: at=second&period=2017-Q3; known: ?at=second; state: held");
  painted();
  expect(told()).toBe("shown: at=second&period=2017-Q3; known: ?at=second&period=2017-Q3; state: null");
});

it("whoever does the next thing before the paint finds the choice told: each is a step of its own", () => {
  open();
  press("third");
  press("roads");
  expect(told()).toMatch("shown: at=second&period=2017-Q3&kinds=roads; known: ?at=second&period=2017-Q3;");
  press("type");
  painted();
  expect(told()).toMatch("known: ?at=second&period=2017-Q3&kinds=roads&find=xi;");
  press("back");
  expect(told()).toMatch("shown: at=second&period=2017-Q3; known: ?at=second&period=2017-Q3;");
  press("back");
  expect(told()).toBe("shown: at=second; known: ?at=second; state: held");
});

it.each(["pointerdown", "keydown", "visibilitychange", "pagehide"])("the history hears of it at %s at the latest", (next) => {
  open();
  press("third");
  expect(screen.getByRole("status")).toHaveTextContent(/^not heard$/);
  act(() => void window.dispatchEvent(new Event(next)));
  expect(screen.getByRole("status")).toHaveTextContent(/^heard$/);
  expect(told()).toMatch("known: ?at=second&period=2017-Q3;");
  painted();
  press("back");
  expect(told()).toMatch("shown: at=second; known: ?at=second;");
});

it("on a page that nobody sees it hears at once, since nothing is painted there", async () => {
  vi.spyOn(document, "hidden", "get").mockReturnValue(true);
  open();
  await act(async () => screen.getByRole("button", { name: "third" }).click());
  expect(told()).toMatch("known: ?at=second&period=2017-Q3;");
});

it("what takes the place of an address keeps its state, and leaves no step", () => {
  open();
  press("type");
  painted();
  expect(told()).toBe("shown: at=second&find=xi; known: ?at=second&find=xi; state: held");
  press("back");
  expect(told()).toMatch("shown: at=first; known: ?at=first;");
});

it("back at the address of a choice, the choice is not made again", () => {
  open();
  press("third");
  painted();
  press("back");
  painted();
  expect(told()).toMatch("shown: at=second; known: ?at=second;");
});

it("back before the paint takes the choice back, and what leads elsewhere comes after it", () => {
  open();
  press("third");
  press("back");
  painted();
  expect(told()).toMatch("shown: at=second; known: ?at=second;");
  press("third");
  press("elsewhere");
  painted();
  expect(told()).toMatch("shown: period=2016; known: ?period=2016;");
  press("back");
  expect(told()).toMatch("shown: at=second&period=2017-Q3; known: ?at=second&period=2017-Q3;");
});

it("two choices in one task are both made, in one step, and so is what takes the place of an address beside them", () => {
  open();
  act(() => {
    for (const name of ["third", "roads", "type"]) screen.getByRole("button", { name }).click();
  });
  const all = "?at=second&period=2017-Q3&kinds=roads&find=xi";
  expect(told()).toMatch(`shown: ${all.slice(1)};`);
  painted();
  expect(told()).toMatch(`known: ${all};`);
  press("back");
  expect(told()).toBe("shown: at=second; known: ?at=second; state: held");
});
