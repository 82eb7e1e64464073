import { createHash } from "node:crypto";
import { createWriteStream, mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { inSnapshot } from "../database/in-write.ts";
import { stepsDone } from "../database/migrate.ts";
import type { Database } from "../database/open-database.ts";
import { storeLines } from "./store-lines.ts";

/** The first line of a backup, and its last. `migration`: the step that its tables are of. `checksum`: SHA-256 of all lines between. */
export type BackupHead = { readonly format: "commune-support-backup"; readonly version: 1; readonly migration: string };
export type BackupFoot = { readonly rows: number; readonly checksum: string };

/**
 * Writes a backup of the store as it is at one instant, while it is written to or not: lines of JSON, compressed, that either database
 * can be restored from. The file is there when it is whole, and for whoever runs the server alone: it holds what passwords are checked by.
 */
export async function backUp(database: Database, file: string): Promise<BackupFoot> {
  mkdirSync(path.dirname(file), { recursive: true });
  const unfinished = `${file}.unfinished`;
  // One that was left behind would keep its rights.
  rmSync(unfinished, { force: true });
  let foot: BackupFoot = { rows: 0, checksum: "" };
  try {
    await inSnapshot(database, async (transaction) => {
      const migration = (await stepsDone(transaction)).at(-1) ?? "";
      const lines = async function* () {
        yield `${JSON.stringify({ format: "commune-support-backup", version: 1, migration } satisfies BackupHead)}\n`;
        const hash = createHash("sha256");
        let rows = 0;
        for await (const line of storeLines(transaction)) {
          hash.update(line);
          rows += 1;
          yield line;
        }
        foot = { rows, checksum: hash.digest("hex") };
        yield `${JSON.stringify(foot)}\n`;
      };
      await pipeline(Readable.from(lines()), createGzip(), createWriteStream(unfinished, { mode: 0o600, flush: true }));
    });
    renameSync(unfinished, file);
  } finally {
    rmSync(unfinished, { force: true });
  }
  return foot;
}
