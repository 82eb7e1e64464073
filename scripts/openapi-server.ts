import * as z from "zod";
import { importBody, undoBody } from "#server/routes/import-routes.ts";
import { closeBody, stepBody } from "#server/routes/month-routes.ts";
import type { Access } from "#server/routes/route.ts";
import { batchBody, deleteBody, putBody } from "#server/routes/row-routes.ts";
import { accountContract, REPORTER_TYPES } from "#src/api/entry/account.ts";
import { accountFormContract, linkFormContract, managedAccountContract, signInContract } from "#src/api/entry/account-forms.ts";
import { COLLECTIONS } from "#src/api/entry/collections.ts";
import { ERROR_CODES } from "#src/api/entry/error-codes.ts";
import { importedFileContract } from "#src/api/entry/imported-file.ts";
import { MONTH_STATES } from "#src/api/entry/month-row.ts";

/** A route of the server's that no folder of files has. `path` as OpenAPI writes it, "/rows/{collection}". */
export type ServerRoute = {
  readonly method: "get" | "post" | "put" | "delete";
  readonly path: string;
  readonly access: Access;
  readonly operationId: string;
  readonly summary: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Contract;
  readonly status: number;
  readonly answer: { readonly words: string; readonly contract?: Contract; readonly type?: string };
  /** The answers that are no success, besides those that any route has. */
  readonly refusals?: Readonly<Record<number, string>>;
};
type Contract = z.core.$ZodType;

const instant = z.iso.datetime({ offset: true });
const monthText = z.string().regex(/^\d{4}-\d{2}$/);
const totalsAnswer = z.object({
  version: z.int(),
  rows: z.array(
    z.object({
      communeId: z.string(),
      month: monthText,
      kind: z.string(),
      sponsorType: z.string(),
      delivered: z.int(),
      planned: z.int(),
      lines: z.int(),
      linesPlanned: z.int(),
      linesReported: z.int(),
      linesNotReported: z.int(),
      linesPlanOwed: z.optional(z.int()),
    }),
  ),
});
const monthReport = z.object({
  reporter: z.object({ type: z.enum(REPORTER_TYPES), id: z.string() }),
  month: monthText,
  state: z.enum(MONTH_STATES),
  revision: z.int(),
  word: z.string(),
  at: z.string(),
  dueOn: z.iso.date(),
  late: z.boolean(),
});
const healthAnswer = z.object({
  status: z.enum(["ok", "degraded"]),
  version: z.int().optional(),
  at: instant.nullish(),
  database: z.enum(["sqlite", "postgres", "away"]),
  time: instant,
});
const sessionAnswer = z.object({
  account: z.union([accountContract, z.null()]),
  csrf: z.string(),
  canEnter: z.boolean(),
  why: z.string().optional(),
  signIn: z.object({ password: z.boolean(), oidc: z.object({ name: z.string() }).nullable() }),
});
const keptRow = z.object({ id: z.string(), communeId: z.string(), revision: z.int(), row: z.unknown() });
const historyEntry = z.object({
  number: z.int(),
  at: instant,
  account: z.object({ id: z.string(), name: z.string() }),
  reason: z.string(),
  action: z.enum(["add", "change", "delete"]),
  before: z.unknown(),
  after: z.unknown(),
});
const listedImport = z.object({
  number: z.int(),
  at: instant,
  account: z.object({ id: z.string(), name: z.string() }),
  reason: z.string(),
  files: z.array(importedFileContract),
  counts: z.object({ added: z.int(), changed: z.int(), deleted: z.int() }),
  undoneBy: z.int().nullable(),
});

const IF_MATCH = { "If-Match": 'The revision that is changed, `"12"`; for a row that is new `If-None-Match: *` in its place.' };
const CHANGED = {
  409: "The month is closed, or the report is not in a state for it.",
  412: "Somebody else has changed it: `current`, `by`, `at`, `reason` say what there is now.",
  422: "Fields that cannot stand so: `faults`, each with `field`, `reason` and, of many rows, `index`.",
};

/** What the server has besides the files, in the order of its own table. */
export const SERVER_ROUTES: readonly ServerRoute[] = [
  {
    method: "get",
    path: "/session",
    access: "anybody",
    operationId: "session",
    summary: "Who has signed in",
    status: 200,
    answer: { words: "The account, or null; and `csrf`, which each change sends in `X-CSRF`.", contract: sessionAnswer },
  },
  {
    method: "post",
    path: "/session",
    access: "anybody",
    operationId: "signIn",
    summary: "Sign in",
    body: signInContract,
    status: 200,
    answer: { words: "Signed in: the session is in a cookie.", contract: sessionAnswer },
    refusals: { 401: "Wrong name or password.", 429: "Too many wrong ones: `Retry-After`." },
  },
  {
    method: "post",
    path: "/link",
    access: "anybody",
    operationId: "useLink",
    summary: "Use a one-time link",
    body: linkFormContract,
    status: 200,
    answer: { words: "The password is set, and its owner signed in.", contract: sessionAnswer },
    refusals: { 410: "It was used, or has run out.", 422: "Fields that cannot stand so." },
  },
  {
    method: "delete",
    path: "/session",
    access: "signed-in",
    operationId: "signOut",
    summary: "Sign out",
    status: 204,
    answer: { words: "Signed out here." },
  },
  {
    method: "delete",
    path: "/sessions",
    access: "signed-in",
    operationId: "signOutEverywhere",
    summary: "Sign out everywhere",
    status: 204,
    answer: { words: "Signed out on every device." },
  },
  {
    method: "get",
    path: "/accounts",
    access: "administrator",
    operationId: "accounts",
    summary: "The accounts",
    status: 200,
    answer: { words: "Every account, without how it is proven.", contract: z.array(managedAccountContract) },
  },
  {
    method: "post",
    path: "/accounts",
    access: "administrator",
    operationId: "addAccount",
    summary: "Add an account",
    body: accountFormContract,
    status: 201,
    answer: { words: "The account.", contract: managedAccountContract },
    refusals: { 422: "Fields that cannot stand so." },
  },
  {
    method: "put",
    path: "/accounts/{id}",
    access: "administrator",
    operationId: "changeAccount",
    summary: "Change an account",
    body: accountFormContract,
    status: 200,
    answer: { words: "The account.", contract: managedAccountContract },
    refusals: { 404: "No such account.", 422: "Fields that cannot stand so." },
  },
  {
    method: "post",
    path: "/accounts/{id}/link",
    access: "administrator",
    operationId: "makeLink",
    summary: "A one-time link to hand over",
    status: 201,
    answer: {
      words: "What the link ends in, and until when it is good.",
      contract: z.object({ token: z.string(), expiresAt: instant }),
    },
    refusals: { 404: "No such account." },
  },
  {
    method: "get",
    path: "/oidc/start",
    access: "anybody",
    operationId: "beginOidc",
    summary: "Go to the identity provider",
    status: 302,
    answer: { words: "To the provider." },
  },
  {
    method: "get",
    path: "/oidc/callback",
    access: "anybody",
    operationId: "endOidc",
    summary: "Come back from the identity provider",
    status: 302,
    answer: { words: "Signed in, and back to where one was." },
  },
  {
    method: "get",
    path: "/totals.json",
    access: "reader",
    operationId: "totals",
    summary: "The sums",
    status: 200,
    answer: { words: "By commune, month, kind and side, in whole dong, as the app adds them.", contract: totalsAnswer },
  },
  {
    method: "get",
    path: "/months.json",
    access: "reader",
    operationId: "months",
    summary: "The reports of months",
    status: 200,
    answer: { words: "Those that are waited for, and those that have taken a step.", contract: z.array(monthReport) },
  },
  {
    method: "get",
    path: "/due-days.ics",
    access: "reader",
    operationId: "dueDays",
    summary: "Due days, to subscribe to",
    query: { commune: "Of one commune alone.", agency: "Of one agency alone.", enterprise: "Of one enterprise alone." },
    status: 200,
    answer: { words: "A calendar.", type: "text/calendar" },
  },
  {
    method: "get",
    path: "/health.json",
    access: "anybody",
    operationId: "health",
    summary: "Whether all is well",
    status: 200,
    answer: { words: "All is well.", contract: healthAnswer },
    refusals: { 503: "The database is away; readers are served the last version." },
  },
  {
    method: "get",
    path: "/rows/{collection}",
    access: "signed-in",
    operationId: "rows",
    summary: "Rows with their revisions",
    query: {
      communeId: "Of one commune.",
      month: "Support lines of one month.",
      sponsor: "Support lines of one sponsor, `agency:cq-03`.",
    },
    status: 200,
    answer: { words: "The rows of the newest version.", contract: z.object({ version: z.int(), rows: z.array(keptRow) }) },
    refusals: { 404: "No such collection." },
  },
  {
    method: "get",
    path: "/rows/{collection}/{id}",
    access: "signed-in",
    operationId: "row",
    summary: "A row",
    status: 200,
    answer: { words: "The row; its revision is in `ETag`, too.", contract: keptRow },
    refusals: { 404: "No such row." },
  },
  {
    method: "put",
    path: "/rows/{collection}/{id}",
    access: "reporter",
    operationId: "putRow",
    summary: "Add or change a row",
    headers: IF_MATCH,
    body: putBody,
    status: 200,
    answer: { words: "The row as it is now.", contract: z.object({ revision: z.int(), row: z.unknown() }) },
    refusals: { ...CHANGED, 428: "`If-Match` is missing." },
  },
  {
    method: "delete",
    path: "/rows/{collection}/{id}",
    access: "reporter",
    operationId: "deleteRow",
    summary: "Delete a row",
    headers: IF_MATCH,
    body: deleteBody,
    status: 204,
    answer: { words: "It is gone; its history stays." },
    refusals: { ...CHANGED, 428: "`If-Match` is missing." },
  },
  {
    method: "post",
    path: "/rows/{collection}",
    access: "reporter",
    operationId: "postRows",
    summary: "Many changes at once, all or none",
    body: batchBody,
    status: 200,
    answer: {
      words: "All were made.",
      contract: z.object({ version: z.int(), rows: z.array(z.object({ id: z.string(), revision: z.int() })) }),
    },
    refusals: CHANGED,
  },
  {
    method: "get",
    path: "/history/{collection}/{id}",
    access: "signed-in",
    operationId: "history",
    summary: "What was ever done to a row",
    status: 200,
    answer: { words: "Newest first.", contract: z.array(historyEntry) },
    refusals: { 404: "There was never such a row." },
  },
  {
    method: "get",
    path: "/imports",
    access: "signed-in",
    operationId: "imports",
    summary: "What was imported out of files",
    status: 200,
    answer: { words: "The newest fifty, newest first.", contract: z.array(listedImport) },
  },
  {
    method: "post",
    path: "/imports",
    access: "reporter",
    operationId: "postImport",
    summary: "Enter support lines out of files, all or none",
    body: importBody,
    status: 200,
    answer: {
      words: "All were entered; `number` names the import.",
      contract: z.object({
        number: z.int(),
        version: z.int(),
        rows: z.array(z.object({ id: z.string(), revision: z.int() })),
      }),
    },
    refusals: CHANGED,
  },
  {
    method: "post",
    path: "/imports/{number}/undo",
    access: "reporter",
    operationId: "undoImport",
    summary: "Take an import back, all or none",
    body: undoBody,
    status: 200,
    answer: {
      words: "Each of its rows is what it was before, by an entry of its own; so many rows.",
      contract: z.object({ number: z.int(), version: z.int(), rows: z.int() }),
    },
    refusals: {
      404: "No such import.",
      409: "It was undone before, a month of it is closed, or `rows` have changed since.",
    },
  },
  {
    method: "post",
    path: "/months/close",
    access: "staff",
    operationId: "closeMonth",
    summary: "Close a whole month, or open it again",
    body: closeBody,
    status: 200,
    answer: { words: "Its state now.", contract: z.object({ month: monthText, state: z.enum(["closed", "owed"]) }) },
    refusals: { 409: CHANGED[409] },
  },
  {
    method: "post",
    path: "/months/{type}/{id}/{month}",
    access: "reporter",
    operationId: "stepMonth",
    summary: "A step of a report: send, recall, accept, return, reopen",
    body: stepBody,
    status: 200,
    answer: { words: "The report as it is now.", contract: z.union([monthReport, z.null()]) },
    refusals: CHANGED,
  },
];

type JsonObject = { [key: string]: unknown };

/** A route as an operation of OpenAPI's. */
export function serverOperation(route: ServerRoute): JsonObject {
  const { body, answer } = route;
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => parameter(name, "path", "", valuesOf(name)));
  const inQuery = Object.entries(route.query ?? {}).map(([name, words]) => parameter(name, "query", words));
  const csrf: Readonly<Record<string, string>> =
    route.method === "get" || route.access === "anybody" ? {} : { "X-CSRF": "`csrf` of the session." };
  const inHeaders = Object.entries({ ...csrf, ...route.headers }).map(([name, words]) => parameter(name, "header", words));
  const parameters = [...inPath, ...inQuery, ...inHeaders];
  return {
    operationId: route.operationId,
    summary: route.summary,
    description: `${WHO[route.access]} Only the server with a store has it.`,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: { required: true, content: { "application/json": { schema: schemaOf(body, "input") } } } } : {}),
    responses: {
      [route.status]: {
        description: answer.words,
        ...(answer.contract ? { content: { "application/json": { schema: schemaOf(answer.contract, "output") } } } : {}),
        ...(answer.type ? { content: { [answer.type]: { schema: { type: "string" } } } } : {}),
      },
      ...Object.fromEntries(
        Object.entries(route.refusals ?? {}).map(([status, words]) => [status, { ...REFUSED, description: words }]),
      ),
      default: { ...REFUSED, description: "401, 403, 413, 415, 429 or 503 (`Retry-After`), by `error`." },
    },
  };
}

/** `asOf`, and the page of a list, which the six files take where the server has a store. */
export function storeParameters(endpoint: string): JsonObject[] {
  const asOf = parameter("asOf", "query", "ISO 8601 with its offset: as it was then. Only the server with a store.");
  if (endpoint !== "support") return [asOf];
  const page = {
    limit: "Rows of a page, to 10 000; the next one is in `Link`, the number of all in `X-Total-Count`. Only our server.",
    after: "The place that the page begins behind, out of `Link`.",
    from: "From this month on, `2017-01`.",
    to: "To this month, included.",
    id: "The line of that id.",
    communeId: "Of a commune. This and the following may be there several times: then of any of them.",
    month: "Of a month.",
    kind: "Of a kind.",
    sponsorType: "`agency` or `enterprise`.",
    sponsorId: "Of a sponsor of either type.",
    sponsor: "Of a sponsor, with its type: `agency:cq-01`.",
  };
  return [asOf, ...Object.entries(page).map(([name, words]) => parameter(name, "query", words))];
}

/** The schema of an answer that is no success. */
export const REFUSAL_SCHEMA: JsonObject = {
  description: "Why not, by a code, and in words for whoever reads it without the app.",
  type: "object",
  properties: { error: { type: "string", enum: ERROR_CODES }, message: { type: "string" } },
  required: ["error", "message"],
};
const REFUSED = { content: { "application/json": { schema: { $ref: "#/components/schemas/Refusal" } } } };

const WHO: Readonly<Record<Access, string>> = {
  anybody: "For anybody.",
  reader: "For anybody, or with `READING=closed` whoever has signed in.",
  "signed-in": "For whoever has signed in.",
  reporter: "For reporters of what is theirs, staff and administrators.",
  staff: "For staff and administrators.",
  administrator: "For administrators.",
};

function valuesOf(name: string): readonly string[] | undefined {
  if (name === "collection") return COLLECTIONS;
  return name === "type" ? REPORTER_TYPES : undefined;
}

function parameter(name: string, place: "path" | "query" | "header", words: string, values?: readonly string[]): JsonObject {
  return {
    name,
    in: place,
    ...(place === "path" ? { required: true } : {}),
    ...(words === "" ? {} : { description: words }),
    schema: { type: "string", ...(values ? { enum: values } : {}) },
  };
}

function schemaOf(contract: Contract, io: "input" | "output"): JsonObject {
  const { $schema: _, ...schema } = z.toJSONSchema(contract, { io, target: "draft-2020-12", unrepresentable: "any" });
  return schema;
}
