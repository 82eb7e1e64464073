import type { Context } from "hono";
import type { Account } from "#src/api/entry/account.ts";
import type { Session } from "../accounts/sessions.ts";
import type { Client } from "./client.ts";

/**
 * Who may ask at all. "reader": anybody where reading is open, else whoever has signed in; "reporter": whoever may enter something,
 * what exactly being the store's to judge, row by row.
 */
export type Access = "anybody" | "reader" | "signed-in" | "reporter" | "staff" | "administrator";

/**
 * What is known of a request by the time its handler has it. `account` null: nobody has signed in, or the route answers anybody alike
 * and did not ask.
 */
export type Variables = { dataOrigins: string; account: Account | null; session: Session | null; client: Client };
export type RouteContext = Context<{ Variables: Variables }>;

/** One route: nothing below `api/` answers that has no row of its own. `path` as Hono writes it, with "/api/" in front. */
export type Route = {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: string;
  readonly access: Access;
  /** A GET that is a step of signing in: over https or on this machine only, like whatever is written. */
  readonly signsIn?: boolean;
  /** In bytes; a megabyte where nothing is said. */
  readonly largestBody?: number;
  /** How long it may take, in milliseconds; half a minute where nothing is said. */
  readonly patienceMs?: number;
  readonly handle: (c: RouteContext) => Promise<Response>;
};
