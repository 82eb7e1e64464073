import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { flatOpenDocument } from "./flat-open-document.ts";
import type { PlannedFile } from "./truth.ts";
import { TRUTHS } from "./truths.ts";
import { twinOf, WORKBOOK_FILES } from "./workbook-bytes.ts";
import { writeCsvFile } from "./write-csv-file.ts";

// LibreOffice dates what it writes: all of them differ each time. Names: only those.
const wanted = process.argv.slice(2);
const work = mkdtempSync(path.join(tmpdir(), "make-workbooks-"));
const XLSX = "xlsx:Calc MS Excel 2007 XML";
try {
  mkdirSync(path.join(WORKBOOK_FILES, "twins"), { recursive: true });
  const files = TRUTHS.flatMap((truth) => truth.files).filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  for (const file of files.filter(({ writer }) => writer === "csv")) {
    writeFileSync(path.join(WORKBOOK_FILES, file.name), writeCsvFile(file));
  }
  const ours = files.filter(({ writer }) => writer === "libreoffice");
  for (const [format, filter] of [
    ["xlsx", XLSX],
    ["xls", "xls:MS Excel 97"],
    ["ods", "ods"],
  ] as const) {
    const made = ours.filter(({ name }) => name.endsWith(`.${format}`));
    convert(made.map(source), filter, WORKBOOK_FILES);
    // What the file itself says, in the one format that the recount's readers know.
    if (format !== "xlsx")
      convert(
        made.map(({ name }) => path.join(WORKBOOK_FILES, name)),
        XLSX,
        path.join(work, format),
      );
    if (format !== "xlsx") for (const { name } of made) copyFileSync(path.join(work, format, asXlsx(name)), twinOf(name));
  }
} finally {
  rmSync(work, { recursive: true });
}

function source(file: PlannedFile): string {
  const place = path.join(work, file.name.replace(/\.\w+$/, ".fods"));
  writeFileSync(place, flatOpenDocument(file));
  return place;
}

function asXlsx(name: string): string {
  return name.replace(/\.\w+$/, ".xlsx");
}

function convert(files: readonly string[], filter: string, folder: string): void {
  if (files.length === 0) return;
  const settings = [`-env:UserInstallation=file://${work}/profile`, "--headless"];
  execFileSync("soffice", [...settings, "--convert-to", filter, "--outdir", folder, ...files]);
  for (const file of files) console.log(path.basename(file), filter);
}
