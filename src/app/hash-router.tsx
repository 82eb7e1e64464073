import { type ReactNode, useEffect } from "react";
import { createPath, type Path, parsePath, useLocation } from "react-router";
import { type AddressForm, AddressFormContext } from "#src/filters/address-form.ts";
import { type AddressBar, AddressBarRouter } from "./browser-router.tsx";

/** "#/communes?period=2017-Q3": a file that is opened by itself may change no other part of its address. */
const hrefOf = (route: string) => `#${route}`;

/** The route in a fragment; null for a fragment that names a place on the page, "#content". */
export function routeInFragment(fragment: string): Path | null {
  if (fragment !== "" && !fragment.startsWith("#/")) return null;
  return { pathname: "/", search: "", hash: "", ...parsePath(fragment.slice(1)) };
}

const HASH_BAR: AddressBar = { read: () => routeInFragment(window.location.hash), hrefOf };

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
  return (
    <AddressBarRouter bar={HASH_BAR}>
      <PlacesLeaveTheRoute />
      <AddressFormContext value={HASH_FORM}>{children}</AddressFormContext>
    </AddressBarRouter>
  );
}

/** A link to a place on the page takes the route's part of the address. Once the browser has gone there, the route is put back. */
function PlacesLeaveTheRoute() {
  const route = createPath(useLocation());
  useEffect(() => {
    const putBack = () => {
      if (!routeInFragment(window.location.hash)) window.history.replaceState(window.history.state, "", hrefOf(route));
    };
    window.addEventListener("hashchange", putBack);
    return () => window.removeEventListener("hashchange", putBack);
  }, [route]);
  return null;
}
