import { SlowCodeError } from "#src/lib/in-time.ts";
import { isMissingCode, whyMissing } from "#src/lib/why-missing.ts";
import type { Messages } from "./vi.ts";

/** Why something that was asked for could not be made: in words where its code did not come, or not yet; else what was thrown. */
export async function failureWords(error: unknown, t: Messages): Promise<string> {
  const { why } = t.errors.codeMissing;
  if (error instanceof SlowCodeError) return why.slow;
  if (isMissingCode(error)) return why[await whyMissing()];
  return error instanceof Error ? error.message : String(error);
}
