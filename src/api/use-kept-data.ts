import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useLongWait } from "./use-long-wait.ts";

/** How long the first answers may be awaited before the device's own are shown, in milliseconds; theirs take over when they come. */
const PATIENCE_MS = 4_000;

/** How long what was read rests before it is kept, in milliseconds: the page is on the screen by then. */
const REST_MS = 1_500;

type Asking = "not yet" | "asking" | "asked";

export type Kept = {
  /** Failures should not be told yet: there may be something to show in their place. */
  readonly isAsking: boolean;
  /** When what the device gave was read, by its clock; null where it gave nothing. */
  readonly readAt: number | null;
};

/** What is asked of the code that reads and writes what is kept. Fetched when it is needed: most starts need none of it. */
const code = () => import("./kept-data.ts");

/** Where the client remembers that it was filled ahead of the first drawing, and as of when. */
const filledKey = (apiBase: string) => ["filled-from-kept", apiBase];

/** Fills the client ahead of the first drawing with what the device keeps. Resolves to whether anything is kept; the answers take over when they come. */
export async function fillAhead(client: QueryClient, apiBase: string): Promise<boolean> {
  const { fillFromKept } = await code();
  const readAt = await fillFromKept(client, apiBase);
  if (readAt !== null) client.setQueryData(filledKey(apiBase), readAt);
  return readAt !== null;
}

/**
 * Has the client filled with what the device keeps where something cannot be read at the start, or not for long.
 *
 * `hasFailed`: some endpoint has failed and has nothing to show. `isWaiting`: some has neither failed nor answered. `isRefused`: the source has said that the reader may not,
 * or no longer; that may come when what is kept is on the screen already, and takes it back.
 */
export function useKeptData(apiBase: string, hasFailed: boolean, isWaiting: boolean, isRefused = false): Kept {
  const client = useQueryClient();
  const [filledAt] = useState(() => client.getQueryData<number>(filledKey(apiBase)) ?? null);
  const [asking, setAsking] = useState<Asking>(filledAt === null ? "not yet" : "asked");
  const isAwaited = isWaiting && asking === "not yet";
  const isLong = useLongWait(isAwaited, PATIENCE_MS);
  const [readAt, setReadAt] = useState(filledAt);
  const isWanted = hasFailed || (isAwaited && isLong);
  useEffect(() => {
    if (!isWanted || asking !== "not yet") return;
    setAsking("asking");
    const asked = () => setAsking("asked");
    code()
      .then(({ fillFromKept }) => fillFromKept(client, apiBase))
      .then(setReadAt)
      .then(asked, asked);
  }, [isWanted, asking, client, apiBase]);
  // Its code may be what does not arrive.
  const isAskedInVain = useLongWait(asking === "asking", PATIENCE_MS);
  useEffect(() => {
    if (!isRefused || readAt === null) return;
    const takingBack = code().then(({ takeBack }) => takeBack(client, apiBase, readAt));
    takingBack.then(() => setReadAt(null)).catch(() => undefined);
  }, [isRefused, readAt, client, apiBase]);
  return { isAsking: asking !== "asked" && !isAskedInVain, readAt };
}

/** Keeps what was read, once all of it is there; `keep` is null while it is not, or is not to be. */
export function useKeeping(keep: ((kept: Awaited<ReturnType<typeof code>>) => Promise<unknown>) | null): void {
  useEffect(() => {
    if (!keep) return;
    const timer = setTimeout(() => {
      code()
        .then(keep)
        .catch(() => undefined);
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [keep]);
}
