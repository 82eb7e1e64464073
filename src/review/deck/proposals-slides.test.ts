// @vitest-environment node
import { expect, it } from "vitest";
import { day } from "#src/domain/month.ts";
import { NO_FILTER } from "#src/filters/filter.ts";
import { valueOf } from "#src/lib/loaded.ts";
import { vi } from "#src/messages/vi.ts";
import { attentionList } from "#src/review/matter/attention-view.ts";
import { filteredFigures } from "#src/views/filtered-figures.ts";
import { headlineFigures } from "#src/views/headline-figures.ts";
import { aCommune, aProposal, aSupportLine } from "#test/builders.ts";
import { itemsOf, slideOf } from "#test/deck-slides.ts";
import { deckFor } from "#test/demo-deck.ts";
import { demoReport } from "#test/demo-report.ts";
import { smallDataset } from "#test/small-dataset.ts";

it("what a commune that has ended asked for waits nowhere: slide, report, headline and matters count the same", () => {
  const dataset = smallDataset({
    communes: [aCommune(), aCommune({ id: "gia-lac", name: "Gia Lạc", displayOrder: 2, validTo: day("2017-06-30") })],
    lines: [aSupportLine({ delivered: 5 })],
    proposals: [
      aProposal({ id: "1", raisedOn: "2017-02-01" }),
      aProposal({ id: "2", raisedOn: "2017-02-02", communeId: "gia-lac" }),
    ],
  });
  const deck = deckFor(dataset);
  expect(slideOf(deck, "proposals").title).toBe("1 kiến nghị chờ trả lời, 1 đã quá 60 ngày");
  expect(itemsOf(slideOf(deck, "proposals")).map(({ subject }) => subject)).toEqual(["Gia Minh"]);
  const { parts } = demoReport("party", "vi", {}, dataset);
  const told = parts.flatMap((part) => (part.kind === "text" && part.id === "proposals" ? [part.text] : [])).join("\n");
  expect(told).toContain("1/1 kiến nghị còn chờ trả lời");
  expect(told).not.toContain("Gia Lạc");
  const figures = filteredFigures(dataset, NO_FILTER);
  expect(valueOf(headlineFigures({ dataset, figures, filter: NO_FILTER }, "vi", vi).proposals)?.value).toBe("1");
  const matters = valueOf(attentionList(dataset, NO_FILTER, "vi"))?.items.filter(({ key }) => key.startsWith("proposals"));
  expect(matters?.map(({ subject }) => subject)).toEqual(["Gia Minh"]);
});
