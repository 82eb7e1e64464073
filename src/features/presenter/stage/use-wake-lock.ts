import { useEffect } from "react";

/** Keeps the screen awake while the component stands, where the platform can. It lets go of a hidden page, so it is asked again. */
export function useWakeLock(): void {
  useEffect(() => {
    let held: WakeLockSentinel | null = null;
    let isOver = false;
    const release = (lock: WakeLockSentinel | null) => void lock?.release().catch(() => undefined);
    async function ask() {
      if (document.visibilityState !== "visible" || !("wakeLock" in navigator)) return;
      try {
        const lock = await navigator.wakeLock.request("screen");
        if (isOver) release(lock);
        else held = lock;
      } catch {
        // Refused, for a battery that is low, say: the presenter's own settings hold.
      }
    }
    const askAgain = () => void ask();
    askAgain();
    document.addEventListener("visibilitychange", askAgain);
    return () => {
      isOver = true;
      document.removeEventListener("visibilitychange", askAgain);
      release(held);
    };
  }, []);
}
