import type { VirtualItem } from "@tanstack/react-virtual";
import { renderHook, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { useRowsInParts } from "./use-rows-in-parts.ts";

/** Of which six rows are one part. */
const COLUMNS = ["month", "commune", "sponsor", "kind", "title", "planned", "delivered", "completion", "form", "id"];

/** Rows 100 to 129 are in the page, of which 110 to 119 are in sight. */
function virtualizerOf(count: number) {
  const items = Array.from(
    { length: count },
    (_, place): VirtualItem => ({
      key: 100 + place,
      index: 100 + place,
      start: 36 * place,
      end: 36 * (place + 1),
      size: 36,
      lane: 0,
    }),
  );
  return { getVirtualItems: () => items, range: { startIndex: 110, endIndex: 119 } };
}

type Shown = { first?: number; isWhole?: boolean; content?: { columns: string[] }; count?: number };

function rowsInParts(initial: Shown = {}) {
  const content = { columns: COLUMNS };
  return {
    content,
    ...renderHook(
      ({ first = 0, isWhole = false, content: said = content, count = 30 }: Shown) =>
        useRowsInParts(virtualizerOf(count), said, { first, isWhole }),
      { initialProps: initial },
    ),
  };
}

test("the first part holds rows in sight, and the one that the focus is on its way to", () => {
  const { result } = rowsInParts({ first: 127 });
  expect(result.current.drawn.map(({ index }) => index)).toEqual([110, 111, 112, 113, 114, 127]);
});

test("part after part all of them are drawn, and stay", async () => {
  const { result, rerender, content } = rowsInParts();
  await waitFor(() => expect(result.current.drawn).toHaveLength(30));
  expect(result.current.drawn.every((row) => row.content === content)).toBe(true);
  expect(result.current.isCurrent(129)).toBe(true);
  rerender({});
  expect(result.current.drawn).toHaveLength(30);
});

test("on paper all are drawn at once", () => {
  expect(rowsInParts({ isWhole: true }).result.current.drawn).toHaveLength(30);
});

test("until its turn a row says what it said before, and is known not to be current", async () => {
  const { result, rerender, content } = rowsInParts({ isWhole: true });
  const next = { columns: COLUMNS };
  rerender({ content: next });
  const { drawn } = result.current;
  expect(drawn).toHaveLength(30);
  expect(drawn.filter((row) => row.content === next).map(({ index }) => index)).toEqual([110, 111, 112, 113, 114, 115]);
  expect(drawn.filter((row) => row.content === content)).toHaveLength(24);
  expect([result.current.isCurrent(110), result.current.isCurrent(129)]).toEqual([true, false]);
  await waitFor(() => expect(result.current.drawn.every((row) => row.content === next)).toBe(true));
});

test("rows with other columns do not stand beside the new ones, and the wider a row, the fewer make a part", () => {
  const { result, rerender } = rowsInParts({ isWhole: true });
  rerender({ content: { columns: [...COLUMNS, "outputs", "note"] } });
  expect(result.current.drawn.map(({ index }) => index)).toEqual([110, 111, 112, 113, 114]);
});
