import { vi } from "vitest";

/** What the simulated document lacks: a device that keeps values under keys (src/lib/device-database.ts), in memory, until `vi.unstubAllGlobals`. */
export function keepOnDevice(): ReadonlyMap<string, unknown> {
  const kept = new Map<string, unknown>();
  const store = {
    get: (key: string) => ({ result: structuredClone(kept.get(key)) }),
    put: (value: unknown, key: string) => ({ result: void kept.set(key, structuredClone(value)) }),
    delete: (key: string) => ({ result: kept.delete(key) }),
  };
  const database = {
    createObjectStore: () => store,
    close: () => undefined,
    transaction: () => {
      const transaction = { objectStore: () => store, oncomplete: () => undefined };
      setTimeout(() => transaction.oncomplete());
      return transaction;
    },
  };
  vi.stubGlobal("indexedDB", {
    open: () => {
      const request = { result: database, onsuccess: () => undefined };
      setTimeout(() => request.onsuccess());
      return request;
    },
  });
  return kept;
}
