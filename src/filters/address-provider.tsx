import { type ReactNode, useEffect, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { useLocation, useNavigate } from "react-router";
import { afterPaint } from "#src/ui/use-after-paint.ts";
import { useLatest } from "#src/ui/use-latest.ts";
import { type Address, AddressContext, type ChangeAddress, HeardContext } from "./use-address.ts";

/** A choice that the page shows before the router has heard of it. `from`: the place in the history that it was made at. */
type Ahead = { readonly from: string; readonly text: string; readonly replace: boolean };

/**
 * Reads the router's address, once for all who ask. The page takes a choice over at once, not as a transition, so that the control which was
 * touched answers in the same frame; what is costly to draw follows (`WithFilters`). The router, and with it the browser's history, hears of it
 * once that is painted: what both do takes a third of the time in which a press is answered (docs/decisions/0065). Choices of one frame are one step of the history.
 */
export function AddressProvider({ children }: { children: ReactNode }) {
  const { search, key, state } = useLocation();
  const navigate = useNavigate();
  const [ahead, setAhead] = useState<Ahead | null>(null);
  // The router has heard of it; or the reader has gone elsewhere meanwhile, and is not led back.
  if (ahead && ahead.from !== key) setAhead(null);
  const text = ahead?.text ?? search;
  const change: ChangeAddress = useLatest((next, { replace } = { replace: false }) => {
    const chosen = `${next(new URLSearchParams(text))}`;
    // A choice that is taken back before the history has heard of it is no step there.
    const isTakenBack = ahead && chosen === `${new URLSearchParams(search)}`;
    setAhead(isTakenBack ? null : { from: key, text: chosen, replace: replace && ahead?.replace !== false });
  });
  const tell = useLatest(({ text: told, replace }: Ahead) => {
    // At once, so that no choice falls between the router's hearing and the page's.
    flushSync(() => void navigate(`?${told}`, { replace, state: replace ? state : null }));
  });
  useEffect(() => (ahead ? afterPaint(() => tell(ahead)) : undefined), [ahead, tell]);
  const address = useMemo((): Address => [new URLSearchParams(text), change], [text, change]);
  return (
    <AddressContext value={address}>
      <HeardContext value={!ahead}>{children}</HeardContext>
    </AddressContext>
  );
}
