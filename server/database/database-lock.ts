import { mkdirSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";

/** The file is held by another process. */
export class DatabaseHeldError extends Error {
  readonly file: string;

  constructor(file: string) {
    super(`${file} is held by another process`);
    this.name = "DatabaseHeldError";
    this.file = file;
  }
}

/**
 * Holds a database file against a second server, until it is let go or this process ends, however it ends: the system's own lock on a
 * second file beside it, which SQLite takes, so that a backup can still read the first.
 *
 * @throws DatabaseHeldError when another process has it.
 */
export function holdDatabase(file: string): { release(): void } {
  mkdirSync(path.dirname(file), { recursive: true });
  const lock = new DatabaseSync(`${file}.lock`);
  try {
    lock.exec("pragma locking_mode = exclusive; begin exclusive");
  } catch (error) {
    lock.close();
    if (error instanceof Error && /locked|busy/i.test(error.message)) throw new DatabaseHeldError(file);
    throw error;
  }
  return { release: () => lock.close() };
}
