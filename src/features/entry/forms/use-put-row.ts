import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { RowsAnswer } from "#src/api/entry/answers.ts";
import type { Collection } from "#src/api/entry/collections.ts";
import { ENTRY_KEY } from "#src/api/entry/entry-queries.ts";
import { useEntry } from "../entry-session.ts";

type Given = { readonly id: string; readonly ifMatch: number | null; readonly reason: string; readonly row: unknown };

/** Puts a row: at once in every list of it, back to what was if the server does not. Rejects with an `EntryError`. */
export function usePutRow(collection: Collection) {
  const { client, apiBase } = useEntry();
  const queryClient = useQueryClient();
  const queryKey = [ENTRY_KEY, "rows", collection];
  return useMutation({
    mutationFn: ({ id, ifMatch, reason, row }: Given) => client.put(collection, id, ifMatch, reason, row),
    onMutate: async ({ id, row }) => {
      await queryClient.cancelQueries({ queryKey });
      const before = queryClient.getQueriesData<RowsAnswer>({ queryKey });
      queryClient.setQueriesData<RowsAnswer>({ queryKey }, (answer) => {
        if (!answer) return answer;
        const isKnown = answer.rows.some((one) => one.id === id);
        const rows = answer.rows.map((one) => (one.id === id ? { ...one, row } : one));
        return { ...answer, rows: isKnown ? rows : [...rows, { id, revision: 0, row }] };
      });
      return { before };
    },
    onError: (_error, _given, context) => {
      for (const [key, answer] of context?.before ?? []) queryClient.setQueryData(key, answer);
    },
    // What other screens read of it is read anew, too.
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: [collection, apiBase] }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: [ENTRY_KEY] }),
  });
}
