import * as z from "zod/mini";
import type { SponsorRef } from "#src/domain/sponsor.ts";
import { assertNever } from "#src/lib/assert-never.ts";
import { isRecord } from "../contract.ts";
import { definitionOf, type ListEndpoint, type WireRows } from "../endpoints.ts";
import { programmeContract } from "../programme.ts";
import { runtimeConfigContract } from "../runtime-config.ts";
import type { Account, Reporter, Scope } from "./account.ts";
import type { Collection } from "./collections.ts";
import { type MonthRow, type MonthState, monthRowContract } from "./month-row.ts";

/** A row of each collection as it goes over the wire. */
type EntryRows = WireRows & {
  readonly programme: z.input<typeof programmeContract>;
  readonly months: MonthRow;
  readonly settings: z.input<typeof runtimeConfigContract>;
};

type ChangeIn<Of extends Collection> = {
  readonly collection: Of;
  readonly id: string;
  readonly before: EntryRows[Of] | null;
  readonly after: EntryRows[Of] | null;
};
/** A row that is to become another one. `before` null: it is new; `after` null: it is to go. Both have kept their contract. */
export type RowChange = { readonly [Of in Collection]: ChangeIn<Of> }[Collection];

/**
 * A change, from what store and form have: values of which nobody knows yet whether they keep the contract.
 *
 * @throws ZodError where one of them does not keep it.
 */
export function rowChangeOf(collection: Collection, id: string, before: unknown, after: unknown): RowChange {
  const both = <Row>(contract: z.ZodMiniType<Row>) => {
    const row = (value: unknown) => (value === null ? null : z.parse(contract, value));
    return { id, before: row(before), after: row(after) };
  };
  const ofList = <List extends ListEndpoint>(list: List) => both(definitionOf(list).contract);
  switch (collection) {
    case "programme":
      return { collection, ...both(programmeContract) };
    case "communes":
      return { collection, ...ofList(collection) };
    case "agencies":
      return { collection, ...ofList(collection) };
    case "enterprises":
      return { collection, ...ofList(collection) };
    case "support":
      return { collection, ...ofList(collection) };
    case "proposals":
      return { collection, ...ofList(collection) };
    case "months":
      return { collection, ...both(monthRowContract) };
    case "settings":
      return { collection, ...both(runtimeConfigContract) };
    default:
      return assertNever(collection);
  }
}

type SupportRow = EntryRows["support"];
type ProposalRow = EntryRows["proposals"];

/** How far the report of one commune or sponsor for a month has come; "closed" for each of them where the whole month is. */
export type MonthStateOf = (reporter: Reporter, month: string) => MonthState;

/**
 * Why an account may not make a change. "month-sent": the report of the line's commune or sponsor is with the district, or accepted.
 * "month-closed": it is closed, and takes new adjustments only.
 */
export const REFUSAL_CODES = ["not-allowed", "month-sent", "month-closed"] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export function isRefusalCode(code: string): code is RefusalCode {
  return REFUSAL_CODES.some((known) => known === code);
}

/** The status that the server answers a refusal with. */
export function statusOfRefusal(code: RefusalCode): 403 | 409 {
  return code === "month-closed" ? 409 : 403;
}

/** Why the account may not make the change; null where it may. Form and server ask the same question (docs/operating/accounts.md). */
export function refusalOf(account: Account, change: RowChange, monthStateOf: MonthStateOf): RefusalCode | null {
  if (!isAllowed(account, change)) return "not-allowed";
  if (change.collection === "support") return refusalByMonth(account, change, monthStateOf);
  if (change.collection === "months" && account.role === "reporter") return refusalToSend(change, monthStateOf);
  return null;
}

function isAllowed(account: Account, change: RowChange): boolean {
  switch (account.role) {
    case "viewer":
      return false;
    case "reporter":
      return isReportersOwn(account.scope, change);
    case "staff":
      return change.collection !== "settings";
    case "administrator":
      return true;
    default:
      return assertNever(account.role);
  }
}

function isReportersOwn(scope: Scope, change: RowChange): boolean {
  switch (change.collection) {
    case "support":
      return sides(change).every((line) => hasCommune(scope, line.communeId) || hasSponsor(scope, line.sponsor));
    case "proposals":
      return isOwnRequest(scope, change) || isOwnAnswer(scope, change);
    case "communes":
      return isOwnStanding(scope, change);
    case "months":
      return isOwnSending(scope, change);
    case "programme":
    case "agencies":
    case "enterprises":
    case "settings":
      return false;
    default:
      return assertNever(change);
  }
}

/**
 * A commune's reporter raises requests, puts them right and takes them back while they are open. What was answered stands, and the answer is
 * not for whoever asks to write.
 */
function isOwnRequest(scope: Scope, change: ChangeIn<"proposals">): boolean {
  const { before, after } = change;
  if (!sides(change).every(({ communeId }) => hasCommune(scope, communeId))) return false;
  if (before !== null && before.status !== "open") return false;
  return after === null || isSameBut([], answerOf(before), answerOf(after));
}

const UNANSWERED = { status: "open", answeredOn: null, answer: null };

function answerOf(row: ProposalRow | null): object {
  return row === null ? UNANSWERED : { status: row.status, answeredOn: row.answeredOn, answer: row.answer || null };
}

/** What a sponsor's reporter fills in of a request that is addressed to the sponsor. */
const ANSWER_FIELDS: readonly (keyof ProposalRow)[] = ["status", "answeredOn", "answer"];

function isOwnAnswer(scope: Scope, { before, after }: ChangeIn<"proposals">): boolean {
  if (before === null || after === null || before.addressedTo === null) return false;
  return hasSponsor(scope, before.addressedTo) && isSameBut(ANSWER_FIELDS, before, after);
}

/** What a commune's reporter tells of the commune. How far it is on its way is for the district to say. */
const STANDING_FIELDS: readonly (keyof EntryRows["communes"])[] = ["criteria", "situation"];

function isOwnStanding(scope: Scope, { before, after }: ChangeIn<"communes">): boolean {
  if (before === null || after === null) return false;
  return hasCommune(scope, before.id) && isSameBut(STANDING_FIELDS, before, after);
}

/** A reporter sends a report, and takes it back while nobody has judged it. */
function isOwnSending(scope: Scope, { before, after }: ChangeIn<"months">): boolean {
  if (after === null || !hasReporter(scope, after.reporter)) return false;
  if (before !== null && !isSame(before.reporter, after.reporter)) return false;
  if (before !== null && before.month !== after.month) return false;
  const from = before?.state ?? "owed";
  const isSent = (from === "owed" || from === "returned") && after.state === "sent";
  const isTakenBack = from === "sent" && (after.state === "owed" || after.state === "returned");
  return isSent || isTakenBack;
}

function refusalToSend({ after }: ChangeIn<"months">, monthStateOf: MonthStateOf): RefusalCode | null {
  if (after === null || after.reporter.type === "programme") return null;
  const { type, id } = after.reporter;
  return monthStateOf({ type, id }, after.month) === "closed" ? "month-closed" : null;
}

/**
 * A line is part of two reports, its commune's and its sponsor's: what one of them has sent no reporter changes behind the district's
 * back. The district itself may, until the month is closed.
 */
function refusalByMonth(account: Account, change: ChangeIn<"support">, monthStateOf: MonthStateOf): RefusalCode | null {
  const states = sides(change).flatMap((line) => reportsWith(line).map((reporter) => monthStateOf(reporter, line.month)));
  if (states.includes("closed") && !isNewAdjustment(change)) return "month-closed";
  if (account.role !== "reporter") return null;
  return states.includes("sent") || states.includes("accepted") ? "month-sent" : null;
}

/** Whose reports a line is part of. */
export function reportsWith({ communeId, sponsor }: Pick<SupportRow, "communeId" | "sponsor">): Reporter[] {
  return [{ type: "commune", id: communeId }, sponsor];
}

/** One that was there before its month was closed is among the figures of that month, and stays as it is. */
function isNewAdjustment({ before, after }: ChangeIn<"support">): boolean {
  return before === null && typeof after?.adjusts === "string";
}

function sides<Row>({ before, after }: { readonly before: Row | null; readonly after: Row | null }): Row[] {
  return [before, after].filter((row) => row !== null);
}

function hasCommune({ communes }: Scope, id: string): boolean {
  return communes.includes(id);
}

function hasSponsor({ sponsors }: Scope, { type, id }: SponsorRef): boolean {
  return sponsors.some((sponsor) => sponsor.type === type && sponsor.id === id);
}

function hasReporter(scope: Scope, { type, id }: MonthRow["reporter"]): boolean {
  switch (type) {
    case "commune":
      return hasCommune(scope, id);
    case "programme":
      return false;
    default:
      return hasSponsor(scope, { type, id });
  }
}

/** Whether an account is of the district, which deals with the reports of all. */
export function isDistrict({ role }: Pick<Account, "role">): boolean {
  return role === "staff" || role === "administrator";
}

/** Whether an account reports for somebody: whose months it sends. */
export function isReporterOf({ role, scope }: Account, reporter: Reporter): boolean {
  return role === "reporter" && hasReporter(scope, reporter);
}

function isSameBut(fields: readonly string[], before: object, after: object): boolean {
  const kept = (row: object) => Object.entries(row).filter(([field]) => !fields.includes(field));
  return isSame(Object.fromEntries(kept(before)), Object.fromEntries(kept(after)));
}

/** By value, in whatever order the fields come. None of the fields compared is money: absent and `null` are the same. */
function isSame(one: unknown, other: unknown): boolean {
  if (!isRecord(one) || !isRecord(other)) return (one ?? null) === (other ?? null);
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const fields = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...fields].every((field) => isSame(one[field], other[field]));
}
