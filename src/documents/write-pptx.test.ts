// @vitest-environment node
import { beforeAll, describe, expect, it } from "vitest";
import { crowdedDeck, demoDeck } from "#test/demo-deck.ts";
import { expectWellFormed, innerFile, partsOfFile, plainTextOf } from "#test/office-file.ts";
import type { Deck, DeckChart, Slide } from "./deck.ts";
import type { PptxProgress } from "./pptx-options.ts";
import { writePptx } from "./write-pptx.ts";

const DELIVERED = 2_500_000_000;

type Series = { readonly name: string; readonly cells: readonly string[]; readonly values: readonly (number | null)[] };
type WrittenChart = { readonly series: readonly Series[]; readonly workbook: Map<string, string> };

/** The slides, charts and notes of a file, as they are read back. */
async function read(file: Blob) {
  const parts = await partsOfFile(file);
  const named = (pattern: RegExp) => [...parts].filter(([name]) => pattern.test(name));
  const charts: WrittenChart[] = [];
  for (const [name, xml] of named(/^ppt\/charts\/chart\d+\.xml$/)) {
    const relations = parts.get(name.replace("charts/", "charts/_rels/").concat(".rels")) ?? "";
    const target = /Target="\.\.\/(embeddings\/[^"]+)"/.exec(relations)?.[1];
    charts.push({ series: seriesOf(xml), workbook: await innerFile(file, `ppt/${target}`) });
  }
  return {
    parts,
    charts,
    slides: named(/^ppt\/slides\/slide\d+\.xml$/).map(([, xml]) => xml),
    notes: named(/^ppt\/notesSlides\/notesSlide\d+\.xml$/).map(([, xml]) => plainTextOf(xml)),
  };
}

function seriesOf(xml: string): Series[] {
  return xml
    .split("<c:ser>")
    .slice(1)
    .map((series) => {
      const name = plainTextOf(/<c:tx>.*?<c:v>(.*?)<\/c:v>/s.exec(series)?.[1] ?? "");
      const [, column = "", count = "0", cache = ""] =
        /<c:val>.*?Sheet1!\$([A-Z]+)\$2.*?<c:ptCount val="(\d+)"\/>(.*?)<\/c:numCache>/s.exec(series) ?? [];
      const found = new Map([...cache.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g)].map(([, at, value]) => [at, value]));
      const places = Array.from({ length: Number(count) }, (_, index) => String(index));
      return {
        name,
        cells: places.map((index) => `${column}${Number(index) + 2}`),
        values: places.map((index) => {
          const value = found.get(index);
          return value === undefined ? null : Number(value);
        }),
      };
    });
}

function chartOf({ body }: Slide): DeckChart[] {
  return body.kind === "chart" || body.kind === "commune" ? [body.chart] : [];
}

/** The columns by quarter, among the charts of the file. */
function placeOfQuarters({ slides }: Deck): number {
  return slides.filter((slide) => chartOf(slide).length > 0).findIndex(({ id }) => id === "quarters");
}

/** What a chart must hold: each series by its name, in dong. Bars are written from the bottom up. */
function expected(chart: DeckChart, total: string): Record<string, readonly (number | null)[]> {
  const plan = chart.plan ? [chart.plan] : [];
  const sums = chart.kind === "columns" ? [{ name: total, values: chart.categories.map(({ dong }) => dong) }] : [];
  const inOrder = (values: readonly (number | null)[]) => (chart.kind === "bars" ? values.toReversed() : values);
  return Object.fromEntries([...chart.series, ...plan, ...sums].map(({ name, values }) => [name, inOrder(values)]));
}

function cellIn(workbook: Map<string, string>, cell: string): number | null {
  const value = new RegExp(`<c r="${cell}"[^>]*><v>([^<]*)</v>`).exec(workbook.get("xl/worksheets/sheet1.xml") ?? "")?.[1];
  return value === undefined ? null : Number(value);
}

/** A deck whose first chart has a zero and what is not reported, and whose texts are hostile. */
function oddDeck(): Deck {
  const deck = demoDeck();
  const hostile = `<img src=x onerror="alert(1)"> & \u0001\uFFFE${"Xã rất dài ".repeat(18)}`;
  return {
    ...deck,
    title: hostile,
    footer: hostile,
    slides: deck.slides.map((slide): Slide => {
      const { body } = slide;
      if (body.kind !== "chart") return { ...slide, title: hostile, notes: [hostile] };
      const [first, ...others] = body.chart.series;
      if (!first) return slide;
      const values = first.values.map((value, index) => (index === 0 ? 0 : index === 1 ? null : value));
      const chart = { ...body.chart, alt: hostile, series: [{ ...first, name: hostile, values }, ...others] };
      return { ...slide, body: { ...body, chart } };
    }),
  };
}

describe.each([
  { language: "vi", total: "Tổng", tag: "vi-VN" },
  { language: "en", total: "Total", tag: "en-US" },
] as const)("the demonstration deck in $language", ({ language, total, tag }) => {
  const deck = demoDeck(language);
  let file: Awaited<ReturnType<typeof read>>;
  beforeAll(async () => {
    file = await read(await writePptx(deck));
  });

  it("has a slide for each of the deck's, 16:9, in parts that are well-formed", () => {
    expect(file.slides).toHaveLength(deck.slides.length);
    expect(file.parts.get("ppt/presentation.xml")).toContain(`<p:sldSz cx="12192000" cy="6858000"/>`);
    for (const [name, xml] of file.parts) expectWellFormed(xml, name);
  });

  it("has each finding as the slide's title, in the deck's language", () => {
    deck.slides.forEach(({ title }, index) => {
      const xml = file.slides[index] ?? "";
      const heading = xml.split("<p:sp>").find((shape) => /<p:ph\s[^>]*type="title"/.test(shape)) ?? "";
      expect(plainTextOf(heading)).toContain(title.normalize("NFC"));
      expect(heading).toContain(`lang="${tag}"`);
    });
  });

  it("has native charts whose numbers are the deck's, to the dong, in the chart and in the workbook behind it", () => {
    const charts = deck.slides.flatMap(chartOf);
    expect(charts.length).toBeGreaterThan(10);
    expect(file.charts).toHaveLength(charts.length);
    charts.forEach((chart, index) => {
      const written = file.charts[index];
      expect(Object.fromEntries((written?.series ?? []).map(({ name, values }) => [name, values]))).toEqual(
        expected(chart, total),
      );
      for (const { cells, values } of written?.series ?? []) {
        expect(cells.map((cell) => cellIn(written?.workbook ?? new Map(), cell))).toEqual(values);
      }
    });
  });

  it("has two axes in each chart, and no sort of chart that names another", () => {
    for (const [name, xml] of file.parts) {
      if (!/^ppt\/charts\/chart\d+\.xml$/.test(name)) continue;
      const axes = [...xml.matchAll(/<c:(?:cat|val)Ax>\s*<c:axId val="(\d+)"/g)].map(([, id]) => id);
      expect(axes, name).toHaveLength(2);
      for (const [, sort = ""] of xml.matchAll(/<c:(?:bar|line)Chart>(.*?)<\/c:(?:bar|line)Chart>/gs)) {
        expect(
          [...sort.matchAll(/<c:axId val="(\d+)"\/>/g)].map(([, id]) => id),
          name,
        ).toEqual(axes);
      }
    }
  });

  it("has the parts of a line in the order of the format", () => {
    const lines = [...file.parts].flatMap(([, xml]) => [...xml.matchAll(/<c:lineChart>(.*?)<\/c:lineChart>/gs)]);
    expect(lines.length).toBeGreaterThan(10);
    for (const [, line = ""] of lines) {
      expect(line).toMatch(/^<c:grouping val="standard"\/>/);
      expect(line).not.toContain("invertIfNegative");
      for (const series of line.split("<c:ser>").slice(1)) {
        expect(series.indexOf("<c:marker>")).toBeLessThan(series.indexOf("<c:dLbls>"));
      }
    }
  });

  it("has bars under the frame of their plan, which has no label", () => {
    const bars = [...file.parts].filter(([, xml]) => xml.includes('<c:barDir val="bar"/>'));
    expect(bars.length).toBeGreaterThan(1);
    for (const [name, xml] of bars) {
      expect(xml, name).toContain('<c:overlap val="100"/>');
      const [delivered = "", plan = ""] = xml.split("<c:ser>").slice(1);
      expect(delivered.split("</c:ser>")[0], name).toContain('<c:showVal val="1"/>');
      expect(plan.split("</c:ser>")[0], name).toContain("<a:noFill/><a:ln");
      expect(plan.split("</c:ser>")[0], name).not.toContain('<c:showVal val="1"/>');
    }
  });

  it("has labels that stand beyond the mark of a plan, each at its own amount", () => {
    const xmlOf = [...file.parts].filter(([name]) => /^ppt\/charts\/chart\d+\.xml$/.test(name)).map(([, xml]) => xml);
    const { xml, series } =
      file.charts.map((chart, index) => ({ ...chart, xml: xmlOf[index] ?? "" }))[placeOfQuarters(deck)] ?? {};
    const [plan, sums] = series?.slice(-2) ?? [];
    const near = sums?.values.flatMap((sum, index) => {
      const planned = plan?.values[index];
      return sum !== null && planned != null && planned >= sum && planned < sum * 1.1 ? [index] : [];
    });
    const labels =
      xml
        ?.split("<c:ser>")
        .at(-1)
        ?.split("</c:ser>")[0]
        ?.match(/<c:dLbl>.*?<\/c:dLbl>/gs) ?? [];
    const moved = labels.map((label) => Number(/^<c:dLbl><c:idx val="(\d+)"\/><c:layout>/.exec(label)?.[1]));
    expect(near?.length).toBeGreaterThan(1);
    expect(moved).toEqual(expect.arrayContaining(near ?? []));
    for (const label of labels) {
      expect(label).toMatch(/<c:y val="-0\.\d+"\/>.*<c:numFmt .*<c:dLblPos val="t"\/>.*<c:showVal val="1"\/>/s);
      expect(label).not.toContain("<c:tx>");
    }
  });

  it("adds up to what was delivered", () => {
    const quarters = file.charts[placeOfQuarters(deck)]?.series.find(({ name }) => name === total);
    expect(quarters?.values.reduce<number>((sum, value) => sum + (value ?? 0), 0)).toBe(DELIVERED);
  });

  it("says something on every slide, and what every chart shows", () => {
    expect(file.notes).toHaveLength(deck.slides.length);
    for (const [index, { title, notes }] of deck.slides.entries()) {
      expect(file.notes[index]).toContain((notes[0] ?? title).normalize("NFC"));
    }
    const described = file.slides.flatMap((xml) =>
      [...xml.matchAll(/<p:graphicFrame\b.*?<\/p:graphicFrame>/gs)]
        .filter(([frame]) => frame.includes("drawingml/2006/chart"))
        .map(([frame]) => plainTextOf(/descr="([^"]*)"/.exec(frame)?.[1] ?? "")),
    );
    expect(described).toEqual(deck.slides.flatMap(chartOf).map(({ alt }) => alt.normalize("NFC")));
  });

  it("is set in a face that office machines have, in 18 points at least", () => {
    for (const xml of file.slides) {
      const faces = new Set([...xml.matchAll(/<a:latin typeface="([^"]+)"/g)].map(([, face]) => face));
      expect([...faces]).toEqual(faces.size > 0 ? ["Arial"] : []);
      for (const [, size] of xml.matchAll(/ sz="(\d+)"/g)) expect(Number(size)).toBeGreaterThanOrEqual(1800);
    }
  });
});

it("tells a reported zero from what is not reported, and writes hostile texts as texts", async () => {
  const deck = oddDeck();
  const file = await writePptx(deck);
  const { parts, charts } = await read(file);
  for (const [name, xml] of parts) expectWellFormed(xml, name);
  const written = charts[placeOfQuarters(deck)];
  const [series] = written?.series ?? [];
  expect(series?.name).toContain("<img src=x onerror=");
  expect(series?.values.slice(0, 2)).toEqual([0, null]);
  expect(series?.cells.slice(0, 2).map((cell) => cellIn(written?.workbook ?? new Map(), cell))).toEqual([0, null]);
});

it("writes what is below zero as it is, on an axis that does not begin at zero, with the names at its edge", async () => {
  const deck = demoDeck();
  const below = (chart: DeckChart): DeckChart => ({
    ...chart,
    categories: chart.categories.map((category, index) => (index === 0 ? { ...category, dong: -5_000_000 } : category)),
    series: chart.series.map((series) => ({
      ...series,
      values: series.values.map((value, index) => (index === 0 ? -5_000_000 : value)),
    })),
  });
  const slides = deck.slides.map(
    (slide): Slide =>
      slide.body.kind === "chart" ? { ...slide, body: { ...slide.body, chart: below(slide.body.chart) } } : slide,
  );
  const charts = deck.slides.filter(({ body }) => body.kind === "chart").slice(0, 3);
  expect(charts.length).toBe(3);
  const { parts, charts: written } = await read(
    await writePptx({ ...deck, slides: slides.filter(({ body }) => body.kind === "chart") }),
  );
  const files = [...parts].filter(([name]) => /^ppt\/charts\/chart\d+\.xml$/.test(name));
  for (const [name, xml] of files) {
    expectWellFormed(xml, name);
    expect(xml).not.toContain('<c:min val="0"/>');
    expect(xml).toContain('<c:tickLblPos val="low"/>');
    expect(xml).not.toContain('<c:invertIfNegative val="1"/>');
  }
  for (const chart of written) expect(chart.series.some(({ values }) => values.includes(-5_000_000))).toBe(true);
  const plain = await partsOfFile(await writePptx(deck));
  expect(
    [...plain].filter(([name, xml]) => name.startsWith("ppt/charts/chart") && xml.includes('<c:min val="0"/>')).length,
  ).toBeGreaterThan(10);
});

it.each([
  [1, "#,##0"],
  [1e3, "#,##0.0,"],
  [1e6, "#,##0.0,,"],
  [1e9, "#,##0.00,,,"],
])("labels a chart in units of %i dong as the slide does: %s", async (unitDong, format) => {
  const deck = demoDeck();
  const slides = deck.slides.flatMap((slide) => {
    if (slide.id !== "quarters" || slide.body.kind !== "chart") return [];
    const series = slide.body.chart.series.map((each) => ({ ...each, values: each.values.map((dong) => dong && dong + 1) }));
    return [{ ...slide, body: { ...slide.body, chart: { ...slide.body.chart, unitDong, series } } }];
  });
  const { parts } = await read(await writePptx({ ...deck, slides }));
  const chart = [...parts].find(([name]) => /^ppt\/charts\/chart\d+\.xml$/.test(name))?.[1] ?? "";
  const formats = [...chart.matchAll(/formatCode="([^"]*)" sourceLinked="0"/g)].map(([, code]) => code);
  expect(formats).toContain(format);
});

it("writes forty communes with long names", async () => {
  const deck = crowdedDeck();
  const { slides, charts } = await read(await writePptx(deck));
  expect(slides).toHaveLength(deck.slides.length);
  expect(charts).toHaveLength(deck.slides.flatMap(chartOf).length);
});

it("tells how far it is, and stops when it is told to", async () => {
  const told: PptxProgress[] = [];
  const deck = demoDeck();
  await writePptx(deck, { onProgress: (progress) => told.push(progress) });
  expect(told.map(({ done }) => done)).toEqual(Array.from({ length: deck.slides.length + 1 }, (_, index) => index + 1));
  expect(told.at(-1)).toEqual({ done: deck.slides.length + 1, of: deck.slides.length + 1 });

  const work = new AbortController();
  const after: PptxProgress[] = [];
  const stopped = writePptx(deck, {
    signal: work.signal,
    onProgress: (progress) => {
      after.push(progress);
      if (progress.done === 3) work.abort();
    },
  });
  await expect(stopped).rejects.toThrow(expect.objectContaining({ name: "AbortError" }));
  expect(after).toHaveLength(3);
  await expect(writePptx(deck, { signal: AbortSignal.abort() })).rejects.toThrow(expect.objectContaining({ name: "AbortError" }));
});
