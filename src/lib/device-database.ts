/**
 * A store of what is too large for `device-store.ts`: values under keys, in a database of its own. Everything rejects where the device has no
 * storage, refuses it, or is full.
 */
export type DeviceDatabase = {
  /** One request to the store, settled when its transaction is. */
  readonly ask: (mode: IDBTransactionMode, request: (store: IDBObjectStore) => IDBRequest) => Promise<unknown>;
};

export function deviceDatabase(database: string, store: string): DeviceDatabase {
  function opened(): Promise<IDBDatabase> {
    return new Promise((resolve, reject) => {
      // Throws where there is no storage at all, which rejects as well.
      const request = globalThis.indexedDB.open(database, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(store);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error("refused"));
      request.onblocked = () => reject(new Error("blocked"));
    });
  }
  return {
    async ask(mode, request) {
      const open = await opened();
      try {
        return await new Promise<unknown>((resolve, reject) => {
          const transaction = open.transaction(store, mode);
          const asked = request(transaction.objectStore(store));
          transaction.oncomplete = () => resolve(asked.result);
          transaction.onabort = () => reject(transaction.error ?? new Error("aborted"));
        });
      } finally {
        open.close();
      }
    },
  };
}
