import { act, render, screen } from "@testing-library/react";
import { useCallback } from "react";
import { expect, it } from "vitest";
import type { Steps } from "#src/lib/steps.ts";
import { useSteps } from "./use-steps.ts";

function Shown({ text, isLong }: { text: string; isLong: boolean }) {
  const make = useCallback(
    function* (): Steps<string> {
      yield;
      return text;
    },
    [text],
  );
  const { value, isBusy } = useSteps(make, isLong);
  return <p aria-busy={isBusy}>{value ?? "nothing yet"}</p>;
}

it("shows what is long once it is made, and until then what was made before", async () => {
  const { rerender } = render(<Shown text="one" isLong />);
  expect(screen.getByText("nothing yet")).toHaveAttribute("aria-busy", "true");
  expect(await screen.findByText("one")).toHaveAttribute("aria-busy", "false");
  rerender(<Shown text="two" isLong />);
  expect(screen.getByText("one")).toHaveAttribute("aria-busy", "true");
  expect(await screen.findByText("two")).toHaveAttribute("aria-busy", "false");
});

it("shows at once what is not long, and on paper whatever it is", () => {
  const { rerender } = render(<Shown text="one" isLong={false} />);
  expect(screen.getByText("one")).toHaveAttribute("aria-busy", "false");
  rerender(<Shown text="two" isLong />);
  expect(screen.queryByText("two")).toBeNull();
  act(() => {
    window.dispatchEvent(new Event("beforeprint"));
  });
  expect(screen.getByText("two")).toBeInTheDocument();
  act(() => {
    window.dispatchEvent(new Event("afterprint"));
  });
});
