import { type MouseEvent, useCallback } from "react";
import { useNavigate } from "react-router";

/**
 * Follows the app's own links without loading the page anew. One listener for all of them.
 * Left to the browser: another origin, another tab or window, a download, a place on the same page.
 */
export function useFollowLinks(): (event: MouseEvent) => void {
  const navigate = useNavigate();
  return useCallback(
    (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (!link || event.defaultPrevented || isForBrowser(event, link)) return;
      const { pathname, search, hash } = new URL(link.href);
      event.preventDefault();
      // As in the browser: a link to the page one is on adds no step to go back.
      void navigate({ pathname, search, hash }, { replace: link.href === location.href });
    },
    [navigate],
  );
}

function isForBrowser(event: MouseEvent, link: HTMLAnchorElement): boolean {
  const opensElsewhere = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  const isPlace = link.getAttribute("href")?.startsWith("#") ?? true;
  return opensElsewhere || isPlace || link.target !== "" || link.hasAttribute("download") || link.origin !== location.origin;
}
