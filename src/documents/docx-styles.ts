import { AlignmentType, type IStylesOptions, LevelFormat, LevelSuffix, LineRuleType } from "docx";
import { twips } from "./docx-text.ts";
import type { TextDocument } from "./text-document.ts";

const FONT = "Times New Roman";
const FIRST_LINE = twips(12.7);
const SINGLE_LINE = 240;
const BODY_LINE = 276;

/** Sizes in half-points, by Hướng dẫn 36-HD/VPTW and Nghị định 30/2020/NĐ-CP. */
const SIZES = {
  party: { superior: 28, number: 28, nationalFirst: 30, national: 28, place: 28, kind: 32, subject: 30 },
  state: { superior: 26, number: 26, nationalFirst: 24, national: 26, place: 26, kind: 28, subject: 28 },
} as const;

/** In points. */
export function nationalSize(form: "party" | "state", line: number): number {
  return (line === 0 ? SIZES[form].nationalFirst : SIZES[form].national) / 2;
}

/** The list of the body: a dash at the first line's indent, further lines at the margin, as offices write it. */
export const DASH_LIST = {
  reference: "dashes",
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: "-",
      suffix: LevelSuffix.SPACE,
      alignment: AlignmentType.LEFT,
      style: { run: { font: FONT }, paragraph: { indent: { left: 0, firstLine: FIRST_LINE } } },
    },
  ],
};

/** Every look of the document is a style, so that a clerk changes it once. */
export function stylesOf({ language, head }: TextDocument): IStylesOptions {
  const heading = {
    quickFormat: true,
    next: "BodyText",
    paragraph: {
      alignment: AlignmentType.LEFT,
      indent: { firstLine: FIRST_LINE },
      spacing: { before: 160, after: 0, line: BODY_LINE, lineRule: LineRuleType.AUTO },
      keepNext: true,
      keepLines: true,
    },
  };
  const headingRun = { font: FONT, size: 28, bold: true, italics: false, color: "000000" };
  const sizes = SIZES[head.form];
  return {
    default: {
      document: {
        run: { font: FONT, size: 28, color: "000000", language: { value: language === "vi" ? "vi-VN" : "en-GB" } },
        paragraph: { spacing: { before: 0, after: 0, line: SINGLE_LINE, lineRule: LineRuleType.AUTO } },
      },
      title: {
        next: "Subject",
        quickFormat: true,
        run: { font: FONT, size: sizes.kind, bold: true, allCaps: true, color: "000000" },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 360, after: 0 }, keepNext: true },
      },
      heading1: { ...heading, run: headingRun },
      heading2: { ...heading, run: headingRun },
      heading3: { ...heading, run: { ...headingRun, italics: true } },
      caption: {
        next: "TableUnit",
        quickFormat: true,
        run: { font: FONT, size: 26, bold: true, italics: false, color: "000000" },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 200, after: 0 }, keepNext: true, keepLines: true },
      },
    },
    paragraphStyles: [
      ...bodyStyles(),
      ...tableStyles(),
      centred("Superior", { size: sizes.superior, allCaps: true }),
      centred("Issuer", { size: sizes.superior, bold: true, allCaps: true }),
      centred("DocumentNumber", { size: sizes.number }),
      centred("NationalFirst", { size: sizes.nationalFirst, bold: true, allCaps: true }),
      centred("National", { size: sizes.national, bold: true }),
      centred("PlaceAndDate", { size: sizes.place, italics: true }),
      centred("Subject", { size: sizes.subject, bold: true }),
      centred("SummaryTitle", { size: sizes.kind, bold: true, allCaps: true }),
      // No headings of the document: its outline is that of the report.
      {
        ...left("SummaryHeading", { size: 26, bold: true }),
        paragraph: { indent: { firstLine: FIRST_LINE }, spacing: { before: 100, after: 0 }, keepNext: true },
      },
      {
        ...left("SummaryText", { size: 23 }),
        paragraph: { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: FIRST_LINE }, spacing: { before: 40, after: 0 } },
      },
      centred("Signature", { size: 28, bold: true }),
      centred("PageNumber", { size: 26 }),
      centred("PageNote", { size: 18, color: "595959" }),
      { ...left("DraftMark", { size: 26, bold: true }), paragraph: { spacing: { after: 120 } } },
      left("RecipientsLabel", { size: 24, bold: true, italics: true }),
      left("Recipient", { size: 22 }),
      {
        ...left("Rule", { size: 4 }),
        paragraph: { spacing: { before: 20, after: 0, line: 80, lineRule: LineRuleType.EXACT } },
      },
    ],
  };
}

function bodyStyles() {
  const body = {
    alignment: AlignmentType.JUSTIFIED,
    spacing: { before: 120, after: 0, line: BODY_LINE, lineRule: LineRuleType.AUTO },
  };
  return [
    {
      id: "BodyText",
      name: "Body Text",
      basedOn: "Normal",
      quickFormat: true,
      paragraph: { ...body, indent: { firstLine: FIRST_LINE } },
    },
    { id: "BodyList", name: "Body List", basedOn: "Normal", quickFormat: true, paragraph: body },
  ];
}

function tableStyles() {
  return [
    {
      ...left("TableUnit", { size: 24, italics: true }),
      paragraph: { alignment: AlignmentType.RIGHT, spacing: { before: 40, after: 40 }, keepNext: true },
    },
    centred("TableHead", { size: 24, bold: true }),
    left("TableText", { size: 24 }),
    { ...left("TableNumber", { size: 24 }), paragraph: { alignment: AlignmentType.RIGHT } },
  ];
}

type RunStyle = {
  readonly size: number;
  readonly bold?: true;
  readonly italics?: true;
  readonly allCaps?: true;
  readonly color?: string;
};

function left(id: string, run: RunStyle) {
  return { id, name: id.replace(/(?<=[a-z])(?=[A-Z])/g, " "), basedOn: "Normal", quickFormat: true, run };
}

function centred(id: string, run: RunStyle) {
  return { ...left(id, run), paragraph: { alignment: AlignmentType.CENTER } };
}
