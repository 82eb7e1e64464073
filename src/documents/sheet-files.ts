import { inTime } from "#src/lib/in-time.ts";
import type { Language } from "#src/lib/language.ts";
import type { FileChoice } from "#src/ui/take-away.tsx";
import type { Sheet } from "./sheet.ts";
import { takeAwayTableWords } from "./take-away-table-words.ts";
import type { CsvCustom } from "./write-csv.ts";

/** The files that a table can be taken away as. `make` is asked when one is chosen; its writer is fetched then. */
export function sheetFiles(make: () => Sheet, language: Language): FileChoice[] {
  const words = takeAwayTableWords[language];
  const csv = (label: string, custom: CsvCustom): FileChoice => ({
    label,
    async make() {
      const { writeCsv } = await inTime(import("./write-csv.ts"));
      const sheet = make();
      return { blob: writeCsv(sheet, custom), fileName: `${sheet.fileName}-${words.csvNames[custom]}.csv` };
    },
  });
  const xlsx: FileChoice = {
    label: words.xlsx,
    async make() {
      const { writeXlsx } = await inTime(import("./write-xlsx.ts"));
      const sheet = make();
      return { blob: await writeXlsx(sheet), fileName: `${sheet.fileName}.xlsx` };
    },
  };
  return [xlsx, csv(words.csvSemicolon, "semicolon"), csv(words.csvComma, "comma")];
}
