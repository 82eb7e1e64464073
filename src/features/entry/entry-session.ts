import { createContext, useContext } from "react";
import type { Account } from "#src/api/entry/account.ts";
import type { Session } from "#src/api/entry/answers.ts";
import type { EntryClient } from "#src/api/entry/client.ts";

/** Who has signed in, and the calls that are made in their name. */
export type EntrySession = {
  readonly apiBase: string;
  readonly client: EntryClient;
  readonly session: Session;
  readonly account: Account;
};

export const EntrySessionContext = createContext<EntrySession | null>(null);

export function useEntry(): EntrySession {
  const session = useContext(EntrySessionContext);
  if (!session) throw new Error("useEntry needs somebody who has signed in above it");
  return session;
}
