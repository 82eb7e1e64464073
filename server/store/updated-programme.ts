import { isRecord } from "#src/api/contract.ts";
import { programmeAfterEntry } from "#src/api/programme-after-entry.ts";
import { SYSTEM } from "./system-account.ts";

/**
 * The programme as it is published: updated when somebody last entered something. What the server filled in by itself is as old as it says of itself; the
 * time of an illustration is moved on by closing a month (`move-month.ts`).
 */
export function updatedProgramme(text: string, { at, account }: { readonly at: number; readonly account: string }): string {
  if (account === SYSTEM) return `${text}\n`;
  const programme: unknown = JSON.parse(text);
  if (!isRecord(programme)) return `${text}\n`;
  const updated = programmeAfterEntry(programme, at);
  // What stays as it is stays to the letter.
  return `${updated === programme ? text : JSON.stringify(updated)}\n`;
}
