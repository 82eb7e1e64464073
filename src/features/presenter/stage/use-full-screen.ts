import { useEffect, useMemo, useRef, useSyncExternalStore } from "react";

declare global {
  interface Navigator {
    /** Chromium's: while it is locked, Esc in full screen is the page's, and holding it leaves full screen. */
    readonly keyboard?: { readonly lock: (codes: readonly string[]) => Promise<void> };
  }
}

export type FullScreen = {
  readonly isPossible: boolean;
  readonly isFull: boolean;
  readonly enter: () => void;
  readonly leave: () => void;
  /** The browser itself has just left full screen: the Esc that comes along has had its effect. */
  readonly wasJustLeft: () => boolean;
};

/** How long after leaving full screen by itself the browser may still hand on the key that did it. */
const SAME_KEY_MS = 400;

/** Full screen, from a key or a click. A refusal is no reason to fail: the stage fills the window as it is. */
export function useFullScreen(): FullScreen {
  const isFull = useSyncExternalStore(subscribe, read);
  const leaving = useRef({ byUs: false, at: Number.NEGATIVE_INFINITY });
  useEffect(
    () =>
      subscribe(() => {
        if (read()) return;
        if (!leaving.current.byUs) leaving.current.at = performance.now();
        leaving.current.byUs = false;
      }),
    [],
  );
  useEffect(() => leaveFullScreen, []);
  return useMemo(
    () => ({
      isPossible: document.fullscreenEnabled === true,
      isFull,
      enter: () => void enterFullScreen(),
      leave: () => {
        leaving.current.byUs = true;
        leaveFullScreen();
      },
      wasJustLeft: () => performance.now() - leaving.current.at < SAME_KEY_MS,
    }),
    [isFull],
  );
}

function subscribe(onChange: () => void): () => void {
  document.addEventListener("fullscreenchange", onChange);
  return () => document.removeEventListener("fullscreenchange", onChange);
}

function read(): boolean {
  return Boolean(document.fullscreenElement);
}

async function enterFullScreen(): Promise<void> {
  if (read() || document.fullscreenEnabled !== true) return;
  try {
    await document.documentElement.requestFullscreen();
    await navigator.keyboard?.lock(["Escape"]);
  } catch {
    // Refused by the browser or its owner.
  }
}

function leaveFullScreen(): void {
  if (read()) void document.exitFullscreen().catch(() => undefined);
}
