/** A slip of the fingers is free: from the fifth wrong password of an account on one has to wait. */
export const FREE_FOR_ACCOUNT = 4;
/** An office has one address for all of its people. */
export const FREE_FOR_ADDRESS = 19;

const FIRST_DELAY_MS = 30_000;
const LONGEST_DELAY_MS = 15 * 60_000;
/** After a day without a wrong one the count begins anew. */
const FORGOTTEN_AFTER_MS = 24 * 60 * 60_000;
/** Keys that are remembered at most; the oldest go first. */
const MOST_KEYS = 10_000;

/** Wrong attempts so far, and until when no other is taken. */
export type Failures = { readonly failures: number; readonly lockedUntil: number };
export const NO_FAILURES: Failures = { failures: 0, lockedUntil: 0 };

/** How long to wait after that many wrong attempts: nothing, then half a minute, and twice as long each time up to a quarter of an hour. */
export function delayAfter(failures: number, free: number): number {
  const beyond = failures - free;
  return beyond <= 0 ? 0 : Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (beyond - 1));
}

/** One more. It is counted before the password is looked at, so that a hundred at the same time are a hundred. */
export function oneMore({ failures, lockedUntil }: Failures, free: number, now: number): Failures {
  const counted = now - lockedUntil > FORGOTTEN_AFTER_MS ? 1 : failures + 1;
  return { failures: counted, lockedUntil: now + delayAfter(counted, free) };
}

/** Whole seconds to wait; 0: now. */
export function secondsToWait({ lockedUntil }: Pick<Failures, "lockedUntil">, now: number): number {
  return Math.max(0, Math.ceil((lockedUntil - now) / 1000));
}

/** Attempts by a key that is not kept in the store: client addresses, which are nobody's business later, and names that are no account's. */
export type Attempts = {
  /** Counts one. Above 0: it does not count, and so many seconds have to pass. */
  take(key: string, free: number, now: number): number;
  forget(key: string): void;
};

export function attemptsInMemory(): Attempts {
  const kept = new Map<string, Failures>();
  return {
    take: (key, free, now) => {
      const before = kept.get(key) ?? NO_FAILURES;
      const seconds = secondsToWait(before, now);
      if (seconds > 0) return seconds;
      kept.delete(key);
      kept.set(key, oneMore(before, free, now));
      const [oldest] = kept.keys();
      if (kept.size > MOST_KEYS && oldest !== undefined) kept.delete(oldest);
      return 0;
    },
    forget: (key) => kept.delete(key),
  };
}
