import { render, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "#src/lib/language.ts";
import { slideOf } from "#test/deck-slides.ts";
import { crowdedDeck, demoDeck } from "#test/demo-deck.ts";
import { SlideView } from "./slide-view.tsx";

const deck = demoDeck();

function showSlide(id: string, isCurrent = true) {
  render(<SlideView deck={deck} slide={slideOf(deck, id)} number={7} isCurrent={isCurrent} />);
}

describe("SlideView", () => {
  it.each(LANGUAGES)("shows finding, subtitle, remarks, foot and place of every slide, in %s", (language) => {
    for (const each of [demoDeck(language), crowdedDeck(language)]) {
      each.slides.forEach((slide, index) => {
        const { container, unmount } = render(<SlideView deck={each} slide={slide} number={index + 1} isCurrent={true} />);
        const said = [
          slide.title,
          ...(slide.subtitle ? [slide.subtitle] : []),
          ...slide.remarks,
          `${index + 1} / ${each.slides.length}`,
        ];
        const foot = slide.body.kind === "title" ? [] : [each.footer];
        for (const text of [...said, ...foot]) expect(container).toHaveTextContent(text.replace(/\s+/g, " "));
        unmount();
      });
    }
  });

  it("is the page's heading while it is current, and none beside it", () => {
    showSlide("quarters");
    expect(screen.getByRole("heading", { level: 1, name: slideOf(deck, "quarters").title })).toBeVisible();
    showSlide("months", false);
    expect(screen.getAllByRole("heading")).toHaveLength(1);
  });

  it.each(["quarters", "months", "ranking", "kinds", "commune-gia-minh"])("names the chart of %s by what it shows", (id) => {
    showSlide(id);
    const { body } = slideOf(deck, id);
    const chart = body.kind === "chart" || body.kind === "commune" ? body.chart : null;
    const figure = screen.getByRole("img", { name: chart?.alt ?? "" });
    for (const { total } of chart?.categories ?? []) expect(figure).toHaveTextContent(total);
    for (const { name } of chart?.series ?? []) expect(figure).toHaveTextContent(name);
  });

  it("names the map, and the locator of a commune", () => {
    showSlide("map");
    expect(within(screen.getByRole("img", { name: /^Sơ đồ Gia Viễn/ })).getAllByText("★ 19/19")).toHaveLength(2);
    showSlide("commune-gia-minh");
    const { body } = slideOf(deck, "commune-gia-minh");
    expect(screen.getByRole("img", { name: body.kind === "commune" ? body.locator.alt : "" })).toBeVisible();
  });

  it("sets a table with its heads, its rows and its foot", () => {
    showSlide("agencies");
    const table = screen.getByRole("table", { name: /^Bảng: Cơ quan/ });
    expect(within(table).getByRole("columnheader", { name: "Thực hiện" })).toBeVisible();
    expect(within(table).getByRole("rowheader", { name: "Cơ quan cấp tỉnh 08" })).toBeVisible();
    expect(within(table).getByRole("row", { name: /^Cộng/ })).toHaveTextContent("855");
  });

  it("sets the motto in quotation marks", () => {
    showSlide("title");
    expect(screen.getByText(/^“Xã là chính.*là cần thiết”$/)).toBeVisible();
  });

  it("hatches a period that has months to come", () => {
    const slide = slideOf(deck, "quarters");
    if (slide.body.kind !== "chart") throw new Error("No chart");
    const { chart } = slide.body;
    const categories = chart.categories.map((category, index) => ({ ...category, isPartial: index === 4 }));
    render(<SlideView deck={deck} slide={{ ...slide, body: { kind: "chart", chart: { ...chart, categories } } }} number={3} />);
    expect(document.querySelectorAll("[data-partial]")).toHaveLength(1);
  });
});
