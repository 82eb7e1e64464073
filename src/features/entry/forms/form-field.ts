import { isRecord, valueAt } from "#src/api/contract.ts";
import type { NamedChoice } from "../lines/find-choice.ts";
import { dayFromText, dayToText, monthFromText, monthToText } from "./day-texts.ts";

/** How a field is typed, and what its text stands for in the row. */
export type FieldKind = "text" | "password" | "long" | "points" | "choice" | "day" | "month" | "count" | "share" | "flag" | "own";

/** A field of a row's form. `path` within the row, "standard.stage", is its name, too. */
export type FormField = {
  readonly path: string;
  readonly label: string;
  readonly kind: FieldKind;
  readonly isOptional?: boolean;
  readonly hint?: string;
  /** Half as wide, beside another one. */
  readonly isHalf?: boolean;
  /** What a browser may fill in. */
  readonly autoComplete?: string;
  /** Of "choice". */
  readonly choices?: readonly NamedChoice[];
  /** Of "own": a codec of its own. What it cannot read it gives back as it is, for the contract to refuse. */
  readonly codec?: FieldCodec;
};

/** A value as a text that can be typed, and back; `undefined` leaves the field out of the row. */
export type FieldCodec = { readonly textOf: (value: unknown) => string; readonly valueOf: (text: string) => unknown };

const plain = (value: unknown) => (typeof value === "string" || typeof value === "number" ? String(value) : "");
const orAbsent = (text: string) => (text === "" ? undefined : text);

const CODECS: Readonly<Record<FieldKind, FieldCodec>> = {
  text: { textOf: plain, valueOf: (text) => orAbsent(text.trim()) },
  password: { textOf: plain, valueOf: orAbsent },
  long: { textOf: plain, valueOf: (text) => orAbsent(text.trim()) },
  choice: { textOf: plain, valueOf: orAbsent },
  points: {
    textOf: (value) => (Array.isArray(value) ? value.map(plain).join("\n") : ""),
    valueOf: (text) =>
      text
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== ""),
  },
  day: { textOf: (value) => dayToText(plain(value)), valueOf: (text) => orAbsent(dayFromText(text)) },
  month: { textOf: (value) => monthToText(plain(value)), valueOf: (text) => orAbsent(monthFromText(text)) },
  count: { textOf: plain, valueOf: (text) => numberOr(text.trim()) },
  share: {
    textOf: (value) => plain(value).replace(".", ","),
    valueOf: shareOf,
  },
  flag: { textOf: (value) => (value === true ? "yes" : ""), valueOf: (text) => text === "yes" },
  own: { textOf: plain, valueOf: orAbsent },
};

/** "0,6", "0.6" and "60 %" alike. */
function shareOf(text: string): unknown {
  const said = text.trim().replace(",", ".");
  const [, percent = ""] = /^(\d+(?:\.\d+)?)\s*%$/.exec(said) ?? [];
  // Rounded: 7 / 100 × 1 has no digits that nobody wrote.
  return percent === "" ? numberOr(said) : Number((Number(percent) / 100).toFixed(6));
}

function numberOr(text: string): unknown {
  if (text === "") return undefined;
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

export function codecOf({ kind, codec }: FormField): FieldCodec {
  return codec ?? CODECS[kind];
}

/** What a form holds, by the paths of its fields. */
export type FormTexts = Readonly<Record<string, string>>;

export function textsOf(row: unknown, fields: readonly FormField[]): FormTexts {
  return Object.fromEntries(fields.map((field) => [field.path, codecOf(field).textOf(valueAt(row, field.path.split(".")))]));
}

/** The row with what the form says in it; the rest of it stays. */
export function rowWith(row: unknown, texts: FormTexts, fields: readonly FormField[]): unknown {
  return fields.reduce<unknown>(
    (made, field) => withValue(made, field.path.split("."), codecOf(field).valueOf(texts[field.path] ?? "")),
    row,
  );
}

function withValue(holder: unknown, [key = "", ...rest]: readonly string[], value: unknown): unknown {
  const inner = rest.length === 0 ? value : withValue(isRecord(holder) ? holder[key] : undefined, rest, value);
  if (Array.isArray(holder)) return holder.map((each, index) => (String(index) === key ? inner : each));
  const fields: Record<string, unknown> = { ...(isRecord(holder) ? holder : {}) };
  if (inner === undefined) delete fields[key];
  else fields[key] = inner;
  return fields;
}

/** The field at which a fault of the contract is told; null for one that the form does not show. */
export function fieldOf(path: string, fields: readonly FormField[]): FormField | null {
  const within = (long: string, short: string) => long === short || long.startsWith(`${short}.`);
  return fields.find((field) => within(path, field.path) || within(field.path, path)) ?? null;
}
