import type { MakeSession } from "#src/features/import/import-maker-context.ts";

/**
 * Reads and reviews files in a thread of its own, where the browser has any. A review pack does not import this: it is one file, and has no script
 * for a worker.
 */
export const importInWorker: MakeSession = async () =>
  typeof Worker === "undefined"
    ? (await import("#src/features/import/session-beside.ts")).sessionBeside()
    : (await import("#src/features/import/worker-session.ts")).workerSession();
