import { isRecord } from "#src/api/contract.ts";
import { localInstant } from "./local-instant.ts";
import { SYSTEM } from "./system-account.ts";

/**
 * The programme as it is published: updated when somebody last entered something, and not when its own row was last changed. What the
 * server filled in by itself is as old as it says of itself; an illustration has a time of its own, which closing a month moves on
 * (`move-month.ts`). In the programme's own offset, since its day is the day of the data.
 */
export function updatedProgramme(text: string, { at, account }: { readonly at: number; readonly account: string }): string {
  if (account === SYSTEM) return `${text}\n`;
  const programme: unknown = JSON.parse(text);
  if (!isRecord(programme) || programme.illustrative === true) return `${text}\n`;
  const offset = typeof programme.updatedAt === "string" ? offsetIn(programme.updatedAt) : 0;
  return `${JSON.stringify({ ...programme, updatedAt: localInstant(at, offset) })}\n`;
}

/** In minutes: 420 of "2017-09-28T17:00:00+07:00". */
function offsetIn(instant: string): number {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(instant) ?? [];
  return sign === undefined ? 0 : (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
