import PptxGenJS from "pptxgenjs";
import { assertNever } from "#src/lib/assert-never.ts";
import { letOthersRun } from "#src/lib/let-others-run.ts";
import { writableText } from "#src/lib/writable-text.ts";
import type { Deck, DeckMap, Slide, SlideBody } from "./deck.ts";
import { addChart } from "./pptx-chart.ts";
import { type Box, DELIVERED, FONT, INK, INK_SOFT, inches, PAPER, points, run, SLIDE, textStyle } from "./pptx-look.ts";
import { mendedPptx } from "./pptx-mend.ts";
import type { PptxOptions } from "./pptx-options.ts";
import { addFigures, addList, addLocator, addMap, addSaid } from "./pptx-parts.ts";
import { addTable } from "./pptx-table.ts";
import { pptxWords } from "./pptx-words.ts";

const LAYOUT = "PROJECTOR";
const MASTERS = { opening: "OPENING", finding: "FINDING" } as const;
const MARGIN = 48;
const WIDTH = SLIDE.width - 2 * MARGIN;
const FOOT = 676;
/** Beside the area in miniature. */
const OPENING_WIDTH = 740;

/** The file that ./write-pptx.ts gives, in the chunk that holds the library. */
export async function pptxFile(deck: Deck, { signal, onProgress }: PptxOptions): Promise<Blob> {
  const pptx = new PptxGenJS();
  pptx.defineLayout({ name: LAYOUT, width: SLIDE.width / 96, height: SLIDE.height / 96 });
  pptx.layout = LAYOUT;
  pptx.title = writableText(deck.title);
  pptx.subject = writableText(deck.footer);
  pptx.author = pptx.company = "";
  pptx.theme = { headFontFace: FONT, bodyFontFace: FONT };
  defineMasters(pptx, deck);
  const of = deck.slides.length + 1;
  for (const [index, slide] of deck.slides.entries()) {
    addSlide(pptx, deck, slide);
    onProgress?.({ done: index + 1, of });
    await letOthersRun();
    signal?.throwIfAborted();
  }
  const written = await pptx.write({ outputType: "arraybuffer" });
  signal?.throwIfAborted();
  if (!(written instanceof ArrayBuffer)) throw new TypeError("PptxGenJS did not write an ArrayBuffer");
  const file = await mendedPptx(written, pptxWords[deck.language], signal);
  onProgress?.({ done: of, of });
  return file;
}

/** A task of its own, so that the page answers in between. */
/** The finding as the slide's title; the data's day at the foot, and the slide's number. */
function defineMasters(pptx: PptxGenJS, { language, footer }: Deck): void {
  const said = writableText(footer);
  const foot = {
    text: said,
    options: {
      ...inches({ x: MARGIN, y: FOOT, w: WIDTH - 120, h: 34 }),
      ...textStyle(language, 24, { color: INK_SOFT, valign: "middle" }),
    },
  };
  const rule = { ...inches({ x: MARGIN, y: FOOT - 4, w: WIDTH, h: 0 }), line: { color: INK, width: 1.5 } };
  const slideNumber: PptxGenJS.SlideNumberProps = {
    ...inches({ x: SLIDE.width - MARGIN - 110, y: FOOT, w: 110, h: 34 }),
    fontFace: FONT,
    fontSize: points(24),
    color: INK_SOFT,
    align: "right",
  };
  const common = { background: { color: PAPER }, slideNumber };
  pptx.defineSlideMaster({
    ...common,
    title: MASTERS.opening,
    objects: [{ placeholder: titleIn({ x: MARGIN, y: 76, w: OPENING_WIDTH, h: 236 }, 48, "bottom") }, { line: rule }],
  });
  pptx.defineSlideMaster({
    ...common,
    title: MASTERS.finding,
    objects: [{ placeholder: titleIn({ x: MARGIN, y: 24, w: WIDTH - 130, h: 92 }, 34, "top") }, { line: rule }, { text: foot }],
  });
}

function titleIn(box: Box, size: number, valign: "top" | "bottom") {
  const place = { ...inches(box), fontFace: FONT, fontSize: points(size), bold: true, color: INK, valign, margin: 0 };
  return { options: { name: "title", type: "title" as const, align: "left" as const, ...place }, text: "" };
}

function addSlide(pptx: PptxGenJS, deck: Deck, { title, subtitle, body, remarks, notes }: Slide): void {
  const slide = pptx.addSlide({ masterName: body.kind === "title" ? MASTERS.opening : MASTERS.finding });
  const said = notes.length > 0 ? notes : [title];
  slide.addNotes(writableText(said.join("\n")));
  if (body.kind === "title") {
    addOpening(slide, deck, title, body);
    return;
  }
  const head = headOf(title);
  slide.addText([run(title, { fontSize: points(head.size), lang: langOf(deck) })], { placeholder: "title" });
  let top = head.y + head.h;
  if (subtitle !== null) {
    slide.addText([run(subtitle)], {
      ...inches({ x: MARGIN, y: top, w: head.w, h: 32 }),
      ...textStyle(deck.language, 24, { color: INK_SOFT }),
    });
    top += 32;
  }
  const lines = remarks.reduce((sum, remark) => sum + Math.ceil(remark.length / 92), 0);
  const bottom = FOOT - 10 - lines * 30;
  if (remarks.length > 0) {
    slide.addText(
      remarks.map((remark, index) => run(remark, { breakLine: index < remarks.length - 1 })),
      { ...inches({ x: MARGIN, y: bottom, w: WIDTH, h: lines * 30 }), ...textStyle(deck.language, 24, { color: INK_SOFT }) },
    );
  }
  const y = top + 16;
  addBody(slide, deck, body, { x: MARGIN, y, w: WIDTH, h: bottom - 10 - y });
}

function langOf({ language }: Deck): string {
  return language === "vi" ? "vi-VN" : "en-US";
}

/** One line if it can be, never more than two. Arial in bold is as wide as 0.54 of its size. */
function headOf(title: string): Box & { size: number } {
  const w = WIDTH - 130;
  const size = [40, 36].find((each) => title.length * each * 0.54 <= w) ?? (title.length * 34 * 0.54 <= 2 * w ? 34 : 28);
  const lines = title.length * size * 0.54 <= w ? 1 : 2;
  return { x: MARGIN, y: 24, w, h: lines * size * 1.22 + 2, size };
}

function addBody(slide: PptxGenJS.Slide, deck: Deck, body: Exclude<SlideBody, { kind: "title" }>, box: Box): void {
  switch (body.kind) {
    case "figures": {
      const above = body.figures.length > 3 ? 2 : body.figures.length;
      const half = box.h / 2;
      addFigures(slide, body.figures.slice(0, above), { ...box, h: half - 16 }, 84, deck);
      addFigures(slide, body.figures.slice(above), { ...box, y: box.y + half, h: half }, 62, deck);
      return;
    }
    case "chart":
      addChart(slide, body.chart, box, pptxWords[deck.language]);
      return;
    case "table":
      addTable(slide, body.table, box, deck);
      return;
    case "map":
      addMap(slide, body.map, box, deck);
      return;
    case "list":
      addList(slide, body.items, box, deck);
      return;
    case "commune":
      addCommune(slide, deck, body, box);
      return;
    default:
      assertNever(body);
  }
}

function addCommune(slide: PptxGenJS.Slide, deck: Deck, body: Extract<SlideBody, { kind: "commune" }>, box: Box): void {
  addLocator(slide, body.locator, { x: SLIDE.width - MARGIN - 110, y: 26, w: 110, h: 106 }, true);
  const figures = { ...box, y: Math.max(box.y, 140), h: 176 };
  addFigures(slide, body.figures, figures, 44, deck);
  const y = figures.y + figures.h + 12;
  const rest = box.y + box.h - y;
  addChart(slide, body.chart, { x: box.x, y, w: 600, h: rest }, pptxWords[deck.language]);
  addSaid(slide, body.items, { x: box.x + 632, y: y + 4, w: box.w - 632, h: rest - 4 }, deck);
}

/** The title page of the gazette: the programme, its decision, the period, and the area in miniature. */
function addOpening(slide: PptxGenJS.Slide, deck: Deck, title: string, body: Extract<SlideBody, { kind: "title" }>): void {
  const { language } = deck;
  slide.addShape("line", { ...inches({ x: MARGIN, y: 40, w: WIDTH, h: 0 }), line: { color: INK, width: 3 } });
  slide.addShape("line", { ...inches({ x: MARGIN, y: 48, w: WIDTH, h: 0 }), line: { color: INK, width: 1 } });
  const map = mapOf(deck);
  const w = map ? OPENING_WIDTH : WIDTH;
  const size = title.length <= 56 ? 56 : title.length <= 80 ? 48 : 40;
  slide.addText([run(title, { fontSize: points(size), lang: langOf(deck) })], { placeholder: "title" });
  slide.addText(
    body.lines.map((line, index) => run(line, { bold: index === 0, breakLine: true, paraSpaceAfter: 4 })),
    { ...inches({ x: MARGIN, y: 330, w, h: 200 }), ...textStyle(language, 26) },
  );
  if (body.motto !== null) {
    slide.addShape("rect", {
      ...inches({ x: MARGIN, y: 546, w: 6, h: 84 }),
      fill: { color: INK },
      line: { color: INK, width: 0 },
    });
    slide.addText([run(`“${body.motto}”`, { bold: true, color: DELIVERED })], {
      ...inches({ x: MARGIN + 24, y: 546, w: w - 24, h: 84 }),
      ...textStyle(language, 28, { valign: "middle" }),
    });
  }
  if (map) addLocator(slide, map, { x: 844, y: 150, w: 380, h: 456 }, false);
}

/** From whichever slide has it. */
function mapOf({ slides }: Deck): DeckMap | null {
  for (const { body } of slides) {
    if (body.kind === "map") return body.map;
    if (body.kind === "commune") return body.locator;
  }
  return null;
}
