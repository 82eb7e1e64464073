import { useSyncExternalStore } from "react";

type Watched = { readonly subscribe: (onChange: () => void) => () => void; readonly matches: () => boolean };

const watched = new Map<string, Watched>();

/** Whether a media query holds. Only where CSS cannot do: another element, not another look. */
export function useMedia(query: string): boolean {
  const { subscribe, matches } = watch(query);
  return useSyncExternalStore(subscribe, matches);
}

/** Asking a media query can force the page's layout, so it is asked once and then listened to. */
function watch(query: string): Watched {
  const known = watched.get(query);
  if (known) return known;
  const list = globalThis.matchMedia(query);
  let current = list.matches;
  const made: Watched = {
    subscribe(onChange) {
      const update = () => {
        current = list.matches;
        onChange();
      };
      // Between the first look and the subscription it may have changed.
      current = list.matches;
      list.addEventListener("change", update);
      return () => list.removeEventListener("change", update);
    },
    matches: () => current,
  };
  watched.set(query, made);
  return made;
}
