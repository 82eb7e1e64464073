import { createContext } from "react";
import type { AddressBar } from "#src/ui/router.tsx";

/** How a route of the app is written into a link, and read out of one. */
export type AddressForm = AddressBar & {
  /** The route that a link leads to; null for what is the browser's: another address, a place on the same page. */
  readonly routeOf: (link: HTMLAnchorElement) => string | null;
  /** The address of a file that lies beside the app's page: "openapi.json". */
  readonly fileOf: (name: string) => string;
};

/** Routes as paths below the folder that the app lies in, "/" or "/dashboard/", as a server answers them. */
export function pathForm(folder: string): AddressForm {
  return {
    hrefOf: (route) => folder + route.slice(1),
    routeOf: (link) => {
      const isPlace = link.getAttribute("href")?.startsWith("#") ?? true;
      const isOurs = !isPlace && link.origin === location.origin && link.pathname.startsWith(folder);
      return isOurs ? `/${link.pathname.slice(folder.length)}${link.search}${link.hash}` : null;
    },
    routeNow: () => {
      const { pathname, search, hash } = location;
      return { pathname: pathname.startsWith(folder) ? `/${pathname.slice(folder.length)}` : pathname, search, hash };
    },
    fileOf: (name) => folder + name,
  };
}

/** A file that is opened by itself has no paths: see `app/hash-router.tsx`. */
export const AddressFormContext = createContext<AddressForm>(pathForm("/"));
