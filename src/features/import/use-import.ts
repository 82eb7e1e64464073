import { useContext, useSyncExternalStore } from "react";
import { type HeldImport, type HeldState, holdImport } from "./held-import.ts";
import { ImportMakerContext, type MakeSession } from "./import-maker-context.ts";

/**
 * In a thread of its own. A review pack is one file and has no script for a worker (`scripts/build-pack.ts` says so), and a browser may have none:
 * there the session runs beside the page.
 */
const makeHere: MakeSession = async () => {
  if (!import.meta.env.VITE_ONE_FILE && typeof Worker !== "undefined") {
    return (await import("./worker-session.ts")).workerSession();
  }
  return (await import("./session-beside.ts")).sessionBeside();
};

const held = new WeakMap<MakeSession, HeldImport>();

function heldBy(make: MakeSession): HeldImport {
  const found = held.get(make) ?? holdImport(make);
  held.set(make, found);
  return found;
}

/** The import of this visit, and what can be seen of it. */
export function useImport(): readonly [HeldImport, HeldState] {
  const one = heldBy(useContext(ImportMakerContext) ?? makeHere);
  return [one, useSyncExternalStore(one.follow, one.state)];
}
