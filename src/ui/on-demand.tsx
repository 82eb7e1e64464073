import { type ComponentType, createElement, lazy, useState } from "react";
import { inTime, SlowCodeError } from "#src/lib/in-time.ts";

type OnDemand<Props> = {
  readonly Component: ComponentType<Props>;
  /** Fetches the code ahead of its use. Fails like an import does; the next use tries again. */
  readonly preload: () => Promise<void>;
};

/**
 * Code that did not arrive. It stays missing for whoever waits for it, until `forget`: React asks again and again while it waits,
 * and each asking anew would be a request. `Catch` forgets once the failure is on the screen, so that a retry fetches.
 */
export class CodeMissingError extends Error {
  readonly forget: () => void;
  /** It may still be on its way: a retry goes on waiting for the same. */
  readonly isSlow: boolean;

  constructor(cause: unknown, forget: () => void) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.forget = forget;
    this.isSlow = cause instanceof SlowCodeError;
  }
}

/**
 * A component whose code is a file of its own. Once the code is there it is drawn at once: `lazy` alone suspends all the
 * same, and React then holds its place-holder for 300 ms. Needs a `Suspense` above it for the case that it is not.
 */
export function onDemand<Props extends object>(load: () => Promise<ComponentType<Props>>): OnDemand<Props> {
  let loaded: ComponentType<Props> | null = null;
  let Waiting = makeWaiting();

  async function fetchCode(): Promise<ComponentType<Props>> {
    loaded ??= await load();
    return loaded;
  }

  function makeWaiting() {
    return lazy(async () => {
      try {
        return { default: await inTime(fetchCode()) };
      } catch (error) {
        // A `lazy` remembers its failure for ever; a retry needs a new one.
        throw new CodeMissingError(error, () => {
          Waiting = makeWaiting();
        });
      }
    });
  }

  function Component(props: Props) {
    // Chosen once for each place it stands in: another component type would lose its state.
    const [Chosen] = useState<ComponentType<Props>>(() => loaded ?? Waiting);
    return createElement(Chosen, props);
  }

  return {
    Component,
    async preload() {
      await fetchCode();
    },
  };
}
