import { render } from "@testing-library/react";
import { expect, it } from "vitest";
import { StepBar } from "./plan-bridge-columns.tsx";
import type { BridgeRow } from "./plan-bridge-view.ts";

const SCALE = { min: 0, max: 100 };

it.each<[BridgeRow["key"], number, string]>([
  ["planned", 100, "plan"],
  ["not-reported", -10, "owed"],
  ["reported-zero", -10, "less"],
  ["above-plan", 10, "more"],
  ["delivered", 90, "delivered"],
])("the bar of %s is drawn as what it is", (key, dong, tone) => {
  const row = { key, label: "", dong, text: "", lines: 1, from: 0, to: 50 };
  const { container } = render(<StepBar row={row} scale={SCALE} />);
  expect(container.querySelector("[data-tone]")?.getAttribute("data-tone")).toBe(tone);
});
