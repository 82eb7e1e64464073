import { startTransition, useCallback } from "react";
import { parsePath, useLocation, useNavigate } from "react-router";
import { paths } from "#src/lib/paths.ts";
import { stageDoor } from "./stage-door.ts";

/** Says of a step in the history that a link led there, and no control of the page. */
export const LED_BY_LINK = "led-by-link";

/**
 * Leads to a route. Another page is drawn in slices, beside the click that asked for it (as a transition); what changes on the page that stands is
 * taken over at once.
 */
export function useGo(): (route: string, options?: { replace: boolean }) => void {
  const { pathname } = useLocation();
  const navigate = useNavigate();
  return useCallback(
    (route, options = { replace: false }) => {
      const target = parsePath(route).pathname;
      const state = target === paths.present.href() ? stageDoor.ENTERED : LED_BY_LINK;
      const go = () => void navigate(route, { ...options, state });
      stageDoor.forget();
      if (target === pathname) go();
      else startTransition(go);
    },
    [navigate, pathname],
  );
}
