import JSZip from "jszip";
import { withLabelsBeyondPlan } from "./pptx-labels.ts";
import { INK, PLANNED_BAR } from "./pptx-look.ts";
import type { PptxWords } from "./pptx-words.ts";

const TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

/**
 * What PptxGenJS 4.0 writes and PowerPoint should not read: an empty value for what is not known, in a chart and in the workbook
 * behind it, where a reported zero is empty too; a stray quote in that workbook's table; the series of sums in the legend, which is
 * there for its labels only; a third axis that a sort of chart names and the chart has not; parts of a line in an order that the
 * format does not allow. The plan of a bar, which the library can only fill, becomes a frame, and labels stand clear of plans.
 */
export async function mendedPptx(written: ArrayBuffer, words: PptxWords, signal?: AbortSignal): Promise<Blob> {
  const zip = await JSZip.loadAsync(written);
  for (const file of zip.file(/^ppt\/charts\/chart\d+\.xml$/)) {
    const own = withOwnAxes(withoutEmpty(await file.async("string")));
    const chart = withLabelsBeyondPlan(withPlanFramed(withLinesInOrder(own)));
    zip.file(file.name, withoutSumsInLegend(chart, words));
    const workbook = await workbookOf(zip, file.name);
    if (workbook) zip.file(workbook.name, await mendedWorkbook(await workbook.async("arraybuffer"), cellsOf(chart)));
    signal?.throwIfAborted();
  }
  const file = await zip.generateAsync({ type: "arraybuffer", compression: "DEFLATE" });
  return new Blob([file], { type: TYPE });
}

function withoutEmpty(chart: string): string {
  return chart.replaceAll(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, "");
}

/** Exactly the axes that are there: PowerPoint may offer to repair what names another. */
function withOwnAxes(chart: string): string {
  const own = new Set([...chart.matchAll(/<c:(?:cat|val)Ax>\s*<c:axId val="(\d+)"/g)].map(([, id]) => id));
  return chart.replaceAll(/<c:axId val="(\d+)"\/>/g, (axis, id: string) => (own.has(id) ? axis : ""));
}

/** A line has a grouping, nothing for negative values, and its marker before its labels. */
function withLinesInOrder(chart: string): string {
  return chart.replaceAll(/<c:lineChart>.*?<\/c:lineChart>/gs, (lines) =>
    lines
      .replace(/<c:lineChart>(?!\s*<c:grouping)/, '$&<c:grouping val="standard"/>')
      .replaceAll(/<c:invertIfNegative val="\d"\/>/g, "")
      .replaceAll(/(<c:dLbls>(?:(?!<\/c:dLbls>).)*<\/c:dLbls>)(\s*)(<c:marker>.*?<\/c:marker>)/gs, "$3$2$1"),
  );
}

/** An outline without a label of its own, over what was delivered. */
function withPlanFramed(chart: string): string {
  const fill = `<a:solidFill><a:srgbClr val="${PLANNED_BAR}"/></a:solidFill>`;
  const frame = `<a:noFill/><a:ln w="28575"><a:solidFill><a:srgbClr val="${INK}"/></a:solidFill></a:ln>`;
  return chart.replaceAll(/<c:ser>.*?<\/c:ser>/gs, (series) =>
    series.includes(fill) ? series.replace(fill, frame).replaceAll('<c:showVal val="1"/>', '<c:showVal val="0"/>') : series,
  );
}

function withoutSumsInLegend(chart: string, { total }: PptxWords): string {
  const order = chart
    .split("<c:ser>")
    .find((series) => series.includes(`<c:v>${total}</c:v>`))
    ?.match(/<c:order val="(\d+)"/)?.[1];
  if (order === undefined) return chart;
  const entry = `<c:legendEntry><c:idx val="${order}"/><c:delete val="1"/></c:legendEntry>`;
  return chart.replace(/<c:legendPos val="\w+"\/>/, `$&${entry}`);
}

/** The workbook that holds a chart's numbers. */
async function workbookOf(zip: JSZip, chart: string): Promise<JSZip.JSZipObject | null> {
  const relations = zip.file(chart.replace(/charts\/(chart\d+\.xml)$/, "charts/_rels/$1.rels"));
  const target = /Target="\.\.\/(embeddings\/[^"]+)"/.exec((await relations?.async("string")) ?? "")?.[1];
  return target === undefined ? null : zip.file(`ppt/${target}`);
}

/** The cells that a chart's values stand in, as the chart remembers them: "B2" → "419500000". */
function cellsOf(chart: string): Map<string, string> {
  const cells = new Map<string, string>();
  for (const [, column = "", cache = ""] of chart.matchAll(
    /<c:f>Sheet1!\$([A-Z]+)\$2:[^<]*<\/c:f>\s*<c:numCache>(.*?)<\/c:numCache>/gs,
  )) {
    for (const [, index = "", value = ""] of cache.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g)) {
      cells.set(`${column}${Number(index) + 2}`, value);
    }
  }
  return cells;
}

async function mendedWorkbook(written: ArrayBuffer, cells: ReadonlyMap<string, string>): Promise<ArrayBuffer> {
  const zip = await JSZip.loadAsync(written);
  await edit(zip, "xl/worksheets/sheet1.xml", (xml) =>
    xml.replaceAll(/<c r="([A-Z]+\d+)"><v><\/v><\/c>/g, (_, cell: string) => {
      const value = cells.get(cell);
      return value === undefined ? "" : `<c r="${cell}"><v>${value}</v></c>`;
    }),
  );
  await edit(zip, "xl/tables/table1.xml", (xml) => xml.replace(/ref="([A-Z]+\d+:[A-Z]+\d+)'"/, 'ref="$1"'));
  return await zip.generateAsync({ type: "arraybuffer", compression: "DEFLATE" });
}

async function edit(zip: JSZip, name: string, change: (xml: string) => string): Promise<void> {
  const file = zip.file(name);
  if (file) zip.file(name, change(await file.async("string")));
}
