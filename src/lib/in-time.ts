/** How long a reader looks at a place-holder, or waits for a file, before being told that its code has not come, in milliseconds. */
export const CODE_PATIENCE_MS = 10_000;

/** Code that is still on its way after all the time that a reader waits in silence. */
export class SlowCodeError extends Error {
  constructor() {
    super("The code has not arrived");
  }
}

/** The same, unless it takes longer: for `import()`, which waits for ever. @throws SlowCodeError */
export function inTime<Value>(coming: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new SlowCodeError()), CODE_PATIENCE_MS);
    coming.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
