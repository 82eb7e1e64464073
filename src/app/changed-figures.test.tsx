import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, render, screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { assembleDataset } from "#src/api/dataset.ts";
import { DatasetContext } from "#src/api/dataset-provider.tsx";
import type { DatasetState, Freshness } from "#src/api/dataset-state.ts";
import { demoAnswers } from "#test/demo-dataset.ts";
import { ChangedFigures } from "./changed-figures.tsx";

const ANSWERS = demoAnswers();
const AFTER_ALL_MS = 1_000;

/** What a provider gives while data is read again, or once it was. */
function stateOf(freshness: Partial<Freshness>, answers = ANSWERS): DatasetState {
  return {
    dataset: assembleDataset(answers),
    answers,
    freshness: {
      isStale: false,
      isRefreshing: false,
      readAt: Date.UTC(2017, 8, 28),
      frozenAt: null,
      source: "api",
      refresh: () => undefined,
      asked: null,
      endpoints: [],
      ...freshness,
    },
    hold: () => () => undefined,
  };
}

function shown(state: DatasetState) {
  return (
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <DatasetContext value={state}>
          <ChangedFigures />
        </DatasetContext>
      </MemoryRouter>
    </QueryClientProvider>
  );
}

function told(): string {
  act(() => vi.advanceTimersByTime(AFTER_ALL_MS));
  return screen.getByRole("status").textContent;
}

describe("a reading that was asked for before this had come", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    return () => vi.useRealTimers();
  });

  it("is told as having changed nothing when it ends", () => {
    const asked = { before: ANSWERS };
    const { rerender } = render(shown(stateOf({ asked, isRefreshing: true })));
    expect(told()).toBe("");
    rerender(shown(stateOf({ asked })));
    expect(told()).toMatch(/không có gì thay đổi/);
  });

  it("is told, once, where it had ended, too", () => {
    const state = stateOf({ asked: { before: ANSWERS } });
    const { unmount } = render(shown(state));
    expect(told()).toMatch(/không có gì thay đổi/);
    unmount();
    render(shown(state));
    expect(told()).toBe("");
  });

  it("is not said to have changed nothing where it had brought other data by then", () => {
    const { support } = demoAnswers();
    render(shown(stateOf({ asked: { before: ANSWERS } }, { ...ANSWERS, support })));
    expect(told()).toMatch(/số liệu có thay đổi/);
  });

  it("is not told of where it failed, and nothing is where nobody asked", () => {
    const { unmount } = render(shown(stateOf({ asked: { before: ANSWERS }, isStale: true })));
    expect(told()).toBe("");
    unmount();
    render(shown(stateOf({})));
    expect(told()).toBe("");
  });
});
