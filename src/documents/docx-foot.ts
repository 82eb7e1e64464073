import { Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from "docx";
import { gapOf, NO_BORDERS, styled, TEXT_WIDTH } from "./docx-text.ts";
import type { DocumentFoot } from "./text-document.ts";

const LEFT = Math.round(TEXT_WIDTH * 0.5);
/** Where a person signs, in twips. */
const ROOM_TO_SIGN = 1700;

/** Recipients on the left, who signs on the right; one block, on one page. */
export function footOf({ recipientsLabel, recipients, signature }: DocumentFoot): (Paragraph | Table)[] {
  if (recipients.length === 0 && signature.length === 0) return [];
  const left =
    recipients.length === 0
      ? [new Paragraph({ children: [] })]
      : [styled("RecipientsLabel", recipientsLabel), ...recipients.map((line) => styled("Recipient", line))];
  const right = signature.map((line, index) =>
    styled("Signature", line, index === signature.length - 1 ? { spacing: { after: ROOM_TO_SIGN } } : {}),
  );
  return [
    gapOf(14),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: [LEFT, TEXT_WIDTH - LEFT],
      borders: NO_BORDERS,
      margins: { left: 0, right: 0 },
      rows: [
        new TableRow({
          cantSplit: true,
          children: [
            cellOf(left, LEFT),
            cellOf(right.length === 0 ? [new Paragraph({ children: [] })] : right, TEXT_WIDTH - LEFT),
          ],
        }),
      ],
    }),
  ];
}

function cellOf(children: Paragraph[], size: number): TableCell {
  return new TableCell({ width: { size, type: WidthType.DXA }, children });
}
