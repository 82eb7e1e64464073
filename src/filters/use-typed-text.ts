import { useLayoutEffect, useRef, useState } from "react";
import { useLocation, useNavigationType } from "react-router";
import { useLatest } from "#src/ui/use-latest.ts";
import { useAddress } from "./use-address.ts";

/** Typing goes on while the list waits: only a pause writes the address. */
const PAUSE_MS = 200;

/** What a reader leaves the field with. The keys are those that begin going back, another window, or the next control. */
const LEAVING_ACTS = ["pointerdown", "click", "keydown", "pagehide"];
const LEAVING_KEYS = new Set(["Alt", "Meta", "Control", "Tab", "Enter", "Escape"]);

export type TypedText = {
  /** What stands in the field. */
  readonly text: string;
  /** Whether the address does not have it yet. */
  readonly isAhead: boolean;
  readonly type: (text: string) => void;
};

/**
 * A text that is typed, in the address under this key. Each key typed is no step to go back. It belongs to the step that it was typed in: whatever leaves that writes it
 * there before; where the browser has gone back already, it is given up, and the step come back to stays as it was. `forgets`: a setting that is of the text before, and
 * goes with it.
 */
export function useTypedText(key: string, forgets?: string): TypedText {
  const [search, changeAddress] = useAddress();
  const inAddress = search.get(key) ?? "";
  // What is typed holds until the address has it, whatever of it came there on the way; from then on the address is what holds.
  const [typed, setTyped] = useState({ text: inAddress, after: inAddress, hasArrived: true });
  const returns = useReturns();
  const [seen, setSeen] = useState(returns);
  if (seen !== returns) setSeen(returns);
  if (seen !== returns && !typed.hasArrived) setTyped({ text: inAddress, after: inAddress, hasArrived: true });
  else if (!typed.hasArrived && inAddress === typed.after) setTyped({ ...typed, hasArrived: true });
  const waiting = useRef<() => void>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each return, and when the field goes
  useLayoutEffect(() => () => waiting.current?.(), [returns]);
  const write = useLatest((next: string) => {
    changeAddress(
      (address) => {
        if (forgets !== undefined) address.delete(forgets);
        if (next === "") address.delete(key);
        else address.set(key, next);
        return address;
      },
      { replace: true },
    );
  });
  const type = (text: string) => {
    const next = text.trim();
    setTyped({ text, after: next, hasArrived: false });
    waiting.current?.();
    waiting.current = afterPause(() => write(next));
  };
  const isAhead = !typed.hasArrived && inAddress !== typed.after;
  return { text: isAhead || inAddress === typed.after ? typed.text : inAddress, isAhead, type };
}

/** How often the reader has gone back or forward in the history since this was there. */
function useReturns(): number {
  const { key } = useLocation();
  const isReturn = useNavigationType() === "POP";
  const [last, setLast] = useState({ key, returns: 0 });
  if (key === last.key) return last.returns;
  const returns = last.returns + (isReturn ? 1 : 0);
  setLast({ key, returns });
  return returns;
}

/** Calls at a pause, or as soon as the reader leaves the field. Returns what calls it off. */
function afterPause(call: () => void): () => void {
  const timer = setTimeout(settle, PAUSE_MS);
  for (const act of LEAVING_ACTS) addEventListener(act, settle, { capture: true });
  function callOff(): void {
    clearTimeout(timer);
    for (const act of LEAVING_ACTS) removeEventListener(act, settle, { capture: true });
  }
  function settle(event?: Event): void {
    if (event instanceof KeyboardEvent && !LEAVING_KEYS.has(event.key)) return;
    callOff();
    call();
  }
  return callOff;
}
