import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, renderHook, waitFor } from "@testing-library/react";
import { type HttpResponse, http } from "msw";
import type { ReactNode } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { server } from "#mocks/server.ts";
import { useEndpoints } from "./use-endpoints.ts";

const API = `${location.origin}/api`;
let asked: string[];

beforeEach(() => {
  asked = [];
  // None of them ever answers.
  server.use(
    http.get(`${API}/*`, ({ request }) => {
      asked.push(request.url);
      return new Promise<HttpResponse<null>>(() => undefined);
    }),
  );
  vi.stubGlobal("indexedDB", { open: () => void asked.push("device") });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const wrapper = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>
);

/** What was asked by the time that a long wait for the answers is over. */
async function askedAfterLongWait(enabled: boolean): Promise<readonly string[]> {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  renderHook(() => useEndpoints(API, { refetchInterval: false, enabled }), { wrapper });
  act(() => void vi.advanceTimersByTime(5_000));
  vi.useRealTimers();
  await import("./kept-data.ts");
  return asked;
}

it("asks the source for each file, and the device where it is long in coming", async () => {
  const all = await askedAfterLongWait(true);
  await waitFor(() => expect(all).toHaveLength(7));
  expect(all).toContain("device");
});

it("asks neither while something else stands in the place of the answers", async () => {
  const all = await askedAfterLongWait(false);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(all).toEqual([]);
});
