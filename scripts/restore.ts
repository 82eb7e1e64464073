import { existsSync } from "node:fs";
import path from "node:path";
import { BrokenBackupError, NewerBackupError, NotEmptyError, restore } from "#server/backup/restore.ts";
import { DatabaseHeldError, holdDatabase } from "#server/database/database-lock.ts";
import { SettingError } from "#server/setting-error.ts";
import { commandArguments, withDatabase } from "./command-of-store.ts";

/** `npm run restore -- FILE`: a backup into a database that holds no data, of either kind. */
await withDatabase(async (database, place) => {
  const [file] = commandArguments().files;
  if (file === undefined || !existsSync(file)) {
    throw new SettingError("Dùng: npm run restore -- TỆP.jsonl.gz", "Use: npm run restore -- FILE.jsonl.gz");
  }
  try {
    const held = "file" in place ? holdDatabase(place.file) : null;
    const { rows, checksum } = await restore(database, path.resolve(file));
    held?.release();
    console.log(`Đã khôi phục · Restored: ${rows} dòng · rows, SHA-256 ${checksum}`);
  } catch (error) {
    throw inWords(error);
  }
});

function inWords(error: unknown): unknown {
  if (error instanceof DatabaseHeldError) {
    return new SettingError("Máy chủ đang chạy trên tệp này: hãy dừng trước", "A server runs on this file: stop it first");
  }
  if (error instanceof NotEmptyError) {
    return new SettingError(
      "Kho đã có dữ liệu: hãy khôi phục vào một tệp mới (DATABASE_FILE) hoặc một cơ sở dữ liệu trống",
      "There is data already: restore into a new file (DATABASE_FILE), or an empty database",
    );
  }
  if (error instanceof NewerBackupError) {
    return new SettingError(
      `Bản sao lưu của máy chủ mới hơn (${error.message}): hãy dùng phiên bản đó hoặc mới hơn`,
      `The backup is of a newer server (${error.message}): use that version, or a later one`,
    );
  }
  if (error instanceof BrokenBackupError) {
    return new SettingError(
      `Không phải bản sao lưu, hoặc đã hỏng; chưa có gì được ghi: ${error.message}`,
      `No backup, or a broken one; nothing was written: ${error.message}`,
    );
  }
  return error;
}
