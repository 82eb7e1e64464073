import { startTransition, useCallback } from "react";
import { paths } from "#src/lib/paths.ts";
import { routeParts } from "#src/lib/route-parts.ts";
import { useLocation, useNavigate } from "#src/ui/router.tsx";
import { stageDoor } from "./stage-door.ts";

/**
 * Leads to a route. Another page is drawn in slices, beside the click that asked for it (as a transition); what changes on the page that stands is
 * taken over at once.
 */
export function useGo(): (route: string, options?: { replace: boolean }) => void {
  const { pathname } = useLocation();
  const navigate = useNavigate();
  return useCallback(
    (route, options = { replace: false }) => {
      const target = routeParts(route).pathname;
      const state = target === paths.present.href() ? stageDoor.ENTERED : null;
      const go = () => navigate(route, { ...options, state });
      stageDoor.forget();
      if (target === pathname) go();
      else startTransition(go);
    },
    [navigate, pathname],
  );
}
