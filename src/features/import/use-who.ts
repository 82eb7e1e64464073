import { useQuery } from "@tanstack/react-query";
import { useContext, useMemo } from "react";
import { useFreshness } from "#src/api/dataset-provider.tsx";
import type { Account } from "#src/api/entry/account.ts";
import { type EntryClient, entryClient } from "#src/api/entry/client.ts";
import { EntryContext } from "#src/api/entry/entry-context.ts";
import { sessionQuery } from "#src/api/entry/entry-queries.ts";

/** Who looks at the page: nobody known yet, nobody at all, somebody who may only look, or somebody who may enter. */
export type Who =
  | { readonly kind: "asking" }
  | { readonly kind: "nobody"; readonly canSignIn: boolean }
  | { readonly kind: "viewer" }
  | {
      readonly kind: "clerk";
      readonly account: Account;
      readonly csrf: string;
      readonly apiBase: string;
      readonly client: EntryClient;
    };

/** Who may enter. */
export type Clerk = Extract<Who, { kind: "clerk" }>;

export function useWho(): Who {
  const takesEntries = useContext(EntryContext);
  const { source } = useFreshness();
  const apiBase = takesEntries ? source : null;
  const anonymous = useMemo(() => entryClient(apiBase ?? ""), [apiBase]);
  const { data, isPending } = useQuery({ ...sessionQuery(anonymous, apiBase ?? ""), enabled: apiBase !== null });
  return useMemo((): Who => {
    if (apiBase === null) return { kind: "nobody", canSignIn: false };
    if (isPending) return { kind: "asking" };
    if (!data?.account) return { kind: "nobody", canSignIn: true };
    if (data.account.role === "viewer") return { kind: "viewer" };
    const { account, csrf } = data;
    return { kind: "clerk", account, csrf, apiBase, client: entryClient(apiBase, csrf) };
  }, [apiBase, data, isPending]);
}
