import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { RowsAsked } from "#src/api/entry/client.ts";
import { ENTRY_KEY, rowsQuery } from "#src/api/entry/entry-queries.ts";
import { useEntry } from "../entry-session.ts";
import { type GridRow, type SheetOf, wireRowOf } from "./grid-row.ts";

type Given = { readonly rows: readonly GridRow[]; readonly reason: string };

/** What the rows of a sheet are asked for with. */
export function askedFor({ side, key, month }: SheetOf): RowsAsked {
  return side === "commune" ? { communeId: key, month } : { sponsor: key, month };
}

/** Saves the lines as one batch, all or none: at once for every screen, back to what was if the server does not. Rejects with an `EntryError`. */
export function useSaveSheet(of: SheetOf) {
  const { client, apiBase } = useEntry();
  const queryClient = useQueryClient();
  const { queryKey } = rowsQuery(client, "support", askedFor(of));
  const rowOf = (row: GridRow) => (row.isGone ? null : wireRowOf(row, of));
  return useMutation({
    mutationFn: ({ rows, reason }: Given) =>
      client.batch(
        "support",
        reason,
        rows.map((row) => ({ id: row.id, ifMatch: row.revision, row: rowOf(row) })),
      ),
    onMutate: async ({ rows }) => {
      await queryClient.cancelQueries({ queryKey });
      const before = queryClient.getQueryData(queryKey);
      const ids = new Set(rows.map(({ id }) => id));
      queryClient.setQueryData(
        queryKey,
        before && {
          ...before,
          rows: [
            ...before.rows.map((one) => {
              const changed = rows.find(({ id }) => id === one.id);
              return changed ? { ...one, row: rowOf(changed) } : one;
            }),
            ...rows
              .filter(({ id, revision }) => revision === null && ids.has(id))
              .map((row) => ({ id: row.id, revision: 0, row: rowOf(row) })),
          ].filter(({ row }) => row !== null),
        },
      );
      return { before };
    },
    onError: (_error, _given, context) => queryClient.setQueryData(queryKey, context?.before),
    onSuccess: () => {
      // What other screens read of it is read anew, too.
      void queryClient.invalidateQueries({ queryKey: ["support", apiBase] });
      return queryClient.invalidateQueries({ queryKey: [ENTRY_KEY], refetchType: "none" });
    },
  });
}
