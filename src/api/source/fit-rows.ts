import { isRecord, valueAt } from "../contract.ts";
import { type KnownField, knownFieldsOf } from "../known-fields.ts";
import { type Conversion, conversionTo } from "./conversion-to.ts";

/** What the configuration says of the rows of an endpoint. */
export type RowFit = {
  /** By the path in the contract, that in their row; within a list's item, from the item. */
  readonly fields?: Readonly<Record<string, string>> | undefined;
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>> | undefined;
  readonly ignore?: readonly string[] | undefined;
};

export type FittedRows = {
  readonly rows: readonly unknown[];
  /** Of their paths the first that none of the rows has; null where each is somewhere. */
  readonly missing: string | null;
};

/** Their rows as the contract has them. What cannot be converted stays as it is, so that the contract sets the row aside with its reason. */
export function fitRows(wire: readonly unknown[], contract: unknown, fit: RowFit): FittedRows {
  const mapped: MappedPath[] = [];
  const plan = planOf(knownFieldsOf(contract), [], { fit, mapped, list: "", paths: [] });
  const rows = wire.map((row) => (isObject(row) ? assembled(plan, row, row) : row));
  return { rows, missing: mapped.find(({ isAsked, isThere }) => isAsked && !isThere)?.name ?? null };
}

/** A path of theirs that the configuration names, and whether any row had it. */
type MappedPath = { readonly name: string; readonly path: readonly string[]; isAsked: boolean; isThere: boolean };

/** What paths of theirs go from: their row, or an item of a list in it. */
type Scope = {
  readonly fit: RowFit;
  readonly mapped: MappedPath[];
  /** Their path of the list, with a point behind it; empty for the row. */
  readonly list: string;
  /** All that are mapped from here. */
  readonly paths: (readonly string[])[];
};

/** What becomes of one field. */
type Plan = {
  readonly theirs: MappedPath | null;
  /** Whether anything within it is mapped, so that it is put together from elsewhere. */
  readonly hasParts: boolean;
  readonly convert: Conversion;
  readonly fields: ReadonlyMap<string, Plan> | null;
  readonly item: Plan | null;
  /** Whether a key of their record at this place stands for something already, or for nothing. */
  readonly isUsed: (key: string) => boolean;
};

/** `at`: where the field lies by itself, from the row or the item. */
function planOf(known: KnownField, at: readonly string[], scope: Scope): Plan {
  const { fit, mapped } = scope;
  const theirs = known.path === "" || at.length === 0 ? null : theirPath(known.path, scope);
  const place = theirs?.path ?? at;
  const parts = [...(known.fields ?? [])].map(([key, part]): [string, Plan] => [key, planOf(part, [...place, key], scope)]);
  const list = `${scope.list}${place.join(".")}.`;
  return {
    theirs,
    hasParts: parts.some(([, part]) => part.theirs !== null || part.hasParts),
    convert: calledBy(fit.values?.[known.path] ?? {}, conversionTo(known.leaves)),
    fields: known.fields && new Map(parts),
    item: known.item && planOf(known.item, [], { fit, mapped, list, paths: [] }),
    isUsed: usedKeys(place, scope),
  };
}

function theirPath(path: string, { fit, mapped, list, paths }: Scope): MappedPath | null {
  const said = fit.fields?.[path];
  if (said === undefined) return null;
  const theirs: MappedPath = { name: list + said, path: said.split("."), isAsked: false, isThere: false };
  mapped.push(theirs);
  paths.push(theirs.path);
  return theirs;
}

/** Asked only once all of the scope is planned. */
function usedKeys(place: readonly string[], { fit, list, paths }: Scope): (key: string) => boolean {
  const ignored = new Set(fit.ignore);
  return (key) => {
    const path = [...place, key];
    return ignored.has(list + path.join(".")) || paths.some((used) => path.every((step, index) => used[index] === step));
  };
}

function calledBy(names: Readonly<Record<string, string>>, convert: Conversion): Conversion {
  return (value) => {
    const called = typeof value === "object" ? "" : String(value);
    return Object.hasOwn(names, called) ? names[called] : convert(value);
  };
}

/** `own`: what stands at the field's own place. `root`: what their paths go from. */
function fitted(plan: Plan, own: unknown, root: unknown): unknown {
  const value = plan.theirs ? look(plan.theirs, root) : own;
  const { item } = plan;
  if (item && Array.isArray(value)) return value.map((each: unknown) => fitted(item, each, each));
  return plan.fields && (isObject(value) || plan.hasParts) ? assembled(plan, value, root) : plan.convert(value);
}

function look(theirs: MappedPath, root: unknown): unknown {
  const value = valueAt(root, theirs.path);
  theirs.isAsked = true;
  theirs.isThere ||= value !== undefined;
  return value;
}

function assembled(plan: Plan, value: unknown, root: unknown): unknown {
  const own: Record<PropertyKey, unknown> = isObject(value) ? value : {};
  const made: [string, unknown][] = [];
  for (const [key, part] of plan.fields ?? []) {
    const within = fitted(part, own[key], root);
    if (within !== undefined) made.push([key, within]);
  }
  // A table's row cannot leave out a record: all its columns are empty then.
  if (!isObject(value) && made.every(([, within]) => within === null)) return made.length > 0 ? null : value;
  // What nobody asks for stays, so that it is told as a field that nobody knows.
  for (const key of Object.keys(own)) if (!(plan.fields?.has(key) || plan.isUsed(key))) made.push([key, own[key]]);
  return Object.fromEntries(made);
}

function isObject(value: unknown): value is Record<PropertyKey, unknown> {
  return isRecord(value) && !Array.isArray(value);
}
