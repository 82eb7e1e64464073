import type PptxGenJS from "pptxgenjs";
import { shortTick } from "#src/lib/short-tick.ts";
import { writableText } from "#src/lib/writable-text.ts";
import type { DeckCategory, DeckChart } from "./deck.ts";
import { type Box, FONT, INK, inches, PAPER, PLANNED_BAR, points, SERIES } from "./pptx-look.ts";
import type { PptxWords } from "./pptx-words.ts";

/** More columns than these have narrow gaps. */
const MANY = 11;
const LETTERS = points(24);
/** A quarter's name in full, in pixels. */
const NAME_WIDTH = 170;
/** The axis leaves room for the label of the longest column. */
const OVER_LABELS = 1.2;
const BILLION = 1_000_000_000;

type Data = { name: string; labels: string[]; values: number[] };

/**
 * A native chart whose numbers are whole dong; the format shows them in the chart's unit. What is not reported is an empty cell
 * (`pptx-mend.ts` takes out what the library writes for it).
 */
export function addChart(slide: PptxGenJS.Slide, chart: DeckChart, box: Box, words: PptxWords): void {
  if (chart.kind === "bars") addBars(slide, chart, box);
  else addColumns(slide, box.w / chart.categories.length < NAME_WIDTH ? shortened(chart) : chart, box, words);
}

function shortened(chart: DeckChart): DeckChart {
  return { ...chart, categories: chart.categories.map((category) => ({ ...category, label: shortTick(category.label) })) };
}

/** Delivered under the frame of its plan (`pptx-mend.ts` empties the frame). PowerPoint draws from the bottom up: the last comes first. */
function addBars(slide: PptxGenJS.Slide, chart: DeckChart, box: Box): void {
  const series = [...chart.series, ...planOf(chart)].map(({ name, values }) => dataOf(name, chart, values));
  const data = series.map(({ name, labels, values }) => ({ name, labels: labels.toReversed(), values: values.toReversed() }));
  slide.addChart("bar", data, {
    ...optionsOf(chart, box),
    barDir: "bar",
    barGrouping: "clustered",
    barGapWidthPct: 40,
    barOverlapPct: 100,
    chartColors: [...chart.series.map(({ colour }) => SERIES[colour]), ...planOf(chart).map(() => PLANNED_BAR)],
    showValue: true,
    dataLabelPosition: "outEnd",
  });
}

/** Stacked where there are several series; the plan as a dash over each column, the sum as a label. */
function addColumns(slide: PptxGenJS.Slide, chart: DeckChart, box: Box, words: PptxWords): void {
  const columns: PptxGenJS.IChartMulti = {
    type: "bar",
    data: chart.series.map(({ name, values }) => dataOf(name, chart, values)),
    options: {
      barDir: "col",
      barGrouping: "stacked",
      barGapWidthPct: chart.categories.length >= MANY ? 30 : 70,
      chartColors: chart.series.map(({ colour }) => SERIES[colour]),
    },
  };
  const plans = planOf(chart).map(
    ({ name, values }): PptxGenJS.IChartMulti => ({
      type: "line",
      data: [dataOf(name, chart, values)],
      options: {
        lineSize: 0,
        lineDataSymbol: "dash",
        lineDataSymbolSize: chart.categories.length >= MANY ? 28 : 44,
        chartColors: [INK],
      },
    }),
  );
  const sums: PptxGenJS.IChartMulti = {
    type: "line",
    data: [
      dataOf(
        words.total,
        chart,
        chart.categories.map(({ dong }) => dong),
      ),
    ],
    options: {
      lineSize: 0,
      lineDataSymbol: "none",
      // The label's ground: it must be readable over the dash of the plan.
      chartColors: [PAPER],
      dataLabelBkgrdColors: true,
      showValue: true,
      dataLabelPosition: "t",
    },
  };
  addCombined(slide, [columns, ...plans, sums], optionsOf(chart, box));
}

/** For several sorts of chart in one the options come second; the library's types know of one sort only. */
function addCombined(slide: PptxGenJS.Slide, charts: readonly PptxGenJS.IChartMulti[], options: PptxGenJS.IChartOpts): void {
  Reflect.apply(slide.addChart, slide, [charts, options]);
}

function planOf({ plan }: DeckChart) {
  return plan ? [plan] : [];
}

/** For what is no number the library writes nothing. */
function dataOf(name: string, { categories }: DeckChart, values: readonly (number | null)[]): Data {
  return { name: writableText(name), labels: categories.map(labelOf), values: values.map((dong) => dong ?? Number.NaN) };
}

/** What stands beside a bar on the screen is here part of its name. */
function labelOf({ label, note, isPartial }: DeckCategory): string {
  return writableText([isPartial ? `${label} *` : label, ...(note ? [note] : [])].join(" · "));
}

function optionsOf(chart: DeckChart, box: Box): PptxGenJS.IChartOpts {
  const amounts = amountsOf(chart);
  const format = formatOf(amounts, chart.unitDong);
  const lowest = Math.min(...amounts);
  const highest = chart.scale ?? Math.max(...amounts);
  return {
    ...inches(box),
    altText: writableText(chart.alt),
    displayBlanksAs: "gap",
    showLegend: chart.series.length > 1 || chart.plan !== null,
    legendPos: "t",
    legendFontFace: FONT,
    legendFontSize: LETTERS,
    legendColor: INK,
    catAxisLabelFontFace: FONT,
    catAxisLabelFontSize: LETTERS,
    catAxisLabelColor: INK,
    catAxisLineColor: INK,
    catAxisMajorTickMark: "none",
    catGridLine: { style: "none" },
    valAxisHidden: true,
    valAxisLineShow: false,
    // Names stand at the edge, not across bars that are below zero.
    ...(lowest < 0 ? { catAxisLabelPos: "low" } : { valAxisMinVal: 0 }),
    ...(highest > 0 ? { valAxisMaxVal: highest * OVER_LABELS } : {}),
    valAxisLabelFormatCode: format,
    valGridLine: { style: "none" },
    dataLabelFormatCode: format,
    dataLabelFontFace: FONT,
    dataLabelFontSize: LETTERS,
    dataLabelFontBold: true,
    dataLabelColor: INK,
  };
}

/** Each comma after the digits leaves out three of them: 545 000 000 is written "545", or "545,0" where others are not whole. */
function formatOf(amounts: readonly number[], unitDong: number): string {
  const commas = ",".repeat(Math.round(Math.log10(unitDong) / 3));
  const areWhole = amounts.every((dong) => dong % unitDong === 0);
  if (areWhole) return `#,##0${commas}`;
  return unitDong === BILLION ? `#,##0.00${commas}` : `#,##0.0${commas}`;
}

/** Every amount that the chart shows. */
function amountsOf({ categories, series, plan }: DeckChart): number[] {
  const shown = [...categories.map(({ dong }) => dong), ...series.flatMap(({ values }) => values), ...(plan?.values ?? [])];
  return shown.filter((dong) => dong !== null);
}
