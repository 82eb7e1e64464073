import { existsSync } from "node:fs";
import path from "node:path";
import { publishFolder } from "#server/publish-folder.ts";
import { SettingError } from "#server/setting-error.ts";
import { commandArguments, withStore } from "./command-of-store.ts";

const distDir = path.resolve(process.env.DIST_DIR ?? path.join(import.meta.dirname, "../dist"));

/** `npm run publish -- --out DIR`: app and data of the newest version as a folder for any web server. */
await withStore(async (database) => {
  const { out } = commandArguments();
  if (out === undefined) throw new SettingError("Dùng: npm run publish -- --out THƯ-MỤC", "Use: npm run publish -- --out DIR");
  if (!existsSync(path.join(distDir, "index.html"))) {
    throw new SettingError(
      `Chưa có bản dựng trong ${distDir}. Hãy chạy: npm run build`,
      `There is no build in ${distDir}. Run: npm run build`,
    );
  }
  const { version, at } = await publishFolder(database, distDir, path.resolve(out));
  console.log(`Đã xuất bản · Published: ${path.resolve(out)}, phiên bản · version ${version} (${at})`);
});
