import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { publishFolder } from "#server/publish-folder.ts";
import { SettingError } from "#server/setting-error.ts";
import { type SimplifiedBoundaries, simplifiedBoundaries } from "#server/simplified-boundaries.ts";
import { commandArguments, withStore } from "./command-of-store.ts";

const distDir = path.resolve(process.env.DIST_DIR ?? path.join(import.meta.dirname, "../dist"));

/** `npm run publish -- --out DIR [--boundaries FILE]`: app and data of the newest version as a folder for any web server. */
await withStore(async (database) => {
  const { out, boundaries } = commandArguments();
  if (out === undefined) throw new SettingError("Dùng: npm run publish -- --out THƯ-MỤC", "Use: npm run publish -- --out DIR");
  if (!existsSync(path.join(distDir, "index.html"))) {
    throw new SettingError(
      `Chưa có bản dựng trong ${distDir}. Hãy chạy: npm run build`,
      `There is no build in ${distDir}. Run: npm run build`,
    );
  }
  const drawn = boundaries === undefined ? null : await boundariesFrom(path.resolve(boundaries));
  const { version, at } = await publishFolder(database, distDir, path.resolve(out), drawn?.text ?? null);
  if (drawn) {
    const size = Math.ceil(drawn.bytes / 1000);
    console.log(`Ranh giới · Boundaries: ${drawn.units} đơn vị · units, ${size} KB`);
  }
  console.log(`Đã xuất bản · Published: ${path.resolve(out)}, phiên bản · version ${version} (${at})`);
});

async function boundariesFrom(file: string): Promise<SimplifiedBoundaries> {
  if (!existsSync(file)) throw new SettingError(`Không có tệp ${file}`, `There is no file ${file}`);
  return simplifiedBoundaries(await readFile(file, "utf8"), file);
}
