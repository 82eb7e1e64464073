import { act, renderHook } from "@testing-library/react";
import { beforeEach, expect, it, vi } from "vitest";
import { readDevice, writeDevice } from "#src/lib/device-store.ts";
import { readEdits } from "./report-edits.ts";
import { useReportEdits } from "./use-report-edits.ts";

const KEY = "report gia-vien-140";
const kept = () => [...readEdits(readDevice(KEY)).keys()].sort();

beforeEach(() => localStorage.clear());

it("two tabs with the same report: neither wipes the other's edits", () => {
  const one = renderHook(() => useReportEdits(KEY));
  const other = renderHook(() => useReportEdits(KEY));
  act(() => one.result.current.set("opening", "Của tab một", "gốc"));
  act(() => other.result.current.set("closing", "Của tab hai", "gốc"));
  expect(kept()).toEqual(["closing", "opening"]);
  act(() => one.result.current.restore("opening"));
  expect(kept()).toEqual(["closing"]);
});

it("what another tab writes is seen here", () => {
  const { result } = renderHook(() => useReportEdits(KEY));
  const newValue = JSON.stringify({ opening: { text: "Mới", base: "gốc" } });
  writeDevice(KEY, newValue);
  act(() => void window.dispatchEvent(new StorageEvent("storage", { key: KEY, newValue })));
  expect(result.current.edits.get("opening")?.text).toBe("Mới");
  act(() => void window.dispatchEvent(new StorageEvent("storage", { key: "theme", newValue: null })));
  expect(result.current.edits.size).toBe(1);
});

it("a device that refuses keeps nothing, and the page all edits while it stands", () => {
  const full = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  vi.stubGlobal("localStorage", { getItem: () => null, setItem: full, removeItem: full });
  const { result } = renderHook(() => useReportEdits(KEY));
  act(() => result.current.set("opening", "Câu đầu", "gốc"));
  act(() => result.current.set("closing", "Câu cuối", "gốc"));
  vi.unstubAllGlobals();
  expect(result.current.isKept).toBe(false);
  expect([...result.current.edits.keys()]).toEqual(["opening", "closing"]);
});
