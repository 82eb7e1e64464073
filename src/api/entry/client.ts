import type * as z from "zod/mini";
import type { Role, Scope } from "./account.ts";
import { managedAccountContract } from "./account-forms.ts";
import {
  anyContract,
  batchAnswerContract,
  historyContract,
  importAnswerContract,
  importsContract,
  keptRowContract,
  linkContract,
  managedAccountsContract,
  monthReportContract,
  monthReportsContract,
  rowsAnswerContract,
  sessionContract,
  sessionOf,
  undoAnswerContract,
} from "./answers.ts";
import type { Collection } from "./collections.ts";
import { EntryError, problemOfAnswer } from "./entry-problem.ts";
import type { ImportedFile } from "./imported-file.ts";
import type { MonthAction } from "./month-row.ts";

/** How long an answer may take, in milliseconds. */
const PATIENCE_MS = 20_000;
/** And to a hundred thousand rows, or their undoing: a little longer than the server waits for itself. */
const IMPORT_PATIENCE_MS = 200_000;

type Asked = {
  readonly method?: "GET" | "POST" | "PUT" | "DELETE";
  /** A value, or its JSON that was made elsewhere. */
  readonly body?: unknown;
  readonly patienceMs?: number;
  /** The revision that the change is of; null: there must be none yet. */
  readonly ifMatch?: number | null;
  readonly csrf?: string;
  readonly signal?: AbortSignal;
};

/**
 * The one door to the server's writing side: fetch, status, contract.
 *
 * @throws EntryError for whatever is no success.
 */
async function askServer<Contract extends z.ZodMiniType>(
  url: string,
  contract: Contract,
  { method = "GET", body, ifMatch, csrf, signal, patienceMs = PATIENCE_MS }: Asked = {},
): Promise<z.output<Contract>> {
  const silence = AbortSignal.timeout(patienceMs);
  const headers = new Headers({ Accept: "application/json" });
  if (body !== undefined) headers.set("Content-Type", "application/json");
  if (csrf !== undefined) headers.set("X-CSRF", csrf);
  if (ifMatch === null) headers.set("If-None-Match", "*");
  else if (ifMatch !== undefined) headers.set("If-Match", `"${ifMatch}"`);
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, {
      method,
      headers,
      credentials: "same-origin",
      cache: "no-store",
      signal: signal ? AbortSignal.any([signal, silence]) : silence,
      ...(body === undefined ? {} : { body: body instanceof Blob ? body : JSON.stringify(body) }),
    });
    text = await response.text();
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new EntryError({ kind: "offline" });
  }
  const json = jsonOf(text);
  if (!response.ok) throw new EntryError(problemOfAnswer(response.status, json, secondsOf(response.headers)));
  const read = contract.safeParse(json);
  if (!read.success) throw new EntryError({ kind: "unexpected", status: response.status });
  return read.data;
}

/** Undefined for what is no JSON, and for an answer without a body. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function secondsOf(headers: Headers): number | null {
  const seconds = Number(headers.get("Retry-After") ?? Number.NaN);
  return Number.isFinite(seconds) ? Math.max(0, seconds) : null;
}

/** One row of a batch: a change, a new one (`ifMatch` null), or one that is to go (`row` null). */
export type BatchRow = { readonly id: string; readonly ifMatch: number | null; readonly row: unknown };

/** What an import sends: the lines that differ from what there is, and the files that they were read from. */
export type ImportBody = {
  readonly files: readonly ImportedFile[];
  readonly reason: string;
  readonly rows: readonly BatchRow[];
};

/** What rows are asked for. `sponsor`: "agency:cq-03". */
export type RowsAsked = { readonly communeId?: string; readonly month?: string; readonly sponsor?: string };

export type AccountAsked = {
  readonly name: string;
  readonly signIn: string;
  readonly role: Role;
  readonly scope: Scope;
  readonly disabled?: boolean;
};

/** The session of which the calls are made is not the browser's any more. */
function isSessionOver(error: unknown): boolean {
  return error instanceof EntryError && (error.problem.kind === "sign-in-needed" || error.problem.kind === "wrong-csrf");
}

/** Every call of the entry routes at a source. `csrf` is the session's; `onOver` is told when it is over. Each rejects with an `EntryError`. */
export function entryClient(apiBase: string, csrf = "", onOver?: () => void) {
  const ask: typeof askServer = async (url, contract, asked) => {
    try {
      return await askServer(url, contract, asked);
    } catch (error) {
      if (isSessionOver(error)) onOver?.();
      throw error;
    }
  };
  const at = (...parts: string[]) => [apiBase, ...parts.map(encodeURIComponent)].join("/");
  const send = (method: "POST" | "PUT" | "DELETE", body?: unknown) => ({ method, csrf, ...(body === undefined ? {} : { body }) });
  return {
    session: (signal?: AbortSignal) => ask(at("session"), sessionContract, signal ? { signal } : {}).then(sessionOf),
    signIn: (given: { signIn: string; password: string }) =>
      ask(at("session"), sessionContract, send("POST", given)).then(sessionOf),
    signOut: (everywhere: boolean) => ask(at(everywhere ? "sessions" : "session"), anyContract, send("DELETE")),
    takeLink: (given: { token: string; name: string; signIn: string; password: string }) =>
      ask(at("link"), sessionContract, send("POST", given)).then(sessionOf),
    /** Where signing in with the provider begins, and the route that it leads back to. */
    oidcHref: (route: string) => `${apiBase}/oidc/start?${new URLSearchParams({ return: route })}`,
    rows: (collection: Collection, asked: RowsAsked, signal?: AbortSignal) => {
      const search = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== undefined));
      const query = search.size > 0 ? `?${search}` : "";
      return ask(`${at("rows", collection)}${query}`, rowsAnswerContract, signal ? { signal } : {});
    },
    row: (collection: Collection, id: string, signal?: AbortSignal) =>
      ask(at("rows", collection, id), keptRowContract, signal ? { signal } : {}),
    put: (collection: Collection, id: string, ifMatch: number | null, reason: string, row: unknown) =>
      ask(at("rows", collection, id), keptRowContract, { ...send("PUT", { reason, row }), ifMatch }),
    batch: (collection: Collection, reason: string, rows: readonly BatchRow[]) =>
      ask(at("rows", collection), batchAnswerContract, send("POST", { reason, rows })),
    history: (collection: Collection, id: string, signal?: AbortSignal) =>
      ask(at("history", collection, id), historyContract, signal ? { signal } : {}),
    imports: (signal?: AbortSignal) => ask(at("imports"), importsContract, signal ? { signal } : {}),
    /** All rows together. `body`: an `ImportBody`, or its JSON in a Blob that a worker has made of it, so that the page need not. */
    putImport: (body: ImportBody | Blob, signal?: AbortSignal) =>
      ask(at("imports"), importAnswerContract, {
        ...send("POST", body),
        patienceMs: IMPORT_PATIENCE_MS,
        ...(signal ? { signal } : {}),
      }),
    /** Each of its rows becomes what it was. Fails with "changed-since", naming those that somebody has changed meanwhile. */
    undoImport: (number: number) =>
      ask(at("imports", String(number), "undo"), undoAnswerContract, { ...send("POST", {}), patienceMs: IMPORT_PATIENCE_MS }),
    months: (signal?: AbortSignal) => ask(`${apiBase}/months.json`, monthReportsContract, signal ? { signal } : {}),
    actOnMonth: (reporter: { type: string; id: string }, month: string, action: MonthAction, word: string, ifMatch: number) =>
      ask(at("months", reporter.type, reporter.id, month), monthReportContract, send("POST", { action, word, ifMatch })),
    closeMonth: (month: string, action: "close" | "reopen", word: string) =>
      ask(at("months", "close"), anyContract, send("POST", { month, action, word })),
    accounts: (signal?: AbortSignal) => ask(at("accounts"), managedAccountsContract, signal ? { signal } : {}),
    addAccount: (given: AccountAsked) => ask(at("accounts"), managedAccountContract, send("POST", given)),
    putAccount: (id: string, given: AccountAsked) => ask(at("accounts", id), managedAccountContract, send("PUT", given)),
    makeLink: (id: string) => ask(at("accounts", id, "link"), linkContract, send("POST", {})),
  };
}
export type EntryClient = ReturnType<typeof entryClient>;
