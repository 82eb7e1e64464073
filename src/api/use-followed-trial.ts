import { useEffect } from "react";
import { triedKey, triedPlace } from "./tried.ts";

/** A trial that another tab has begun or ended begins or ends here as well. */
export function useFollowedTrial(): void {
  useEffect(() => {
    const follow = ({ key }: StorageEvent) => {
      const place = triedPlace();
      // No key: all that the device remembered is gone.
      if (place === null || (key !== null && key !== triedKey(place.apiBase))) return;
      void import("./trial.ts").then(({ recallTrial }) => recallTrial()).catch(() => undefined);
    };
    window.addEventListener("storage", follow);
    return () => window.removeEventListener("storage", follow);
  }, []);
}
