import { cellName } from "./workbook.ts";
import { xmlText } from "./xml-text.ts";

/** The notes at the headings of a sheet, as its two parts hold them: what they say, and the boxes that they stand in. */
export function notesXml(notes: readonly string[]): { readonly said: string; readonly boxes: string } {
  const said = notes.map(
    (note, column) =>
      `<comment ref="${cellName(0, column)}" authorId="0"><text><r><t xml:space="preserve">${xmlText(note)}</t></r></text></comment>`,
  );
  return {
    said: `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author/></authors><commentList>${said.join("")}</commentList></comments>`,
    boxes: [
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">',
      '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>',
      '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">',
      '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>',
      ...notes.map(box),
      "</xml>",
    ].join(""),
  };
}

/** Letters of a note that stand in a line of its box, and the height of a line in points. */
const LINE_LETTERS = 42;
const LINE_HEIGHT = 15;
/** Rows of a sheet are as high as a line; a box spans so many columns. */
const BOX_COLUMNS = 3;

/** Beside its heading, as high as its text. Excel goes by the anchor (column, points, row, points, twice), others by the style. */
function box(note: string, column: number): string {
  const lines = 2 + note.split("\n").reduce((sum, part) => sum + Math.ceil((part.length + 1) / LINE_LETTERS), 0);
  return [
    `<v:shape id="_x0000_s${1025 + column}" type="#_x0000_t202" style="position:absolute;width:240pt;height:${lines * LINE_HEIGHT}pt;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`,
    '<v:fill color2="#ffffe1"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"/></v:textbox>',
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>',
    `<x:Anchor>${column + 1},10,0,4,${column + 1 + BOX_COLUMNS},10,${lines},4</x:Anchor><x:AutoFill>False</x:AutoFill>`,
    `<x:Row>0</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
  ].join("");
}
