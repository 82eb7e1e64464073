import { type ReactNode, useLayoutEffect, useState } from "react";
import { createPath, type Location, NavigationType, type Navigator, Router, type To } from "react-router";

/** How the present address came to be: by the browser's own buttons, or by the app. */
type Place = { readonly location: Location; readonly action: NavigationType };

/** What lies in the browser's history beside an address: the key that tells two visits of one address apart. */
type Entry = { readonly key: string };

/**
 * The address bar as the router's source, each change taken over at once and not as a transition. React Router's own
 * `BrowserRouter` stands in one file with links, forms and fetchers, 4 KB of compressed script that this app has no use for.
 */
export function BrowserRouter({ children }: { children: ReactNode }) {
  const [place, setPlace] = useState<Place>(() => ({ location: currentLocation(), action: NavigationType.Pop }));
  const [navigator] = useState(() => navigatorTo(setPlace));
  useLayoutEffect(() => {
    const follow = () => setPlace({ location: currentLocation(), action: NavigationType.Pop });
    window.addEventListener("popstate", follow);
    return () => window.removeEventListener("popstate", follow);
  }, []);
  return (
    <Router location={place.location} navigationType={place.action} navigator={navigator} useTransitions={false}>
      {children}
    </Router>
  );
}

function navigatorTo(setPlace: (place: Place) => void): Navigator {
  const change = (action: NavigationType, to: To) => {
    const entry: Entry = { key: Math.random().toString(36).slice(2, 10) };
    const address = hrefOf(to);
    if (action === NavigationType.Push) window.history.pushState(entry, "", address);
    else window.history.replaceState(entry, "", address);
    setPlace({ location: currentLocation(), action });
  };
  return {
    createHref: hrefOf,
    go: (delta) => window.history.go(delta),
    push: (to) => change(NavigationType.Push, to),
    replace: (to) => change(NavigationType.Replace, to),
  };
}

function hrefOf(to: To): string {
  return typeof to === "string" ? to : createPath(to);
}

function currentLocation(): Location {
  const { pathname, search, hash } = window.location;
  return { pathname, search, hash, state: null, key: keyOf(window.history.state) };
}

/** "default" for the address that the page was opened at, as React Router has it. */
function keyOf(entry: unknown): string {
  const isEntry = typeof entry === "object" && entry !== null && "key" in entry && typeof entry.key === "string";
  return isEntry ? String(entry.key) : "default";
}
