import { useContext, useSyncExternalStore } from "react";
import { type HeldImport, type HeldState, holdImport } from "./held-import.ts";
import { ImportMakerContext, type MakeSession } from "./import-maker-context.ts";

/** Where there is no worker. */
const besideThePage: MakeSession = async () => (await import("./session-beside.ts")).sessionBeside();

const held = new WeakMap<MakeSession, HeldImport>();

function heldBy(make: MakeSession): HeldImport {
  const found = held.get(make) ?? holdImport(make);
  held.set(make, found);
  return found;
}

/** The import of this visit, and what can be seen of it. */
export function useImport(): readonly [HeldImport, HeldState] {
  const one = heldBy(useContext(ImportMakerContext) ?? besideThePage);
  return [one, useSyncExternalStore(one.follow, one.state)];
}
