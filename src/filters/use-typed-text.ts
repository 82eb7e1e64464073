import { useEffect, useRef, useState } from "react";
import { useAddress } from "./use-address.ts";

/** Typing goes on while the list waits: only a pause writes the address. */
const PAUSE_MS = 200;

export type TypedText = {
  /** What stands in the field. */
  readonly text: string;
  /** Whether the address does not have it yet. */
  readonly isAhead: boolean;
  readonly type: (text: string) => void;
};

/** A text that is typed, in the address under this key. Each key typed is no step to go back. `forgets`: a setting that is of the text before, and goes with it. */
export function useTypedText(key: string, forgets?: string): TypedText {
  const [search, changeAddress] = useAddress();
  const inAddress = search.get(key) ?? "";
  // What is typed holds until the address has it, whatever of it came there on the way; from then on the address is what holds.
  const [typed, setTyped] = useState({ text: inAddress, after: inAddress, hasArrived: true });
  if (!typed.hasArrived && inAddress === typed.after) setTyped({ ...typed, hasArrived: true });
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);
  const type = (text: string) => {
    const next = text.trim();
    setTyped({ text, after: next, hasArrived: false });
    clearTimeout(pause.current);
    pause.current = setTimeout(() => {
      changeAddress(
        (address) => {
          if (forgets !== undefined) address.delete(forgets);
          if (next === "") address.delete(key);
          else address.set(key, next);
          return address;
        },
        { replace: true },
      );
    }, PAUSE_MS);
  };
  const isAhead = !typed.hasArrived && inAddress !== typed.after;
  return { text: isAhead || inAddress === typed.after ? typed.text : inAddress, isAhead, type };
}
