/** React's own scheduler, which comes without types. Source: `react` repository, `packages/scheduler`. */
declare module "scheduler" {
  /** How long a slice of drawing may take before the browser has its turn: 1 / `framesPerSecond` seconds. Without it, 5 ms. */
  export function unstable_forceFrameRate(framesPerSecond: number): void;
}
