import { generateData } from "#mocks/demo-data/generate-data.ts";
import type { WirePublication } from "#mocks/demo-data/wire-publication.ts";
import { assembleDataset, type Dataset } from "#src/api/dataset.ts";
import type { Deck } from "#src/documents/deck.ts";
import { month } from "#src/domain/month.ts";
import { type Filter, NO_FILTER } from "#src/filters/filter.ts";
import type { Language } from "#src/lib/language.ts";
import { valueOf } from "#src/lib/loaded.ts";
import { en } from "#src/messages/en.ts";
import { vi } from "#src/messages/vi.ts";
import { deckOf } from "#src/review/deck/deck-of.ts";
import { answersOfPublication, demoDataset } from "./demo-dataset.ts";

/** The review deck of the illustrative publication, with nothing chosen unless told. */
export function demoDeck(language: Language = "vi", filter: Partial<Filter> = {}): Deck {
  return deckFor(demoDataset(), language, filter);
}

/** @throws Error when the dataset has no programme, communes or support lines to show. */
export function deckFor(dataset: Dataset, language: Language = "vi", filter: Partial<Filter> = {}): Deck {
  const deck = valueOf(deckOf(dataset, { ...NO_FILTER, ...filter }, [], language, language === "vi" ? vi : en));
  if (!deck) throw new Error("The dataset is not read");
  return deck;
}

/** 40 communes over four years, with names of 200 characters for whatever has a name. */
export function crowdedPublication(): WirePublication {
  const publication = generateData({
    seed: 7,
    communes: 40,
    agencies: 30,
    enterprises: 25,
    firstMonth: month("2014-01"),
    months: 48,
    lines: 3_000,
    proposals: 200,
  });
  const named = <Row extends { readonly name: string }>(rows: readonly Row[]) =>
    rows.map((row) => ({ ...row, name: longName(row.name) }));
  return {
    ...publication,
    programme: {
      ...publication.programme,
      mapUnits: (publication.programme.mapUnits ?? []).map((unit) => ({ ...unit, name: longName(unit.name) })),
    },
    communes: named(publication.communes),
    agencies: named(publication.agencies),
    enterprises: named(publication.enterprises),
    proposals: publication.proposals.map((proposal) => ({ ...proposal, text: longName(proposal.text) })),
  };
}

/** A province: 129 communes over two years. */
export function provincePublication(): WirePublication {
  return generateData({
    seed: 11,
    communes: 129,
    agencies: 60,
    enterprises: 40,
    firstMonth: month("2016-01"),
    months: 24,
    lines: 6_000,
    proposals: 300,
  });
}

export function provinceDeck(language: Language = "vi"): Deck {
  return deckFor(assembleDataset(answersOfPublication(provincePublication())), language);
}

export function crowdedDeck(language: Language = "vi"): Deck {
  return deckFor(assembleDataset(answersOfPublication(crowdedPublication())), language);
}

/** Words of one letter to ten, as names have them, up to 200 characters. */
function longName(name: string): string {
  const words = "hợp nhất từ các thôn Thượng Trung Nghiêng ở phía bắc đường tỉnh lộ và khu nghỉ dưỡng Đồng Xuân";
  let text = name;
  while (text.length < 200) text = `${text} ${words}`;
  return text.slice(0, 200);
}
