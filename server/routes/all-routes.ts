import { accountRoutes } from "./account-routes.ts";
import { type OidcParts, oidcRoutes } from "./oidc-routes.ts";
import type { Route } from "./route.ts";
import { sessionRoutes } from "./session-routes.ts";

/** What the routes are made of. */
export type RouteParts = OidcParts;

/** Every route there is below `api/`: from this list they are mounted, and the test of roles is made. */
export function allRoutes(parts: RouteParts): Route[] {
  const oidcName = parts.oidc?.settings.name ?? null;
  return [...sessionRoutes({ ...parts, oidcName }), ...accountRoutes(parts), ...oidcRoutes(parts)];
}
