import { createContext, type ReactNode, use, useCallback, useLayoutEffect, useMemo, useState } from "react";
import { type RouteParts, routeParts, routeText } from "#src/lib/route-parts.ts";

/** Where the page stands. `state` goes along with a step of the history; `key` is that step's own, "default" for one that the app did not make. */
type Location = RouteParts & { readonly state: unknown; readonly key: string };

/** How the page came to stand there: by a link, in place of a step, or by the browser's own buttons (and by loading it). */
export type Arrival = "push" | "replace" | "pop";

/** How routes are written into the browser's address, and read out of it. */
export type AddressBar = {
  /** "/communes?period=2017-Q3" as it stands in a link: "/dashboard/communes?period=2017-Q3". */
  readonly hrefOf: (route: string) => string;
  /** The route that the browser's address holds now. */
  readonly routeNow: () => RouteParts;
};

/** Leads to a route, "/communes?period=2017-Q3", or changes what comes after the path: "?period=2017-Q3". */
export type Navigate = (to: string, options?: { readonly replace?: boolean; readonly state?: unknown }) => void;

type Place = { readonly location: Location; readonly arrival: Arrival };

const RouterContext = createContext<(Place & { readonly navigate: Navigate }) | null>(null);

type Props = { bar: AddressBar; children: ReactNode };

/**
 * The address as state: it is the browser's own history, and nothing beside it. What leads elsewhere is taken over as it is called, at once or within a
 * transition of the caller's; the browser's own buttons always at once, since it has the reader's place on the page only then (decision 89).
 */
export function Router({ bar, children }: Props) {
  const [place, setPlace] = useState<Place>(() => ({ location: locationNow(bar), arrival: "pop" }));
  useLayoutEffect(() => {
    const take = () => setPlace({ location: locationNow(bar), arrival: "pop" });
    window.addEventListener("popstate", take);
    return () => window.removeEventListener("popstate", take);
  }, [bar]);
  const { pathname } = place.location;
  const navigate: Navigate = useCallback(
    (to, { replace = false, state = null } = {}) => {
      const parts = routeParts(to);
      const location = { ...parts, pathname: parts.pathname || pathname, state, key: newKey() };
      write(bar.hrefOf(routeText(location)), { state, key: location.key }, replace);
      setPlace({ location, arrival: replace ? "replace" : "push" });
    },
    [bar, pathname],
  );
  const value = useMemo(() => ({ ...place, navigate }), [place, navigate]);
  return <RouterContext value={value}>{children}</RouterContext>;
}

/** Where the page stands. */
export function useLocation(): Location {
  return useRouter().location;
}

export function useArrival(): Arrival {
  return useRouter().arrival;
}

export function useNavigate(): Navigate {
  return useRouter().navigate;
}

function useRouter() {
  const router = use(RouterContext);
  if (!router) throw new Error("The address is read inside a Router");
  return router;
}

function locationNow(bar: AddressBar): Location {
  const kept: unknown = window.history.state;
  const { state = null, key = null }: { state?: unknown; key?: unknown } = typeof kept === "object" && kept !== null ? kept : {};
  return { ...bar.routeNow(), state, key: typeof key === "string" ? key : "default" };
}

/** With the machine's name, since a path that begins with two slashes would be read as another's. */
function write(href: string, state: unknown, replace: boolean): void {
  const url = href.startsWith("/") ? window.location.origin + href : href;
  try {
    if (replace) window.history.replaceState(state, "", url);
    else window.history.pushState(state, "", url);
  } catch {
    // Safari lets a page take a hundred steps in half a minute: the browser goes there itself.
    window.location.assign(url);
  }
}

function newKey(): string {
  return Math.random().toString(36).slice(2, 10);
}
