import * as z from "zod/mini";
import type { Amount } from "#src/domain/amount.ts";
import type { BilingualName } from "#src/domain/bilingual-name.ts";
import { INSTANT } from "#src/domain/instant.ts";
import { isDay, isMonth, month } from "#src/domain/month.ts";
import { type Assignment, SPONSOR_TYPES } from "#src/domain/sponsor.ts";
import { isolated, withoutBidiControls } from "#src/lib/bidi.ts";

/** Why a value was refused. The messages of the contracts are these codes, which the screen puts into words. */
export const REJECT_REASONS = [
  "missing",
  "wrong-type",
  "not-in-list",
  "empty",
  "not-a-month",
  "not-a-day",
  "not-an-instant",
  "not-whole-dong",
  "too-large",
  "negative-amount",
  "not-vnd",
  "not-a-count",
  "not-json",
  "not-an-object",
  "duplicate-id",
  "unknown-commune",
  "unknown-sponsor",
  "outside-programme",
  "not-in-calendar",
  "span-too-long",
  "not-refresh-minutes",
  "not-an-address",
  "not-a-contact",
  "unknown-line",
  "adjusts-itself",
  "adjusts-adjustment",
  "adjusts-elsewhere",
  "adjusts-outside",
  "unknown-field",
  "not-a-path",
  "not-a-page-size",
  "not-one-row",
  "not-in-force",
  "rows-do-not-fit",
] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];

export function isRejectReason(text: string): text is RejectReason {
  return REJECT_REASONS.some((reason) => reason === text);
}

/** The reason of a contract's issue. Parts without a reason of their own are absent, or of another type. */
export function reasonOfIssue(message: string | undefined, value: unknown): RejectReason {
  if (message !== undefined && isRejectReason(message)) return message;
  return value === undefined ? "missing" : "wrong-type";
}

/** The value at an issue's path; `undefined` where the path leads nowhere. */
export function valueAt(wire: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), wire);
}

export function isRecord(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === "object" && value !== null;
}

function reason(code: RejectReason): { error: (issue: { input?: unknown }) => RejectReason } {
  return { error: (issue) => (issue.input === undefined ? "missing" : code) };
}

/** The same of a whole number, which may be one that cannot be counted exactly. */
function reasonOfWhole(code: RejectReason): ReturnType<typeof reason> {
  const { error } = reason(code);
  const isTooLarge = (input: unknown) => typeof input === "number" && Math.abs(input) > Number.MAX_SAFE_INTEGER;
  return { error: (issue) => (isTooLarge(issue.input) ? "too-large" : error(issue)) };
}

/**
 * What every text goes through: NFC, no control that turns the text around it, no space at its ends. Text written from right to left is
 * kept whole by isolates of its own, so that it stands between others on any screen, slide or sheet without turning them.
 */
const withoutControls = z.overwrite<string>(withoutBidiControls);
const kept = z.overwrite<string>(isolated);

/** Text, NFC, without space at its ends. May be empty. */
export const textField = z.string(reason("wrong-type")).check(z.normalize("NFC"), withoutControls, z.trim(), kept);
/** The same, with something in it. */
export const nameField = z
  .string(reason("wrong-type"))
  .check(z.normalize("NFC"), withoutControls, z.trim(), z.minLength(1, reason("empty")), kept);
/** An id also stands in addresses, in lists set apart by commas. */
export const idField = z
  .string(reason("wrong-type"))
  .check(
    z.normalize("NFC"),
    withoutControls,
    z.trim(),
    z.minLength(1, reason("empty")),
    z.regex(/^[^,]*$/, reason("wrong-type")),
  );
export const monthField = z
  .string(reason("wrong-type"))
  .check(z.regex(/^[12]\d{3}-(0[1-9]|1[0-2])$/, reason("not-a-month")), z.refine(isMonth, reason("not-a-month")));
export const dayField = z
  .string(reason("wrong-type"))
  .check(z.regex(/^[12]\d{3}-\d{2}-\d{2}$/, reason("not-a-day")), z.refine(isDay, reason("not-a-day")));
export const instantField = z.string(reason("wrong-type")).check(
  z.regex(INSTANT, reason("not-an-instant")),
  z.refine((text) => isDay(text.slice(0, 10)), reason("not-an-instant")),
);
/** Whole dong, 0 or more, below 2⁵³: of a limit or a published figure. */
export const dongField = z.int(reasonOfWhole("not-whole-dong")).check(z.minimum(0, reason("not-whole-dong")));
/** A count of persons, jobs, days …: a whole number, 0 or more. */
export const countField = z.int(reasonOfWhole("not-a-count")).check(z.minimum(0, reason("not-a-count")));
export const flagField = z.boolean(reason("wrong-type"));
/** A share from 0 to 1. */
export const shareField = z
  .number(reason("wrong-type"))
  .check(z.minimum(0, reason("wrong-type")), z.maximum(1, reason("wrong-type")));

function degrees(most: number) {
  return z.number(reason("wrong-type")).check(z.minimum(-most, reason("wrong-type")), z.maximum(most, reason("wrong-type")));
}

/** A point in degrees, north and east counted up. */
export const centroidField = z.object({ lat: degrees(90), lng: degrees(180) }, reason("wrong-type"));

export function oneOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.enum(values, reason("not-in-list"));
}

/** A field that may be absent. Sources that cannot leave a field out may send `null`, which means the same. */
export function optionalField<Field extends z.ZodMiniType>(field: Field) {
  return z.optional(z.nullable(field));
}

/** What a source says that cannot leave a field out, as a table of a database cannot: the same as an absent field. */
export const NOT_APPLICABLE = "notApplicable";

/**
 * Money: whole dong within ±2⁵³, `null` = not reported yet, absent or "notApplicable" = not applicable. The one place where `null` and
 * absent differ. Below 0 only on a line that adjusts another: the contract of the row says so.
 */
export const amountField = z.optional(
  z.nullable(z.union([z.int(reasonOfWhole("not-whole-dong")), z.literal(NOT_APPLICABLE)], reasonOfWhole("not-whole-dong"))),
);

export function listOf<Item extends z.ZodMiniType>(item: Item) {
  return z.array(item, reason("wrong-type"));
}

/**
 * A list of two values, each as its contract says; neither contract may change its value. Not `z.tuple`: whatever any contract uses of zod lies in
 * the first script, for all (decision 91).
 */
export function pairField<First, Second>(first: z.ZodMiniType<First>, second: z.ZodMiniType<Second>) {
  return z.custom<[First, Second]>(
    (value) =>
      Array.isArray(value) && value.length === 2 && [first, second].every((field, at) => field.safeParse(value[at]).success),
  );
}

const eitherLanguage = z.object({ vi: optionalField(textField), en: optionalField(textField) }, reason("wrong-type"));

/**
 * A name in both languages, in one of them, or as a plain text, which then stands in both. A source that cannot leave the other one out
 * leaves it empty.
 */
export const bilingualField = z.union(
  [nameField, eitherLanguage.check(z.refine(({ vi, en }) => Boolean(vi || en), { error: "missing" satisfies RejectReason }))],
  reason("wrong-type"),
);

/** The same of which one may be empty, and then counts as none. */
export const wordField = z.union([textField, eitherLanguage], reason("wrong-type"));

export function bilingual(wire: z.output<typeof bilingualField>): BilingualName {
  if (typeof wire === "string") return { vi: wire, en: wire };
  const any = wire.vi || wire.en || "";
  return { vi: wire.vi || any, en: wire.en || any };
}

export function wordOf(wire: z.output<typeof wordField> | null | undefined): BilingualName | null {
  const name = bilingual(wire ?? "");
  return name.vi === "" ? null : name;
}

export const sponsorRefFields = z.object({ type: oneOf(SPONSOR_TYPES), id: idField }, reason("wrong-type"));
export const assignmentsField = listOf(
  z.object({ communeId: idField, from: monthField, to: optionalField(monthField) }, reason("wrong-type")),
);

/** What each list endpoint answers before its rows are looked at: any array. */
export const rowsContract = z.array(z.unknown(), reason("wrong-type"));

export function amountFromWire(value: z.output<typeof amountField>): Amount {
  if (value === null) return "not-reported";
  return value === undefined || value === NOT_APPLICABLE ? "not-applicable" : value;
}

type Present<Fields> = { [Key in keyof Fields]?: NonNullable<Fields[Key]> };

/** Keeps the fields that hold a value, so that "absent" has one spelling in the domain. */
export function present<Fields extends Record<string, unknown>>(fields: Fields): Present<Fields> {
  const kept: Present<Fields> = {};
  for (const key in fields) {
    const value = fields[key];
    if (value !== null && value !== undefined) kept[key] = value;
  }
  return kept;
}

export function assignmentsFromWire(wire: z.output<typeof assignmentsField>): Assignment[] {
  return wire.map(({ communeId, from, to }) => ({
    communeId,
    from: month(from),
    ...present({ to: to ? month(to) : null }),
  }));
}
