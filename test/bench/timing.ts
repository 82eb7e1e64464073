/** Milliseconds. */
export type Timing = { readonly median: number; readonly p95: number; readonly worst: number; readonly count: number };

/** Nearest rank: the p95 of 200 measurements is the 190th, and 10 took longer. */
export function timingOf(milliseconds: readonly number[]): Timing {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95), worst: at(1), count: sorted.length };
}

export function timed<Result>(work: () => Result): { result: Result; milliseconds: number } {
  const start = performance.now();
  const result = work();
  return { result, milliseconds: performance.now() - start };
}

/**
 * Milliseconds of the same measurements: by the clock, and the processor's time of this thread alone. On a calm machine the same for work that waits
 * for nothing; on one that is shared, the clock also counts what others did meanwhile, and the processor's time may move in ticks.
 */
export type Times = { readonly clock: readonly number[]; readonly processor: readonly number[] };

export function timedTwice<Result>(work: () => Result): { result: Result; clock: number; processor: number } {
  const before = processorTime();
  const { result, milliseconds } = timed(work);
  return { result, clock: milliseconds, processor: processorTime() - before };
}

export function timesOf(work: () => unknown, times: number): Times {
  return timesOfEach(Array.from({ length: times }, () => timedTwice(work)));
}

export function timesOfEach(measured: readonly { readonly clock: number; readonly processor: number }[]): Times {
  return { clock: measured.map(({ clock }) => clock), processor: measured.map(({ processor }) => processor) };
}

const STEPS = 50;
const MOST_MILLISECONDS_OF_STEPS = 1_000;

/**
 * By how many milliseconds the processor's time moves at once. Some kernels bring it up to date only a few hundred times a second, and when others
 * are let in: nearly the widest of many steps, since steps are shorter on a busy machine.
 */
export function processorTick(): number {
  const steps: number[] = [];
  const start = performance.now();
  let last = processorTime();
  while (steps.length < STEPS && performance.now() - start < MOST_MILLISECONDS_OF_STEPS) {
    const now = processorTime();
    if (now > last) steps.push(now - last);
    last = now;
  }
  return steps.length === 0 ? Number.POSITIVE_INFINITY : timingOf(steps).p95;
}

/** Milliseconds that this thread has had so far. */
export function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

/** A tick may be so much of what is measured: more would be read into the figures. */
const MOST_OF_MEDIAN = 0.05;

/** What to tell of measurements: the processor's time, or the clock where its tick is too coarse for the shortest of them. */
export function gaugeFor({ clock }: Times, tick: number): keyof Times {
  return tick <= timingOf(clock).median * MOST_OF_MEDIAN ? "processor" : "clock";
}

const LEAST_SHOWN = 0.001;

export function formatMilliseconds(milliseconds: number): string {
  if (milliseconds < LEAST_SHOWN) return `< ${LEAST_SHOWN}`;
  const digits = milliseconds < 1 ? 3 : milliseconds < 10 ? 2 : milliseconds < 100 ? 1 : 0;
  return milliseconds.toFixed(digits);
}

/** "–" where there is nothing to divide by. */
export function formatRatio(milliseconds: number, ofWhat: number): string {
  return ofWhat > 0 ? (milliseconds / ofWhat).toFixed(1) : "–";
}
