import path from "node:path";
import { backUp } from "#server/backup/back-up.ts";
import { backupFileOf } from "#server/backup/backup-file.ts";
import { commandArguments, withStore } from "./command-of-store.ts";

/** `npm run backup -- --out FILE`: the whole store as it is now, while the server runs or not. */
await withStore(async (database, place) => {
  const { out } = commandArguments();
  const file = out === undefined ? backupFileOf(place) : path.resolve(out);
  const { rows, checksum } = await backUp(database, file);
  console.log(`Đã sao lưu · Backed up: ${file}\n  ${rows} dòng · rows, SHA-256 ${checksum}`);
});
