import path from "node:path";
import type { DatabasePlace } from "../database/open-database.ts";

/** Where a backup goes that nobody named a file for: beside the store's file, or below `data/` of where the server runs. */
export function backupFileOf(place: DatabasePlace, now = new Date()): string {
  const folder = "file" in place ? path.dirname(place.file) : path.resolve("data");
  return path.join(folder, "backups", `${now.toISOString().slice(0, 19).replace(/[:T]/g, "-")}.jsonl.gz`);
}
