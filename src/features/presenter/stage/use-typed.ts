import { useEffect, useState } from "react";

/** A number that nobody confirms goes after a while, in milliseconds. */
const TYPED_FOR_MS = 5_000;

/** The digits of a slide's number so far. */
export function useTyped(): [typed: string, setTyped: (typed: string) => void] {
  const [typed, setTyped] = useState("");
  useEffect(() => {
    if (typed === "") return;
    const timer = setTimeout(() => setTyped(""), TYPED_FOR_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return [typed, setTyped];
}
