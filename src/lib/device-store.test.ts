import { describe, expect, it, vi } from "vitest";
import { readDevice, writeDevice } from "./device-store.ts";

describe("the memory of the device", () => {
  it("gives back what was written, and forgets what is taken away", () => {
    expect(readDevice("lang")).toBeNull();
    expect(writeDevice("lang", "en")).toBe(true);
    expect(readDevice("lang")).toBe("en");
    expect(writeDevice("lang", null)).toBe(true);
    expect(readDevice("lang")).toBeNull();
  });

  it("that is forbidden is empty, and nobody is bothered", () => {
    const storage = vi.spyOn(globalThis, "localStorage", "get").mockImplementation(() => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    });
    expect(readDevice("lang")).toBeNull();
    expect(() => writeDevice("lang", "en")).not.toThrow();
    // The set-up clears the storage after each test.
    storage.mockRestore();
  });

  it("that is full keeps what it has", () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    };
    vi.stubGlobal("localStorage", full);
    expect(writeDevice("lang", "en")).toBe(false);
    expect(readDevice("lang")).toBeNull();
    vi.unstubAllGlobals();
  });
});
