import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { illustrativePublication } from "#mocks/demo-data/illustrative-publication.ts";
import type { WirePublication } from "#mocks/demo-data/wire-publication.ts";
import { assembleDataset } from "#src/api/dataset.ts";
import { hasDoubts } from "#src/app/has-doubts.ts";
import { readDevice } from "#src/lib/device-store.ts";
import { isLanguage } from "#src/lib/language.ts";
import { keepHeadline } from "#src/lib/last-headline.ts";
import { LAST_HEADLINE } from "#src/lib/last-headline-key.ts";
import { writtenSearch } from "#src/lib/written-figures.ts";
import { firstFigures } from "#src/review/matter/first-figures.ts";
import { answersOfPublication } from "../demo-dataset.ts";
import { foreignPublication } from "../foreign-publication.ts";
import { renderApp } from "./render-app.tsx";
import { serve } from "./serve.ts";

/** What the page itself says at the top, once all of it is there: as a visit keeps it. */
async function saidByThePage(): Promise<unknown> {
  await waitFor(() => expect(document.querySelectorAll("main dl [aria-busy], main h1 [aria-hidden]")).toHaveLength(0));
  await waitFor(() => expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(/\d/));
  keepHeadline(0);
  const kept: unknown = JSON.parse(readDevice(LAST_HEADLINE) ?? "null");
  return kept;
}

type Case = readonly [name: string, address: string, publication: () => WirePublication];
const demonstration = (address: string): Case => ["the demonstration", address, illustrativePublication];
const foreign = (address: string): Case => ["a programme with words of its own", address, foreignPublication];

/** With a row that cannot be read, and a line after the programme's last month. */
function doubtfulPublication(): WirePublication {
  const { support, ...publication } = illustrativePublication();
  const months = ["2017-13", "2018-03"];
  return { ...publication, support: support.map((row, index) => ({ ...row, month: months[index] ?? row.month })) };
}

const doubtful = (address: string): Case => ["data in doubt", address, doubtfulPublication];

it.each([
  demonstration("/"),
  demonstration("/?lang=en"),
  demonstration("/?period=2017-Q3"),
  demonstration("/?period=2016&lang=en"),
  demonstration("/?period=2017-08&communes=gia-tien&kinds=vocationalTraining"),
  demonstration("/?sponsorType=enterprise"),
  demonstration("/?units=current"),
  demonstration("/?units=current&communes=gia-lac&period=2017&lang=en"),
  doubtful("/"),
  doubtful("/?lang=en"),
  foreign("/"),
  foreign("/?lang=en"),
])("%s at %s: what is written into the page beforehand is what the page says", async (_, address, publicationOf) => {
  const publication = publicationOf();
  serve(publication);
  await renderApp(address);
  const { lang } = document.documentElement;
  const dataset = assembleDataset(answersOfPublication(publication));
  const written = firstFigures(dataset, new URLSearchParams(writtenSearch(location.search)));
  if (!isLanguage(lang) || !written) throw new Error("Nothing would be written");
  expect(written[lang].doubts?.length).toBe(hasDoubts(dataset) ? 1 : 0);
  await waitFor(async () => expect(await saidByThePage()).toMatchObject(written[lang]));
});
