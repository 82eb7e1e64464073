/** What the page under soak tells of itself: what was begun and has not ended. */
export type PageGauges = {
  /** Of `setTimeout` and `setInterval` together. */
  timers(): number;
  /** Each span that is awaited, in milliseconds, with how often: to find who does not end it. */
  timerSpans(): Readonly<Record<string, number>>;
  /** Made by `URL.createObjectURL` and not taken back: each holds its file. */
  objectUrls(): number;
};

declare global {
  interface Window {
    pageGauges?: PageGauges;
  }
}

/** Runs in the page, before its own scripts and after the clock that is put into it. */
export function installPageGauges(): void {
  const pending = new Map<number, string>();
  const { setTimeout: setOnce, clearTimeout: clearOnce, setInterval: setOften, clearInterval: clearOften } = window;

  function later(handler: TimerHandler, span = 0, ...rest: unknown[]): number {
    const id = setOnce(
      (...passed: unknown[]) => {
        pending.delete(id);
        if (typeof handler === "function") handler(...passed);
      },
      span,
      ...rest,
    );
    pending.set(id, `once ${span}`);
    return id;
  }
  function often(handler: TimerHandler, span = 0, ...rest: unknown[]): number {
    const id = setOften(handler, span, ...rest);
    pending.set(id, `every ${span}`);
    return id;
  }
  const ending = (clear: (id?: number) => void) => (id?: number) => {
    if (id !== undefined) pending.delete(id);
    clear(id);
  };
  Object.assign(window, {
    setTimeout: later,
    setInterval: often,
    // Either ends what the other began.
    clearTimeout: ending(clearOnce),
    clearInterval: ending(clearOften),
  });

  const urls = new Set<string>();
  const { createObjectURL, revokeObjectURL } = URL;
  URL.createObjectURL = (object) => {
    const url = createObjectURL.call(URL, object);
    urls.add(url);
    return url;
  };
  URL.revokeObjectURL = (url) => {
    urls.delete(url);
    revokeObjectURL.call(URL, url);
  };

  window.pageGauges = {
    timers: () => pending.size,
    timerSpans() {
      const spans: Record<string, number> = {};
      for (const span of pending.values()) spans[span] = (spans[span] ?? 0) + 1;
      return spans;
    },
    objectUrls: () => urls.size,
  };
}
