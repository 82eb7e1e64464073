import { startTransition, useCallback } from "react";
import { parsePath, useLocation, useNavigate } from "react-router";

/**
 * Leads to a route. Another page is drawn in slices, beside the click that asked for it (as a transition); what changes on the page that stands is
 * taken over at once.
 */
export function useGo(): (route: string, options?: { replace: boolean }) => void {
  const { pathname } = useLocation();
  const navigate = useNavigate();
  return useCallback(
    (route, options = { replace: false }) => {
      const go = () => void navigate(route, options);
      if (parsePath(route).pathname === pathname) go();
      else startTransition(go);
    },
    [navigate, pathname],
  );
}
