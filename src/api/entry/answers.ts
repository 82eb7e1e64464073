import * as z from "zod/mini";
import { flagField, listOf, textField } from "../contract.ts";
import { accountContract } from "./account.ts";
import { managedAccountContract } from "./account-forms.ts";
import { whoField } from "./entry-problem.ts";
import { importedFileContract } from "./imported-file.ts";
import { monthReportContract as readMonthReport } from "./month-reports.ts";

/** What `api/session` answers; `sessionOf` says what a field means that it leaves out. */
export const sessionContract = z.object({
  account: z.nullable(accountContract),
  csrf: z.optional(textField),
  canEnter: z.optional(flagField),
  signIn: z.optional(z.object({ password: flagField, oidc: z.nullable(z.object({ name: textField })) })),
});
type WireSession = z.output<typeof sessionContract>;

/** Who has signed in, and how one can. `canEnter` false: over plain http from another machine. */
export type Session = { readonly [Field in keyof WireSession]-?: Exclude<WireSession[Field], undefined> };

export function sessionOf(wire: WireSession): Session {
  const { account, csrf = "", canEnter = true, signIn = { password: true, oidc: null } } = wire;
  return { account, csrf, canEnter, signIn };
}

const keptRowFields = { revision: z.number(), row: z.unknown() };
/** One row with the revision that a change of it must name. */
export const keptRowContract = z.object(keptRowFields);

/** Rows of a collection as they stand at a version of the store. */
export const rowsAnswerContract = z.object({
  version: z.number(),
  rows: z.array(z.object({ id: z.string(), ...keptRowFields })),
});
export type RowsAnswer = z.output<typeof rowsAnswerContract>;
export type EntryRow = RowsAnswer["rows"][number];

export const batchAnswerContract = z.object({
  version: z.number(),
  rows: z.array(z.object({ id: z.string(), revision: z.number() })),
});

/** What an import has done: `number` names it from then on. */
export const importAnswerContract = z.extend(batchAnswerContract, { number: z.number() });
/** And what taking one back has: so many rows. */
export const undoAnswerContract = z.object({ number: z.number(), version: z.number(), rows: z.number() });

/** The newest imports, newest first. `undoneBy`: the first entry that took it back; null while it stands. */
export const importsContract = z.array(
  z.object({
    number: z.number(),
    at: z.string(),
    account: z.object({ id: z.string(), name: z.string() }),
    reason: z.string(),
    files: z.array(importedFileContract),
    counts: z.object({ added: z.number(), changed: z.number(), deleted: z.number() }),
    undoneBy: z.nullable(z.number()),
  }),
);
export type ListedImport = z.output<typeof importsContract>[number];

/** Changes of one row, the newest first. `before` and `after` are rows, null where there was none, or is none any more. */
export const historyContract = z.array(
  z.object({
    number: z.number(),
    at: z.string(),
    account: whoField,
    reason: z.string(),
    action: z.enum(["add", "change", "delete"]),
    before: z.unknown(),
    after: z.unknown(),
  }),
);
export type HistoryEntry = z.output<typeof historyContract>[number];

/** The same as readers have it, with what a step is taken on. `revision` 0: there is no row of it yet. */
export const monthReportContract = z.extend(readMonthReport, { revision: z.number(), at: z.nullish(z.string()) });
export type MonthReport = z.output<typeof monthReportContract>;
export const monthReportsContract = z.array(monthReportContract);

export const managedAccountsContract = listOf(managedAccountContract);

/** A one-time link to hand over. */
export const linkContract = z.object({ token: z.string(), expiresAt: z.string() });

/** What comes back is not looked at. */
export const anyContract = z.unknown();
