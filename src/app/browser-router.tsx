import { type ReactNode, startTransition, useLayoutEffect, useMemo, useState } from "react";
import { createPath, type Location, NavigationType, type Navigator, type Path, Router, type To } from "react-router";
import { AddressFormContext, pathForm } from "#src/filters/address-form.ts";

/** How the present address came to be: by the browser's own buttons, or by the app. */
type Place = { readonly location: Location; readonly action: NavigationType };

/** What lies in the browser's history beside an address: the key that tells two visits of one address apart. */
type Entry = { readonly key: string };

/** Where in the address bar the route stands. */
export type AddressBar = {
  /** The route; null when the address is a place on the page that stands, and no route. */
  readonly read: () => Path | null;
  /** A route as an address. */
  readonly hrefOf: (route: string) => string;
};

/** The path, which a server answers whatever it is. */
const PATH_BAR: AddressBar = {
  read: () => {
    const { pathname, search, hash } = window.location;
    return { pathname, search, hash };
  },
  hrefOf: (route) => route,
};

type Props = {
  /** The folder that the app lies in, "/" or "/dashboard/". */
  folder: string;
  children: ReactNode;
};

export function BrowserRouter({ folder, children }: Props) {
  const form = useMemo(() => pathForm(folder), [folder]);
  return (
    <AddressBarRouter bar={PATH_BAR} basename={folder}>
      <AddressFormContext value={form}>{children}</AddressFormContext>
    </AddressBarRouter>
  );
}

/**
 * The address bar as the router's source. What changes on the page that stands is taken over at once; another page is drawn in slices, but
 * for the browser's own buttons, which bring the reader back to the place where they were on it. React Router's own
 * `BrowserRouter` stands in one file with links, forms and fetchers, 4 KB of compressed script that this app has no use for.
 */
export function AddressBarRouter({ bar, basename = "/", children }: { bar: AddressBar; basename?: string; children: ReactNode }) {
  const [place, setPlace] = useState<Place>(() => placeIn(bar) ?? START);
  const [navigator] = useState(() => navigatorTo(setPlace, bar));
  useLayoutEffect(() => {
    const follow = () => setPlace((stands) => placeIn(bar) ?? stands);
    window.addEventListener("popstate", follow);
    return () => window.removeEventListener("popstate", follow);
  }, [bar]);
  return (
    <Router
      basename={basename}
      location={place.location}
      navigationType={place.action}
      navigator={navigator}
      useTransitions={false}
    >
      {children}
    </Router>
  );
}

function navigatorTo(setPlace: (place: Place) => void, bar: AddressBar): Navigator {
  const hrefOf = (to: To) => bar.hrefOf(typeof to === "string" ? to : createPath(to));
  const change = (action: NavigationType, to: To) => {
    const entry: Entry = { key: Math.random().toString(36).slice(2, 10) };
    const address = hrefOf(to);
    const before = bar.read()?.pathname;
    if (action === NavigationType.Push) window.history.pushState(entry, "", address);
    else window.history.replaceState(entry, "", address);
    const place = placeIn(bar, action) ?? START;
    if (place.location.pathname === before) setPlace(place);
    else startTransition(() => setPlace(place));
  };
  return {
    createHref: hrefOf,
    go: (delta) => window.history.go(delta),
    push: (to) => change(NavigationType.Push, to),
    replace: (to) => change(NavigationType.Replace, to),
  };
}

function placeIn(bar: AddressBar, action: NavigationType = NavigationType.Pop): Place | null {
  const route = bar.read();
  return route && { location: { ...route, state: null, key: keyOf(window.history.state) }, action };
}

const START: Place = {
  location: { pathname: "/", search: "", hash: "", state: null, key: "default" },
  action: NavigationType.Pop,
};

/** "default" for the address that the page was opened at, as React Router has it. */
function keyOf(entry: unknown): string {
  const isEntry = typeof entry === "object" && entry !== null && "key" in entry && typeof entry.key === "string";
  return isEntry ? String(entry.key) : "default";
}
