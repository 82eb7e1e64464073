import { isMissingCode, whyMissing } from "#src/lib/why-missing.ts";
import type { Messages } from "./vi.ts";

/** Why something that was asked for could not be made: in words where its code did not come, else what was thrown. */
export async function failureWords(error: unknown, t: Messages): Promise<string> {
  if (isMissingCode(error)) return t.errors.codeMissing.why[await whyMissing()];
  return error instanceof Error ? error.message : String(error);
}
