import { type ReactNode, useEffect, useLayoutEffect, useState } from "react";
import { createPath, HashRouter as FragmentRouter, type Path, parsePath, useLocation } from "react-router";
import { type AddressForm, AddressFormContext } from "#src/filters/address-form.ts";
import { AddressProvider } from "#src/filters/address-provider.tsx";
import { carriedText } from "#src/filters/carried-search.ts";

/** "#/communes?period=2017-Q3": a file that is opened by itself may change no other part of its address. */
const hrefOf = (route: string) => `#${route}`;

/** The route in a fragment; null for a fragment that names a place on the page, "#content". */
export function routeInFragment(fragment: string): Path | null {
  if (fragment !== "" && !fragment.startsWith("#/")) return null;
  return { pathname: "/", search: "", hash: "", ...parsePath(fragment.slice(1)) };
}

/**
 * Where a file opens that nobody gave a route: on the overview, with what was chosen when it was saved ("?area=tinh-02"). From there on the filters are
 * those of the address, to be seen and to be taken out.
 */
export function openingHash(fragment: string, chosen: string | undefined): string {
  return fragment === "" ? hrefOf(`/${carriedText(new URLSearchParams(chosen))}`) : fragment;
}

const HASH_FORM: AddressForm = {
  hrefOf,
  routeOf: (link) => {
    const [file] = window.location.href.split("#", 1);
    const route = link.hash.startsWith("#/") && link.href.startsWith(`${file}#`) ? routeInFragment(link.hash) : null;
    return route && createPath(route);
  },
  fileOf: (name) => name,
};

/** The router of the review pack. */
export function HashRouter({ children }: { children: ReactNode }) {
  useState(() => putRoute("/"));
  return (
    <FragmentRouter useTransitions={false}>
      <PlacesLeaveTheRoute />
      <AddressFormContext value={HASH_FORM}>
        <AddressProvider>{children}</AddressProvider>
      </AddressFormContext>
    </FragmentRouter>
  );
}

/**
 * A link to a place on the page takes the route's part of the address. The router, which would take the place for a route, does not hear of it, and
 * once the browser has gone there the route is put back.
 */
function PlacesLeaveTheRoute() {
  const route = createPath(useLocation());
  // Once and for all: a window's listeners are called in the order in which they came, and a child's effect comes before the router's.
  useLayoutEffect(() => {
    const keepFromRouter = (event: PopStateEvent) => {
      if (!routeInFragment(window.location.hash)) event.stopImmediatePropagation();
    };
    window.addEventListener("popstate", keepFromRouter);
    return () => window.removeEventListener("popstate", keepFromRouter);
  }, []);
  useEffect(() => {
    const putBack = ({ oldURL }: HashChangeEvent) => putRoute(leftRoute(oldURL) ?? route);
    window.addEventListener("hashchange", putBack);
    return () => window.removeEventListener("hashchange", putBack);
  }, [route]);
  return null;
}

/** The route that the address had before it came to name a place: another page may be in it already that is still being drawn. */
function leftRoute(address: string): string | null {
  const left = URL.canParse(address) ? routeInFragment(new URL(address).hash) : null;
  return left && createPath(left);
}

/** Where the fragment is no route, it becomes this one. */
function putRoute(route: string): void {
  if (!routeInFragment(window.location.hash)) window.history.replaceState(window.history.state, "", hrefOf(route));
}
