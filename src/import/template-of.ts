import { programmeContract, programmeFromWire } from "#src/api/programme.ts";
import { readRows } from "#src/api/rows.ts";
import type { Template, TemplateCell, TemplateColumn, TemplateList } from "#src/documents/workbook/template.ts";
import { monthsOf } from "#src/domain/month.ts";
import type { Programme } from "#src/domain/programme.ts";
import { SUPPORT_FORMS } from "#src/domain/support-line.ts";
import type { Language } from "#src/lib/language.ts";
import { communeChoices, type FormChoice, kindChoices, sponsorChoices } from "./form-choices.ts";
import { EXAMPLE_IDS, FORM_COLUMNS, FORM_HEADINGS, type FormColumn } from "./form-headings.ts";
import type { ImportBase } from "./import-review.ts";
import { templateWords } from "./template-words.ts";

/** What our own form is made of: the lists of the programme at hand, as its cells name them. */
export type FormMatter = {
  readonly programme: Programme;
  readonly communes: ReturnType<typeof communeChoices>;
  readonly sponsors: ReturnType<typeof sponsorChoices>;
  readonly kinds: ReturnType<typeof kindChoices>;
};

/** Rows that the contracts refuse are in no list. @throws ZodError where the programme itself is refused: without it no form has a meaning. */
export function formMatter(base: ImportBase, language: Language): FormMatter {
  const programme = programmeFromWire(programmeContract.parse(base.programme));
  const read = <List extends "communes" | "agencies" | "enterprises">(list: List) =>
    readRows(
      list,
      base[list].map(({ row }) => row),
    ).rows.map(({ value }) => value);
  return {
    programme,
    communes: communeChoices(read("communes")),
    sponsors: sponsorChoices([...read("agencies"), ...read("enterprises")]),
    kinds: kindChoices(programme.kinds, language),
  };
}

/** The form to fill in for the programme at hand: its lists to choose from, a note at every heading, one row that shows how, and a guide. */
export function templateOf(base: ImportBase, language: Language): Template {
  const matter = formMatter(base, language);
  return formWith(matter, language, {
    fileName: templateWords[language].templateFile,
    example: exampleRow(matter, language),
    rows: [],
  });
}

type Filling = {
  readonly fileName: string;
  readonly example: readonly TemplateCell[] | null;
  readonly rows: readonly (readonly TemplateCell[])[];
};

/** The form itself, with these rows in it. */
export function formWith(matter: FormMatter, language: Language, { fileName, example, rows }: Filling): Template {
  const words = templateWords[language];
  const { programme } = matter;
  return {
    fileName,
    title: words.printHead(programme.title, programme.illustrative),
    sheets: [
      { kind: "table", name: words.table, columns: FORM_COLUMNS.map((column) => columnOf(column, language)), example, rows },
      { kind: "page", name: words.guide, lines: guideLines(programme, language) },
    ],
    lists: { sheetName: words.lists, all: listsOf(matter, language) },
    words: {
      inPlaceOfDong: [words.notApplicable, "-"],
      notInList: words.notInList,
      notDong: words.notDong,
      notCount: words.notCount,
    },
  };
}

/** "09/2017": the same in both languages, and no program's date, since the column holds texts. */
export function monthText(month: string): string {
  return `${month.slice(5)}/${month.slice(0, 4)}`;
}

const LIST_NAMES = {
  commune: "DS_Xa",
  sponsor: "DS_DonVi",
  kind: "DS_LinhVuc",
  period: "DS_Thang",
  form: "DS_HinhThuc",
} as const;

function listsOf({ programme, communes, sponsors, kinds }: FormMatter, language: Language): TemplateList[] {
  const { forms } = templateWords[language];
  const textsOf = (choices: readonly Pick<FormChoice<unknown>, "text">[]) => choices.map(({ text }) => text);
  const months = monthsOf({ first: programme.firstMonth, last: programme.dataThrough });
  return [
    { name: LIST_NAMES.commune, values: textsOf(communes) },
    { name: LIST_NAMES.sponsor, values: textsOf(sponsors) },
    { name: LIST_NAMES.kind, values: textsOf(kinds) },
    // The month that is entered is most often the last.
    { name: LIST_NAMES.period, values: months.reverse().map(monthText) },
    { name: LIST_NAMES.form, values: SUPPORT_FORMS.map((form) => forms[form]) },
  ];
}

/** In characters. */
const WIDTHS: Readonly<Record<FormColumn, number>> = {
  id: 18,
  communeCode: 9,
  commune: 24,
  sponsorCode: 12,
  sponsor: 30,
  kind: 26,
  period: 10,
  title: 44,
  planned: 17,
  delivered: 17,
  form: 20,
  trained: 10,
  jobs: 10,
  households: 8,
  note: 34,
  adjusts: 14,
  adjustReason: 26,
};

function columnOf(column: FormColumn, language: Language): TemplateColumn {
  const heading = FORM_HEADINGS[language][column];
  const note = templateWords[language].notes[column];
  const shared = { heading, note, width: WIDTHS[column] };
  switch (column) {
    case "planned":
    case "delivered":
      return { ...shared, kind: "dong" };
    case "trained":
    case "jobs":
    case "households":
      return { ...shared, kind: "count" };
    case "commune":
    case "sponsor":
    case "kind":
    case "period":
    case "form":
      return { ...shared, kind: "text", list: LIST_NAMES[column] };
    default:
      return { ...shared, kind: "text" };
  }
}

/** Of nobody: who reads it must not take it for a deed of someone in the lists. */
function exampleRow({ programme, kinds }: FormMatter, language: Language): TemplateCell[] {
  const { example, forms } = templateWords[language];
  const cells: Readonly<Partial<Record<FormColumn, TemplateCell>>> = {
    ...example,
    id: EXAMPLE_IDS[language],
    kind: kinds[0]?.text ?? null,
    period: monthText(programme.dataThrough),
    planned: 15_000_000,
    delivered: 12_500_000,
    form: forms.inKind,
    households: 5,
  };
  return FORM_COLUMNS.map((column) => cells[column] ?? null);
}

function guideLines(programme: Programme, language: Language): { readonly text: string; readonly isHeading: boolean }[] {
  const { guideLines: words, table, notes } = templateWords[language];
  const headings = FORM_HEADINGS[language];
  const heading = (text: string) => ({ text, isHeading: true });
  const line = (text: string) => ({ text, isHeading: false });
  const { fill, choose, example, save } = words.steps;
  return [
    heading(words.title),
    line(words.of(programme.title)),
    ...(programme.illustrative ? [line(words.illustrative)] : []),
    heading(words.how),
    ...[fill(table), choose, example(EXAMPLE_IDS[language]), save].map(line),
    heading(words.money),
    ...words.moneyLines.map(line),
    heading(words.time),
    ...words.timeLines.map(line),
    heading(words.effect),
    ...words.effectLines.map(line),
    heading(words.columns),
    ...FORM_COLUMNS.map((column) => line(words.column(headings[column], notes[column].replaceAll("\n", " ")))),
  ];
}
