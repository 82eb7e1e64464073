import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useKeptData } from "./use-kept-data.ts";

// Neither the code that reads the device comes, nor word that it does not.
vi.mock("./kept-data.ts", () => new Promise(() => undefined));

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

const wrapper = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>
);
const afterMs = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

it("does not keep a failure back for ever where the code that reads the device does not come", () => {
  const { result } = renderHook(() => useKeptData("http://x/api", true, false), { wrapper });
  afterMs(3_900);
  expect(result.current.isAsking).toBe(true);
  afterMs(200);
  expect(result.current).toEqual({ isAsking: false, readAt: null });
});

it("leaves no timer behind, which would draw what is no longer there", () => {
  const { unmount } = renderHook(() => useKeptData("http://x/api", true, false), { wrapper });
  unmount();
  expect(vi.getTimerCount()).toBe(0);
});

it("asks the device after four seconds of waiting, not of two waits together", () => {
  const { result, rerender } = renderHook(({ isWaiting }) => useKeptData("http://x/api", false, isWaiting), {
    wrapper,
    initialProps: { isWaiting: true },
  });
  afterMs(3_000);
  rerender({ isWaiting: false });
  afterMs(3_000);
  rerender({ isWaiting: true });
  afterMs(3_900);
  afterMs(200);
  expect(result.current.isAsking).toBe(true);
  // Asked for by now, it is given up four seconds later.
  afterMs(4_000);
  expect(result.current.isAsking).toBe(false);
});
