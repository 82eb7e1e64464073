import { expect, it } from "vitest";
import { aTotal } from "#test/builders.ts";
import { amountWidth } from "./amount-bar.tsx";

const given = (delivered: number) => aTotal({ delivered, lines: 1, linesReported: 1 });

it("leaves a list of ordinary amounts as it is", () => {
  expect(amountWidth([given(1_522_500_000), given(0)], "vi")).toEqual({});
  expect(amountWidth([], "vi")).toEqual({});
});

it("gives a list room for its longest amount, whichever row it stands in", () => {
  expect(amountWidth([given(5_000_000), given(813_000_000_000_000), given(0)], "vi")).toEqual({ "--amount-width": "11ch" });
});
