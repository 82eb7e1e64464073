import { createContext, type ReactNode, use } from "react";
import { matchRoute, type RouteParams } from "#src/lib/match-route.ts";
import { useLocation } from "./router.tsx";

/** A screen and the pattern of its addresses, "/communes/:communeId". */
export type Screen = { readonly pattern: string; readonly page: ReactNode };

const ParamsContext = createContext<RouteParams>({});

type Props = {
  screens: readonly Screen[];
  /** For an address that is nobody's. */
  children: ReactNode;
};

/** The screen that the address leads to. A name goes before a place for any id. */
export function Routes({ screens, children }: Props) {
  const { pathname } = useLocation();
  const met = screens.flatMap(({ pattern, page }) => {
    const params = matchRoute(pattern, pathname);
    return params ? [{ params, page }] : [];
  });
  const [first] = met.toSorted((a, b) => Object.keys(a.params).length - Object.keys(b.params).length);
  return first ? <ParamsContext value={first.params}>{first.page}</ParamsContext> : children;
}

/** What the address says in the places of the screen's pattern. */
export function useParams(): RouteParams {
  return use(ParamsContext);
}
