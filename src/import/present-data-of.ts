import { readRows } from "#src/api/rows.ts";
import type { Template, TemplateCell } from "#src/documents/workbook/template.ts";
import type { Amount } from "#src/domain/amount.ts";
import { sponsorKey } from "#src/domain/sponsor.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import type { Language } from "#src/lib/language.ts";
import { FORM_COLUMNS, type FormColumn } from "./form-headings.ts";
import type { ImportBase } from "./import-review.ts";
import { shieldedText } from "./shielded-text.ts";
import { type FormMatter, formMatter, formWith, monthText } from "./template-of.ts";
import { templateWords } from "./template-words.ts";

/**
 * Every line of support in our own form, to be changed by hand and imported again: as it is, the import finds nothing that differs. Money is
 * exact; a figure that is owed is blank. Rows that the contract refuses are left out: nothing could be said of them in a form.
 */
export function presentDataOf(base: ImportBase, language: Language): Template {
  const matter = formMatter(base, language);
  const cellsOf = lineCells(matter, language);
  const lines = readRows(
    "support",
    base.support.map(({ row }) => row),
  ).rows;
  return formWith(matter, language, {
    fileName: `${templateWords[language].dataFile}_${matter.programme.dataThrough}`,
    example: null,
    rows: lines.map(({ value }) => cellsOf(value)),
  });
}

function lineCells(matter: FormMatter, language: Language): (line: SupportLine) => TemplateCell[] {
  const words = templateWords[language];
  const communes = new Map(matter.communes.map((choice) => [choice.value, choice]));
  const sponsors = new Map(matter.sponsors.map((choice) => [sponsorKey(choice.value), choice]));
  const kinds = new Map(matter.kinds.map(({ value, text }) => [value, text]));
  const moneyCell = (amount: Amount) => {
    if (amount === "not-reported") return null;
    return amount === "not-applicable" ? words.notApplicable : amount;
  };
  return (line) => {
    const commune = communes.get(line.communeId);
    const sponsor = sponsors.get(sponsorKey(line.sponsor));
    const cells: Readonly<Record<FormColumn, TemplateCell>> = {
      id: shieldedText(line.id),
      // What no list knows is named by its id alone.
      communeCode: shieldedText(commune?.code ?? line.communeId),
      commune: commune ? shieldedText(commune.label) : null,
      sponsorCode: shieldedText(sponsor?.code ?? sponsorKey(line.sponsor)),
      sponsor: sponsor ? shieldedText(sponsor.label) : null,
      kind: shieldedText(kinds.get(line.kind) ?? line.kind),
      period: monthText(line.month),
      title: shieldedText(line.title),
      planned: moneyCell(line.planned),
      delivered: moneyCell(line.delivered),
      form: words.forms[line.form],
      trained: line.outputs.trained ?? null,
      jobs: line.outputs.jobs ?? null,
      households: line.outputs.households ?? null,
      note: line.note === undefined ? null : shieldedText(line.note),
      adjusts: line.adjusts ? shieldedText(line.adjusts.lineId) : null,
      adjustReason: line.adjusts ? shieldedText(line.adjusts.reason) : null,
    };
    return FORM_COLUMNS.map((column) => cells[column]);
  };
}
