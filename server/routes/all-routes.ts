import type { Store } from "../store/store.ts";
import { accountRoutes } from "./account-routes.ts";
import { dataRoutes } from "./data-routes.ts";
import { importRoutes } from "./import-routes.ts";
import { monthRoutes } from "./month-routes.ts";
import { type OidcParts, oidcRoutes } from "./oidc-routes.ts";
import type { Route } from "./route.ts";
import { rowRoutes } from "./row-routes.ts";
import { sessionRoutes } from "./session-routes.ts";

/** What the routes are made of. */
/** `groupedAbove`: of more lines than these a reader may have them added up. */
export type RouteParts = OidcParts & { readonly store: Store; readonly groupedAbove?: number };

/** Every route there is below `api/`: from this list they are mounted, and the test of roles is made. */
export function allRoutes(parts: RouteParts): Route[] {
  const oidcName = parts.oidc?.settings.name ?? null;
  return [
    ...sessionRoutes({ ...parts, oidcName }),
    ...accountRoutes(parts),
    ...oidcRoutes(parts),
    ...dataRoutes(parts.store, parts.groupedAbove),
    ...rowRoutes(parts.store),
    ...importRoutes(parts.store),
    ...monthRoutes(parts.store),
  ];
}
