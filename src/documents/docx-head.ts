import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from "docx";
import { nationalSize } from "./docx-styles.ts";
import { boldWidth, NO_BORDERS, ruleOf, runsOf, styled, TEXT_WIDTH } from "./docx-text.ts";
import type { DocumentHead } from "./text-document.ts";

const LEFT = Math.round(TEXT_WIDTH * 0.42);
const RIGHT = TEXT_WIDTH - LEFT;

/** Draft mark, who writes beside where and when, then what it is and about what. */
export function headOf(head: DocumentHead): (Paragraph | Table)[] {
  const subjectRule = Math.round(TEXT_WIDTH / 6);
  return [
    ...(head.draftMark === "" ? [] : [draftMark(head.draftMark)]),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: [LEFT, RIGHT],
      borders: NO_BORDERS,
      margins: { left: 0, right: 0 },
      rows: [
        rowOf(issuerLines(head), nationalLines(head)),
        rowOf([styled("DocumentNumber", head.number)], [styled("PlaceAndDate", head.placeAndDate)]),
      ],
    }),
    styled("Title", head.kind),
    styled("Subject", head.subject),
    ruleOf(subjectRule, TEXT_WIDTH),
  ];
}

function draftMark(text: string): Paragraph {
  const border = { style: BorderStyle.SINGLE, size: 6, space: 3, color: "000000" };
  return new Paragraph({ style: "DraftMark", children: runsOf(text, { border }) });
}

/** Party: a star below the issuer. State: a rule a third to a half as long as the name. */
function issuerLines({ form, superior, issuer }: DocumentHead): Paragraph[] {
  return [
    ...(superior === "" ? [] : [styled("Superior", superior)]),
    styled("Issuer", issuer),
    form === "party" ? styled("DocumentNumber", "*") : ruleOf(Math.min(boldWidth(issuer, 13) * 0.4, LEFT / 2), LEFT),
  ];
}

/** The last line has a rule of its own length below it. */
function nationalLines({ form, national }: DocumentHead): Paragraph[] {
  const last = national.length - 1;
  const width = boldWidth(
    form === "party" ? (national[last] ?? "").toUpperCase() : (national[last] ?? ""),
    nationalSize(form, last),
  );
  return [
    ...national.map((line, index) => styled(index === 0 ? "NationalFirst" : "National", line)),
    ...(last < 0 ? [] : [ruleOf(Math.min(width, RIGHT), RIGHT)]),
  ];
}

function rowOf(left: Paragraph[], right: Paragraph[]): TableRow {
  return new TableRow({
    cantSplit: true,
    children: [cellOf(left, LEFT), cellOf(right, RIGHT)],
  });
}

function cellOf(children: Paragraph[], size: number): TableCell {
  return new TableCell({ width: { size, type: WidthType.DXA }, children });
}
