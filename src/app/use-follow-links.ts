import { type MouseEvent, useCallback, useContext } from "react";
import { AddressFormContext } from "#src/filters/address-form.ts";
import { useGo } from "#src/filters/use-go.ts";

/**
 * Follows the app's own links without loading the page anew. One listener for all of them.
 * Left to the browser: another origin, another tab or window, a download, a place on the same page.
 */
export function useFollowLinks(): (event: MouseEvent) => void {
  const go = useGo();
  const { routeOf } = useContext(AddressFormContext);
  return useCallback(
    (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (!link || event.defaultPrevented || isForBrowser(event, link)) return;
      const route = routeOf(link);
      if (route === null) return;
      event.preventDefault();
      // As in the browser: a link to the page one is on adds no step to go back.
      go(route, { replace: link.href === location.href });
    },
    [go, routeOf],
  );
}

function isForBrowser(event: MouseEvent, link: HTMLAnchorElement): boolean {
  const opensElsewhere = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  return opensElsewhere || link.target !== "" || link.hasAttribute("download");
}
