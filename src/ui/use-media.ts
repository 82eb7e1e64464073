import { useSyncExternalStore } from "react";
import { onPrinting, printsNow } from "./use-printing.ts";

/** Where lists are cards, communes are rows and what does not fit is left out; paper, which may be as narrow, is no phone. */
export const ON_A_PHONE = "screen and (max-width: 44.98em)";

type Watched = { readonly subscribe: (onChange: () => void) => () => void; readonly matches: () => boolean };

const watched = new Map<string, Watched>();

/** Whether a media query holds. Only where CSS cannot do: another element, not another look. */
export function useMedia(query: string): boolean {
  const { subscribe, matches } = watch(query);
  return useSyncExternalStore(subscribe, matches);
}

/**
 * Asking a media query can force the page's layout, so it is asked once and then listened to. Of the screen nothing holds as soon as
 * the page is printed: the query itself changes after `beforeprint`, too late for what is drawn for the sheet.
 */
function watch(query: string): Watched {
  const known = watched.get(query);
  if (known) return known;
  const isOfScreen = query.startsWith("screen ");
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
      const stop = isOfScreen ? onPrinting(onChange) : () => {};
      return () => {
        list.removeEventListener("change", update);
        stop();
      };
    },
    matches: () => current && !(isOfScreen && printsNow()),
  };
  watched.set(query, made);
  return made;
}
