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
      <button type="button" onClick={() => change((next) => without(next, "period"))}>
        all
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

function without(search: URLSearchParams, key: string): URLSearchParams {
  search.delete(key);
  return search;
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
afterEach(() => void vi.useRealTimers());

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

it("a second choice before the paint keeps the first, and both are one step of the history", () => {
  open();
  press("third");
  press("roads");
  press("type");
  expect(told()).toMatch("shown: at=second&period=2017-Q3&kinds=roads&find=xi; known: ?at=second;");
  painted();
  expect(told()).toMatch("known: ?at=second&period=2017-Q3&kinds=roads&find=xi;");
  press("back");
  expect(told()).toBe("shown: at=second; known: ?at=second; state: held");
});

it("a choice that is taken back before the paint is no step", () => {
  open();
  expect(screen.getByRole("status")).toHaveTextContent(/^heard$/);
  press("third");
  expect(screen.getByRole("status")).toHaveTextContent(/^not heard$/);
  press("all");
  expect(screen.getByRole("status")).toHaveTextContent(/^heard$/);
  painted();
  press("back");
  expect(told()).toMatch("shown: at=first; known: ?at=first;");
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

it.each([
  ["back", "shown: at=first; known: ?at=first;"],
  ["elsewhere", "shown: period=2016; known: ?period=2016;"],
])("whoever goes %s before the paint stays there", (way, there) => {
  open();
  press("third");
  press(way);
  painted();
  expect(told()).toMatch(there);
});
