import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useFreshness } from "#src/api/dataset-provider.tsx";
import { ENDPOINTS } from "#src/api/endpoints.ts";
import type { ListedImport } from "#src/api/entry/answers.ts";
import { entryProblemOf } from "#src/api/entry/entry-problem.ts";
import { ENTRY_KEY, importsQuery } from "#src/api/entry/entry-queries.ts";
import { endTrial, trialOf } from "#src/api/trial.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import type { HeldImport } from "./held-import.ts";
import type { ReadFile, ReviewHead } from "./import-state.ts";
import { isUnsure, problemSaid } from "./problem-said.ts";
import type { Clerk } from "./use-who.ts";

type Given = { held: HeldImport; review: ReviewHead; who: Clerk; onSaid: (text: string) => void };

/** Entering at the store. Where the answer got lost, the list of imports tells whether it was entered, whenever it can be read again. */
export function useCommit({ held, review, who, onSaid }: Given) {
  const { language } = useLanguage();
  const queryClient = useQueryClient();
  const { refresh } = useFreshness();
  const [isBusy, setIsBusy] = useState(false);
  /** The newest import of before the first try that had no answer. */
  const [since, setSince] = useState<number | null>(null);
  const listed = importsQuery(who.client);
  const { data: imports } = useQuery(listed);
  const found = since === null ? undefined : imports?.find((one) => one.number > since && isOf(one, review.files));

  const afterEntered = async () => {
    // What is tried out would hide what was entered.
    if (trialOf()) {
      await endTrial();
      held.tellTrialEnded();
      // Nothing was read while it lasted.
      for (const endpoint of ENDPOINTS) void queryClient.invalidateQueries({ queryKey: [endpoint, who.apiBase] });
    }
    refresh();
    void queryClient.invalidateQueries({ queryKey: [ENTRY_KEY] });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for the import that was found
  useEffect(() => {
    if (!found) return;
    onSaid("");
    held.tellEntered(found);
    void afterEntered();
  }, [found?.number]);

  const commit = async (reason: string) => {
    setIsBusy(true);
    onSaid("");
    const before = imports ?? (await queryClient.fetchQuery(listed).catch(() => null));
    try {
      await held.commit({ apiBase: who.apiBase, csrf: who.csrf, reason });
      await afterEntered();
    } catch (error) {
      const problem = entryProblemOf(error);
      onSaid(problemSaid(problem, language, "enter"));
      if (isUnsure(problem) && before) setSince((first) => first ?? before[0]?.number ?? 0);
      if (isUnsure(problem) || problem.kind === "changed") void queryClient.invalidateQueries({ queryKey: listed.queryKey });
      if (problem.kind === "changed") await held.readAgain();
      if (problem.kind === "sign-in-needed" || problem.kind === "wrong-csrf") {
        void queryClient.invalidateQueries({ queryKey: [ENTRY_KEY] });
      }
    } finally {
      setIsBusy(false);
    }
  };
  return { isBusy, commit };
}

/** Whether an import that still stands is of just these files. */
function isOf({ files, undoneBy }: ListedImport, read: readonly ReadFile[]): boolean {
  const entered = new Set(files.map(({ sha256 }) => sha256));
  return undoneBy === null && entered.size === read.length && read.every(({ sha256 }) => entered.has(sha256));
}
