import { writeTemplate } from "#src/documents/workbook/write-template.ts";
import type { ImportBase } from "#src/import/import-review.ts";
import { presentDataOf } from "#src/import/present-data-of.ts";
import { templateOf } from "#src/import/template-of.ts";
import type { Language } from "#src/lib/language.ts";

/** The programme's own form, empty, or with every line that there is. */
export async function templateFile(
  what: "template" | "export",
  base: ImportBase,
  language: Language,
): Promise<{ blob: Blob; name: string }> {
  const template = what === "template" ? templateOf(base, language) : presentDataOf(base, language);
  return { blob: await writeTemplate(template), name: `${template.fileName}.xlsx` };
}
