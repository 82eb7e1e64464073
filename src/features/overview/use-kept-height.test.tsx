import { act, render, screen } from "@testing-library/react";
import { useRef } from "react";
import { MemoryRouter, useLocation, useNavigate } from "react-router";
import { expect, it, vi } from "vitest";
import { useKeptHeight } from "./use-kept-height.ts";

/** A part of one page, on each step of the history that has it. */
function Part() {
  const place = useRef<HTMLDivElement>(null);
  const kept = useKeptHeight(place, "cards");
  return (
    <div ref={place} role="status">
      {String(kept)}
    </div>
  );
}

function Pages() {
  const { pathname } = useLocation();
  const navigate = useNavigate();
  return (
    <>
      {pathname !== "/communes/gia-minh" && <Part />}
      {[-1, 1].map((steps) => (
        <button key={steps} type="button" onClick={() => void navigate(steps)}>
          {steps}
        </button>
      ))}
      <button type="button" onClick={() => void navigate("/communes/gia-minh")}>
        commune
      </button>
      <button type="button" onClick={() => void navigate("/")}>
        overview
      </button>
    </>
  );
}

it("who comes back finds the height that a part had at that step; who comes anew finds none", () => {
  const height = vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(4_800);
  render(
    <MemoryRouter useTransitions={false} initialEntries={["/"]}>
      <Pages />
    </MemoryRouter>,
  );
  const press = (name: string) => act(() => screen.getByRole("button", { name }).click());
  const kept = () => screen.getByRole("status").textContent;
  expect(kept()).toBe("null");
  press("commune");
  height.mockReturnValue(900);
  press("overview");
  expect(kept()).toBe("null");
  press("commune");
  press("-1");
  expect(kept()).toBe("900");
  press("-1");
  press("-1");
  expect(kept()).toBe("4800");
});
