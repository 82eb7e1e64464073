import * as z from "zod/mini";
import { recordOf } from "#src/lib/record-of.ts";
import { nameField, type RejectReason, reasonOfIssue, valueAt } from "../contract.ts";
import { contractOf, ENDPOINTS } from "../endpoints.ts";
import { ContractError } from "../errors.ts";
import { type KnownField, knownFieldsOf } from "../known-fields.ts";

const PATH_FAULT: RejectReason = "not-a-path";
const SIZE_FAULT: RejectReason = "not-a-page-size";

/** Below `apiBase`, with the name of an endpoint in it; what a source wants to be asked besides may follow a "?". */
const pathField = nameField.check(
  z.refine((text) => /^\/[^#]*$/.test(text) && text.split("{name}").length === 2, { error: PATH_FAULT }),
);
const sizeField = z.int({ error: SIZE_FAULT }).check(z.minimum(1, { error: SIZE_FAULT }));
const optionalName = z.optional(nameField);

/** How many rows there are in all: by a header or by a field of the body, where none of the usual headers says it. */
const totals = { totalHeader: optionalName, totalField: optionalName };

/**
 * By `kind`, which is looked at first: a fault is then told by its own field. Not `z.discriminatedUnion`: whatever any contract uses of zod lies in
 * the first script, for all (decision 91).
 */
const PAGINGS = {
  /** Each page names the next in a Link header. `sizeParam` asks for pages of `size`. */
  link: z.strictObject({ kind: z.literal("link"), size: z.optional(sizeField), sizeParam: optionalName, ...totals }),
  /** `Range: 0-99` is asked for, `Content-Range: 0-99/302` answered, as PostgREST does. */
  range: z.strictObject({ kind: z.literal("range"), size: sizeField, unit: optionalName }),
  /** `?limit=100&offset=200` */
  offset: z.strictObject({
    kind: z.literal("offset"),
    size: sizeField,
    sizeParam: optionalName,
    offsetParam: optionalName,
    ...totals,
  }),
  /** `?limit=100&page=3`; the first page is 1, or as `firstPage` says. */
  page: z.strictObject({
    kind: z.literal("page"),
    size: sizeField,
    sizeParam: optionalName,
    pageParam: optionalName,
    firstPage: z.optional(z.int({ error: "not-a-count" satisfies RejectReason }).check(z.minimum(0))),
    ...totals,
  }),
};
type PagingKind = keyof typeof PAGINGS;
export type Paging = { readonly [Kind in PagingKind]: z.output<(typeof PAGINGS)[Kind]> }[PagingKind];
const pagingByKind = new Map<unknown, z.ZodMiniType<Paging>>(Object.entries(PAGINGS));

function forEach<Field extends z.ZodMiniType>(field: Field) {
  return z.optional(z.strictObject(recordOf(ENDPOINTS, () => z.optional(field))));
}

/** `source` of `config.json`: how a source of others is read, so that what comes of it is what the contract says. */
const sourceContract = z.strictObject({
  path: z.optional(pathField),
  /** What the source calls an endpoint. */
  names: forEach(nameField),
  /** The path to the rows, or to the programme, within an answer: "data". */
  envelope: optionalName,
  /** `PAGINGS` */
  paging: z.optional(z.unknown()),
  /** By the path of a field in the contract ("sponsor.id"): its path in their row. What is within a list's item goes from the item. */
  fields: forEach(z.record(z.string(), nameField)),
  /** By the path of a field in the contract: what their values are called there. */
  values: forEach(z.record(z.string(), z.record(z.string(), nameField))),
  /** Paths in their rows that mean nothing here: not told as fields that nobody knows. */
  ignore: forEach(z.array(nameField)),
});
export type SourceConfig = Omit<z.output<typeof sourceContract>, "paging"> & { readonly paging?: Paging };

/** @throws ContractError naming the field of the configuration, "source.paging.kind". */
export function readSourceConfig(url: string, value: unknown): SourceConfig {
  const { paging, ...said } = readPart(url, value, sourceContract, []);
  for (const part of ["fields", "values"] as const) {
    for (const endpoint of ENDPOINTS) {
      const known = knownFieldsOf(contractOf(endpoint));
      const unknown = Object.keys(said[part]?.[endpoint] ?? {}).find((field) => !isKnown(known, field));
      if (unknown !== undefined) throw fault(url, [part, endpoint, unknown], "unknown-field");
    }
  }
  return paging === undefined ? said : { ...said, paging: readPaging(url, paging) };
}

function readPaging(url: string, paging: unknown): Paging {
  const contract = pagingByKind.get(valueAt(paging, ["kind"]));
  if (!contract) throw fault(url, ["paging", "kind"], "not-in-list");
  return readPart(url, paging, contract, ["paging"]);
}

function readPart<Part>(url: string, value: unknown, contract: z.ZodMiniType<Part>, at: readonly string[]): Part {
  const parsed = contract.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const path = issue?.path ?? [];
  if (issue?.code === "unrecognized_keys") throw fault(url, [...at, ...path, issue.keys[0] ?? ""], "unknown-field");
  throw fault(url, [...at, ...path], reasonOfIssue(issue?.message, valueAt(value, path)));
}

function fault(url: string, path: readonly PropertyKey[], reason: RejectReason): ContractError {
  return new ContractError(url, ["source", ...path].join("."), reason);
}

function isKnown(known: KnownField, field: string): boolean {
  return within(known).some((part) => part.path === field || isKnown(part, field));
}

function within({ fields, item }: KnownField): KnownField[] {
  return [...(fields?.values() ?? []), ...(item ? [item] : [])];
}
