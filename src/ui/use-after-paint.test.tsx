import { act, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useAfterPaint } from "./use-after-paint.ts";

function Follows({ value }: { value: string }) {
  return <p>{useAfterPaint(value) ?? "to come"}</p>;
}

beforeEach(
  () => void vi.useFakeTimers({ toFake: ["requestAnimationFrame", "cancelAnimationFrame", "setTimeout", "clearTimeout"] }),
);
afterEach(() => void vi.useRealTimers());

it("follows once the browser has painted", () => {
  render(<Follows value="drawn" />);
  expect(screen.getByText("to come")).toBeInTheDocument();
  act(() => void vi.advanceTimersByTime(100));
  expect(screen.getByText("drawn")).toBeInTheDocument();
});

it("does not keep paper waiting", () => {
  render(<Follows value="drawn" />);
  act(() => void dispatchEvent(new Event("beforeprint")));
  expect(screen.getByText("drawn")).toBeInTheDocument();
});
