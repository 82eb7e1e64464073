import { type ImportSession, makeImportSession } from "./import-session.ts";
import { importTools } from "./import-tools-here.ts";

/** A session in the page's own thread: it lets the page run between files, and before the review. */
export function sessionBeside(): ImportSession {
  return makeImportSession(importTools);
}
