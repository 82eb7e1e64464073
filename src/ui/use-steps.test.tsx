import { act, render, screen } from "@testing-library/react";
import { useCallback, useState } from "react";
import { flushSync } from "react-dom";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { letOthersRun } from "#src/lib/let-others-run.ts";
import type { Steps } from "#src/lib/steps.ts";
import { expectConsole } from "#test/expected-console.ts";
import { Catch } from "./catch.tsx";
import { useSteps } from "./use-steps.ts";

/** What was done, in its order: "one 1" is the first step of "one". */
let log: string[] = [];

/** By a clock that each look at it puts forward, so that every step takes longer than a slice may. */
beforeEach(() => {
  log = [];
  let now = 0;
  vi.spyOn(performance, "now").mockImplementation(() => {
    now += 50;
    return now;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

type Props = { text: string; isLong: boolean; onStep?: (step: string) => void };

function Shown({ text, isLong, onStep }: Props) {
  const make = useCallback(
    function* (): Steps<string> {
      // A later test has another.
      const own = log;
      for (const step of [1, 2, 3]) {
        own.push(`${text} ${step}`);
        onStep?.(`${text} ${step}`);
        void letOthersRun().then(() => own.push("others"));
        yield;
      }
      if (text === "broken") throw new Error("no such line");
      return text;
    },
    [text, onStep],
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

it("takes no step of what is long before the reader's action is drawn, then each of them once, and others run in between", async () => {
  render(<Shown text="one" isLong />);
  expect(log).toEqual([]);
  await screen.findByText("one");
  expect(log).toEqual(["one 1", "others", "one 2", "others", "one 3", "others"]);
});

/** The reader chooses "two" while the first step of "one" is taken. */
function ChangedMeanwhile() {
  const [text, setText] = useState("one");
  const change = useCallback((step: string) => {
    if (step === "one 1") flushSync(() => setText("two"));
  }, []);
  return <Shown text={text} isLong onStep={change} />;
}

it("gives up what nobody waits for any longer: not a step more of it is taken", async () => {
  render(<ChangedMeanwhile />);
  expect(await screen.findByText("two")).toHaveAttribute("aria-busy", "false");
  expect(log.filter((step) => step !== "others")).toEqual(["one 1", "two 1", "two 2", "two 3"]);
});

it("has what fails in a step told by the boundary around it", async () => {
  expectConsole("error", /no such line/);
  render(
    <Catch fallback={({ message }) => <p role="alert">{message}</p>}>
      <Shown text="broken" isLong />
    </Catch>,
  );
  expect(await screen.findByRole("alert")).toHaveTextContent("no such line");
});
