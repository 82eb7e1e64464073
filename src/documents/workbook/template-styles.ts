/** The looks of a template's cells, by their place among the styles of the workbook. */
export const LOOK = {
  plain: 0,
  heading: 1,
  text: 2,
  number: 3,
  exampleText: 4,
  exampleNumber: 5,
  pageHeading: 6,
  pageText: 7,
} as const;

const FONT = '<name val="Arial"/><family val="2"/>';
const NO_SIDES = "<left/><right/><top/>";
/** Of the formats that every program knows: "#,##0", and text as it is typed. */
const WHOLE = 3;
const AS_TYPED = 49;

const ON_TOP = '<alignment vertical="top"/>';
/** A step from the text of the next column. */
const NUMBER = '<alignment horizontal="right" vertical="top" indent="1"/>';
const WRAPPED = '<alignment vertical="top" wrapText="1"/>';
/** Every cell is locked unless it says so; that takes hold where its sheet is protected. */
const UNLOCKED = '<protection locked="0"/>';

export const STYLES = [
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  '<fonts count="4">',
  `<font><sz val="10"/>${FONT}</font>`,
  `<font><b/><sz val="10"/>${FONT}</font>`,
  `<font><i/><sz val="10"/><color rgb="FF595959"/>${FONT}</font>`,
  `<font><b/><sz val="14"/>${FONT}</font>`,
  "</fonts>",
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE2EFE9"/><bgColor indexed="64"/></patternFill></fill></fills>',
  `<borders count="2"><border>${NO_SIDES}<bottom/><diagonal/></border>`,
  `<border>${NO_SIDES}<bottom style="thin"><color auto="1"/></bottom><diagonal/></border></borders>`,
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="8">',
  xf({}, ""),
  xf({ font: 1, fill: 2, border: 1 }, '<alignment vertical="center" wrapText="1"/>'),
  xf({ format: AS_TYPED }, ON_TOP + UNLOCKED),
  xf({ format: WHOLE }, NUMBER + UNLOCKED),
  xf({ format: AS_TYPED, font: 2 }, ON_TOP),
  xf({ format: WHOLE, font: 2 }, NUMBER),
  xf({ font: 3 }, '<alignment vertical="bottom"/>'),
  xf({}, WRAPPED),
  "</cellXfs>",
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  "</styleSheet>",
].join("");

type Parts = { readonly format?: number; readonly font?: number; readonly fill?: number; readonly border?: number };

function xf({ format = 0, font = 0, fill = 0, border = 0 }: Parts, inner: string): string {
  const applied = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"';
  return `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" ${applied}>${inner}</xf>`;
}
