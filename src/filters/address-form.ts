import { createContext } from "react";

/** How a route of the app is written into a link, and read out of one. */
export type AddressForm = {
  /** "/communes?period=2017-Q3" as a link's `href`. */
  readonly hrefOf: (route: string) => string;
  /** The route that a link leads to; null for what is the browser's: another address, a place on the same page. */
  readonly routeOf: (link: HTMLAnchorElement) => string | null;
};

/** Routes as paths, as a server answers them. A file that is opened by itself has none: see `app/hash-router.tsx`. */
export const AddressFormContext = createContext<AddressForm>({
  hrefOf: (route) => route,
  routeOf: (link) => {
    const isPlace = link.getAttribute("href")?.startsWith("#") ?? true;
    return isPlace || link.origin !== location.origin ? null : link.pathname + link.search + link.hash;
  },
});
