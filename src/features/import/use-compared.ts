import { useEffect } from "react";
import { useAnswers } from "#src/api/dataset-provider.tsx";
import { useTried } from "#src/api/tried.ts";
import { loadedTogether } from "#src/lib/loaded.ts";
import type { HeldImport } from "./held-import.ts";
import type { BaseSource } from "./import-tools.ts";
import { publicationOf } from "./publication-of.ts";
import type { Who } from "./use-who.ts";

export type Comparable = "comparable" | "added-up" | "nothing";

/** Compares the files with the store of whoever may enter there, else with the publication. "added-up": its lines came so, and are not here to be compared; "nothing": neither is to be had. */
export function useCompared(held: HeldImport, who: Who): Comparable {
  const answers = useAnswers();
  const all = loadedTogether(answers);
  const isAddedUp = all.status === "ready" && all.value.support.inGroups !== undefined;
  const source = who.kind === "asking" ? null : sourceOf(who);
  const tried = useTried();
  const publication = `publication ${tried?.trial.at ?? ""}`;
  const key = source ?? (who.kind !== "asking" && all.status === "ready" && !isAddedUp ? publication : null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the publication as it is when somebody comes; one that is read anew meanwhile changes no review under their eyes
  useEffect(() => {
    if (key === null) return;
    held.compareWith(key, (): BaseSource => {
      if (source !== null && who.kind === "clerk") return { kind: "store", apiBase: who.apiBase };
      const read = publicationOf(answers);
      if (!read) throw new Error("The publication has not been read");
      return { kind: "publication", answers: read };
    });
  }, [held, key]);
  if (source !== null) return "comparable";
  if (isAddedUp) return "added-up";
  return all.status === "error" ? "nothing" : "comparable";
}

/** One store for one account: another one may see other rows. */
function sourceOf(who: Who): string | null {
  return who.kind === "clerk" ? `${who.apiBase} ${who.account.id}` : null;
}
