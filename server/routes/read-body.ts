import type { Context } from "hono";
import type * as z from "zod/mini";
import { reasonOfIssue, valueAt } from "#src/api/contract.ts";
import { ACCOUNT_REASONS, type FaultReason } from "#src/api/entry/fault-reasons.ts";
import { refusal } from "./refusal.ts";

/** A field of a body that cannot stand so. */
export type Fault = { readonly field: string; readonly reason: FaultReason };

/** The body as its contract reads it, or the answer that says why not: 400 for what is no JSON, 422 with the fields at fault. */
export async function readBody<Contract extends z.ZodMiniType>(
  c: Context,
  contract: Contract,
): Promise<{ readonly value: z.output<Contract> } | { readonly answer: Response }> {
  const text = await c.req.text();
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { answer: refusal(c, 400, "not-json") };
  }
  const hidden = MAYBE_CONTROL.test(text) ? controlIn(json, "") : null;
  if (hidden !== null) return { answer: refusedFields(c, [{ field: hidden, reason: "wrong-type" }]) };
  const read = contract.safeParse(json);
  if (read.success) return { value: read.data };
  return {
    answer: refusedFields(
      c,
      read.error.issues.map(({ path, message }) => faultOf(json, path, message)),
    ),
  };
}

/** How a control is written in JSON. Without one there is nothing to look for, which takes its time in a hundred thousand rows. */
const MAYBE_CONTROL = /\\u00|\\[bf]|\u007F/;

/**
 * Where there is a letter that no one sees and PostgreSQL does not take: a control, but for what ends lines and sets columns apart. Null
 * where there is none.
 */
function controlIn(value: unknown, field: string): string | null {
  if (typeof value === "string") return hasControl(value) ? field : null;
  if (typeof value !== "object" || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const at = field === "" ? key : `${field}.${key}`;
    const found = hasControl(key) ? field : controlIn(inner, at);
    if (found !== null) return found;
  }
  return null;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;

export function hasControl(text: string): boolean {
  return CONTROL.test(text);
}

/** 422: the fields, and why each cannot stand. */
export function refusedFields(c: Context, faults: readonly Fault[]): Response {
  return refusal(c, 422, "refused", { faults });
}

function faultOf(json: unknown, path: readonly PropertyKey[], message: string): Fault {
  const reason = ACCOUNT_REASONS.find((one) => one === message) ?? reasonOfIssue(message, valueAt(json, path));
  return { field: path.map(String).join("."), reason };
}
