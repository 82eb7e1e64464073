import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useLocation, useNavigate } from "react-router";
import { afterPaint } from "#src/ui/use-after-paint.ts";
import { useLatest } from "#src/ui/use-latest.ts";
import { type Address, AddressContext, type ChangeAddress, HeardContext } from "./use-address.ts";

/** A choice that the page shows before the router has heard of it. `from`: the place in the history that it was made at; null: one that took another's place just before. */
type Ahead = { readonly from: string | null; readonly text: string };

/** What a reader begins the next thing with, leaving the document among them. What is begun with a choice that is not told yet waits for that. */
const NEXT_ACTS = ["pointerdown", "keydown", "click", "visibilitychange", "pagehide"];

/**
 * Reads the router's address, once for all who ask. The page takes a choice over at once, not as a transition, so that the control which was
 * touched answers in the same frame; what is costly to draw follows (`WithFilters`). The router, and with it the browser's history, hears of it
 * once that is painted, or when the reader does the next thing before: what both do takes a third of the time in which a press is answered
 * (docs/decisions/0065).
 */
export function AddressProvider({ children }: { children: ReactNode }) {
  const { search, key, state } = useLocation();
  const navigate = useNavigate();
  const [ahead, setAhead] = useState<Ahead | null>(null);
  // The router has heard of it; or the reader has gone elsewhere meanwhile, and is not led back.
  if (ahead && ahead.from !== key) setAhead(ahead.from === null ? { ...ahead, from: key } : null);
  const text = ahead?.text ?? search;
  // What is chosen already, drawn or not: a second choice in the same task adds to the first.
  const now = useRef<{ ahead: Ahead | null; text: string; key: string | null }>({ ahead, text, key });
  useLayoutEffect(() => {
    now.current = { ahead, text, key };
  });
  const change: ChangeAddress = useLatest((next, { replace } = { replace: false }) => {
    const chosen = `${next(new URLSearchParams(now.current.text))}`;
    // Nobody waits for it: a slide that another window turns, a text that is typed.
    if (replace && !now.current.ahead) {
      now.current = { ahead: null, text: chosen, key: null };
      return void navigate(`?${chosen}`, { replace, state });
    }
    const made = { from: now.current.key, text: chosen };
    now.current = { ...now.current, ahead: made, text: chosen };
    setAhead(made);
  });
  const tell = useLatest(() => {
    const { ahead: told } = now.current;
    // At once, so that no choice falls between the router's hearing and the page's.
    if (told) flushSync(() => void navigate(`?${told.text}`));
  });
  useEffect(() => {
    if (!ahead) return undefined;
    // A page that nobody sees is not painted.
    if (document.hidden) return void queueMicrotask(tell);
    const callOff = afterPaint(tell);
    for (const act of NEXT_ACTS) addEventListener(act, tell, { capture: true });
    return () => {
      callOff();
      for (const act of NEXT_ACTS) removeEventListener(act, tell, { capture: true });
    };
  }, [ahead, tell]);
  const address = useMemo((): Address => [new URLSearchParams(text), change], [text, change]);
  return (
    <AddressContext value={address}>
      <HeardContext value={!ahead}>{children}</HeardContext>
    </AddressContext>
  );
}
