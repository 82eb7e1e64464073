/** How much of one answer has come, in bytes of its text. `total`: null where the server does not say. */
export type Arrival = { received: number; readonly total: number | null; isOver: boolean };

/** How long answers may be on their way before that is worth a word, in milliseconds. */
const SLOW_MS = 2_000;

let arrivals: readonly Arrival[] = [];
let isSlow = false;
const listeners = new Set<() => void>();

/** Counts an answer whose head has come; those that end stay counted until the last of them has. */
export function beginArrival({ headers }: Response): Arrival {
  const arrival: Arrival = { received: 0, total: lengthOf(headers), isOver: false };
  arrivals = [...arrivals, arrival];
  if (arrivals.length === 1) setTimeout(() => tell(arrivals.includes(arrival)), SLOW_MS);
  return arrival;
}

export function endArrival(arrival: Arrival): void {
  arrival.isOver = true;
  if (!arrivals.every(({ isOver }) => isOver)) return;
  arrivals = [];
  tell(false);
}

/** All that is on its way together, in bytes; `total` is null where one of the answers does not say how long it is. */
export function arrivedSoFar(): Pick<Arrival, "received" | "total"> {
  return {
    received: arrivals.reduce((sum, { received }) => sum + received, 0),
    total: arrivals.reduce<number | null>((sum, { total }) => (sum === null || total === null ? null : sum + total), 0),
  };
}

/** Whether answers have been on their way for so long that a reader asks how far they are. A store: see `useSyncExternalStore`. */
export const slowArrivals = {
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  isSlow: () => isSlow,
};

function tell(slow: boolean): void {
  if (slow === isSlow) return;
  isSlow = slow;
  for (const listener of listeners) listener();
}

/** Of what is compressed on its way, the length on the way says nothing: our server adds the other (`server/create-app.ts`). */
function lengthOf(headers: Headers): number | null {
  const said = headers.get("X-Uncompressed-Length") ?? (headers.has("Content-Encoding") ? null : headers.get("Content-Length"));
  return said !== null && /^\d+$/.test(said) ? Number(said) : null;
}
