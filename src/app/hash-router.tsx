import { type ReactNode, useEffect, useLayoutEffect, useState } from "react";
import { type AddressForm, AddressFormContext } from "#src/filters/address-form.ts";
import { AddressProvider } from "#src/filters/address-provider.tsx";
import { type RouteParts, routeParts, routeText } from "#src/lib/route-parts.ts";
import { Router, useLocation } from "#src/ui/router.tsx";

/** "#/communes?period=2017-Q3": a file that is opened by itself may change no other part of its address. */
const hrefOf = (route: string) => `#${route}`;

/** The route in a fragment; null for a fragment that names a place on the page, "#content". */
export function routeInFragment(fragment: string): RouteParts | null {
  if (fragment !== "" && !fragment.startsWith("#/")) return null;
  return routeParts(fragment === "" ? "/" : fragment.slice(1));
}

const HASH_FORM: AddressForm = {
  hrefOf,
  routeOf: (link) => {
    const [file] = window.location.href.split("#", 1);
    const route = link.hash.startsWith("#/") && link.href.startsWith(`${file}#`) ? routeInFragment(link.hash) : null;
    return route && routeText(route);
  },
  // The fragment is a route, but for the moment that the browser takes to go to a place.
  routeNow: () => routeInFragment(window.location.hash) ?? routeParts("/"),
  fileOf: (name) => name,
};

/** The router of the review pack. */
export function HashRouter({ children }: { children: ReactNode }) {
  useState(() => putRoute("/"));
  return (
    <Router bar={HASH_FORM}>
      <PlacesLeaveTheRoute />
      <AddressFormContext value={HASH_FORM}>
        <AddressProvider>{children}</AddressProvider>
      </AddressFormContext>
    </Router>
  );
}

/**
 * A link to a place on the page takes the route's part of the address. The router, which would take the place for a route, does not hear of it, and
 * once the browser has gone there the route is put back.
 */
function PlacesLeaveTheRoute() {
  const route = routeText(useLocation());
  // Once and for all: a window's listeners are called in the order in which they came, and a child's effect comes before the router's.
  useLayoutEffect(() => {
    const keepFromRouter = (event: PopStateEvent) => {
      if (!routeInFragment(window.location.hash)) event.stopImmediatePropagation();
    };
    window.addEventListener("popstate", keepFromRouter);
    return () => window.removeEventListener("popstate", keepFromRouter);
  }, []);
  useEffect(() => {
    const putBack = () => putRoute(route);
    window.addEventListener("hashchange", putBack);
    return () => window.removeEventListener("hashchange", putBack);
  }, [route]);
  return null;
}

/** Where the fragment is no route, it becomes this one. */
function putRoute(route: string): void {
  if (!routeInFragment(window.location.hash)) window.history.replaceState(window.history.state, "", hrefOf(route));
}
