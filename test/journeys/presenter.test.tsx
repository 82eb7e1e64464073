import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { answerServerError } from "#mocks/handlers/answer.ts";
import { createQueryClient } from "#src/app/query-client.ts";
import { presenterWords } from "#src/features/presenter/stage/presenter-words.ts";
import { filterWords } from "#src/filters/filter-words.ts";
import { vi } from "#src/messages/vi.ts";
import { leftOutOfShort, SHORT } from "#src/review/deck/deck-groups.ts";
import { demoDeck } from "#test/demo-deck.ts";
import { aPeriod } from "#test/filtered-figures.ts";
import { addressSearch, lead, plain, renderApp } from "./render-app.tsx";
import { publication, serve } from "./serve.ts";

const words = presenterWords.vi;
const deck = demoDeck();
const titles = deck.slides.map(({ title }) => plain(title));
/** As it is written, with its no-break spaces. */
const titleOf = (index: number) => deck.slides[index]?.title ?? "";
const ids = deck.slides.map(({ id }) => id);

/** The stage on its first slide, or the one of the address. */
async function renderStage(address = "/present", title = titles[0], queryClient = createQueryClient()) {
  const user = await renderApp(address, queryClient);
  await waitFor(() => expect(lead()).toBe(title));
  return user;
}

const slideInAddress = () => new URLSearchParams(location.search).get("slide");
const said = () =>
  screen
    .getAllByRole("status")
    .map((status) => plain(status.textContent))
    .join(" ");
const thumbnails = () => within(screen.getByRole("list", { name: words.overview.list }));
const order = () => thumbnails().getAllByRole("button", { name: /^(Trang \d|Đang ẩn)/ });

it("fills the window alone, says each slide, and goes with the keys of a clicker; the address follows and leaves no trail", async () => {
  const steps = history.length;
  const user = await renderStage();
  expect(screen.queryByRole("navigation")).not.toBeInTheDocument();
  await waitFor(() => expect(document.title).toBe(`${titleOf(0)} · Bảng theo dõi hỗ trợ xã đặc thù`));
  await user.keyboard("{PageDown}");
  expect(lead()).toBe(titles[1]);
  expect(slideInAddress()).toBe(ids[1]);
  expect(said()).toContain(plain(words.announced(2, ids.length, titles[1] ?? "")));
  await user.keyboard("{End}");
  expect(lead()).toBe(titles.at(-1));
  await user.keyboard("{PageDown}");
  expect(lead()).toBe(titles.at(-1));
  await user.keyboard("{Home}{PageUp}");
  expect(lead()).toBe(titles[0]);
  expect(history.length).toBe(steps);
});

it("typed digits are shown, and lead to their slide on Enter; Esc takes them back", async () => {
  const user = await renderStage();
  await user.keyboard("12");
  expect(screen.getByText(words.typed("12"))).toBeInTheDocument();
  await user.keyboard("{Escape}");
  expect(screen.queryByText(words.typed("12"))).not.toBeInTheDocument();
  await user.keyboard("12{Enter}");
  expect(slideInAddress()).toBe(ids[11]);
});

it("a blank screen is said, and the key that ends it shows the slide that was there", async () => {
  const user = await renderStage(`/present?slide=${ids[3]}`, titles[3]);
  await user.keyboard("b");
  expect(said()).toContain(words.black);
  await user.keyboard("w");
  expect(said()).toContain(words.white);
  await user.keyboard("{PageDown}");
  expect(said()).not.toContain(words.white);
  expect(lead()).toBe(titles[3]);
});

it("nothing changes with the source until the presenter leaves; the filters come along to the dashboard", async () => {
  const queryClient = createQueryClient();
  const quarter = demoDeck("vi", { period: aPeriod("2017-Q3") });
  const user = await renderStage("/present?period=2017-Q3&lang=vi", plain(quarter.slides[0]?.title), queryClient);
  await user.keyboard("{PageDown}");
  const figures = plain(quarter.slides[1]?.title);
  expect(lead()).toBe(figures);
  const support = publication.support.map((line) => ({ ...line, delivered: line.delivered === null ? null : 0 }));
  serve({ support });
  await queryClient.refetchQueries();
  await user.keyboard("{PageUp}{PageDown}");
  expect(lead()).toBe(figures);
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.getByRole("navigation", { name: vi.app.nav.label })).toBeInTheDocument());
  expect(location.pathname).toBe("/");
  expect(addressSearch()).toBe("?period=2017-Q3&lang=vi");
  await waitFor(() => expect(lead()).toMatch(/2\/9 xã/));
  expect(lead()).not.toContain(figures.replace(/^[^:]*: /, "").split(",")[0] ?? "");
});

it.each([
  ["/?period=2017-Q3&communes=gia-minh", "the overview"],
  ["/report?period=2017-Q3&form=state", "the report, in its form"],
  ["/changes?since=2016-12-15", "the changes, since their day"],
])("entered from %s the stage is left for %s, to the button that led there", async (address) => {
  const user = await renderApp(address);
  const button = () => within(screen.getByRole("main")).getByRole("link", { name: "Trình chiếu" });
  await user.click(await waitFor(button));
  await waitFor(() => expect(location.pathname).toBe("/present"));
  await waitFor(() => expect(document.querySelector("[data-slide]")).not.toBeNull());
  await user.keyboard("{PageDown}");
  expect(slideInAddress()).toBe("figures");
  await user.keyboard("{Escape}");
  await waitFor(() => expect(location.pathname + location.search).toBe(address));
  await waitFor(() => expect(button()).toHaveFocus());
});

it("who goes elsewhere afterwards finds the heading focused there, not the button", async () => {
  const user = await renderApp("/communes/gia-minh");
  await waitFor(() => expect(lead()).toMatch(/Gia Minh/));
  await user.keyboard("/");
  await user.keyboard("trình chiếu");
  await user.click(await screen.findByRole("option", { name: /Trình chiếu/ }));
  await waitFor(() => expect(location.pathname).toBe("/present"));
  await waitFor(() => expect(document.querySelector("[data-slide]")).not.toBeNull());
  await user.keyboard("{Escape}");
  await waitFor(() => expect(location.pathname).toBe("/communes/gia-minh"));
  await user.click(await screen.findByRole("link", { name: vi.app.nav.overview }));
  await waitFor(() => expect(screen.getByRole("heading", { level: 1 })).toHaveFocus());
});

it("slides are hidden and moved by keys alone; the choice is in the address, and started over", async () => {
  const user = await renderStage();
  await user.keyboard("{PageDown}o");
  expect(lead()).toBe(words.overview.title);
  expect(order()).toHaveLength(ids.length);
  expect(order()[1]).toHaveFocus();
  await user.keyboard("h");
  expect(order()[1]).toHaveAccessibleName(words.overview.hiddenSlide(titleOf(1)));
  expect(said()).toContain(words.overview.hiddenNow(titles[1] ?? ""));
  await user.keyboard("{ArrowRight}{Shift>}{ArrowRight}{/Shift}");
  expect(order()[3]).toHaveFocus();
  expect(order()[3]).toHaveAccessibleName(words.overview.slide(3, titleOf(2)));
  expect(addressSearch()).toBe(`?slide=${ids[2]}&hide=${ids[1]}&order=${ids[3]},${ids[2]},${ids[4]}`);
  await user.keyboard("{Escape}{Home}{PageDown}");
  expect(lead()).toBe(titles[3]);

  await user.keyboard("g");
  await user.click(screen.getByRole("button", { name: words.overview.startOver }));
  expect(addressSearch()).toBe(`?slide=${ids[3]}`);
  expect(screen.getByRole("button", { name: words.overview.startOver })).toBeDisabled();
});

it("a short deck is one press, a group another; the choice is in the address, and the focus stays where it was pressed", async () => {
  const user = await renderStage();
  await user.keyboard("o");
  const button = (name: string) => screen.getByRole("button", { name });
  const short = button(words.overview.short(SHORT));
  await user.click(short);
  expect(short).toHaveFocus();
  expect(short).toHaveAttribute("aria-pressed", "true");
  expect(said()).toContain(words.overview.shownAfter(SHORT, ids.length));
  expect(new URLSearchParams(location.search).get("hide")?.split(",")).toEqual([...leftOutOfShort(ids)]);
  const communes = () => screen.getByRole("checkbox", { name: new RegExp(words.overview.groupNames.communes) });
  expect(communes()).not.toBeChecked();
  await user.click(communes());
  expect(communes()).toBeChecked();
  expect(communes()).toHaveFocus();
  expect(short).toHaveAttribute("aria-pressed", "false");
  await user.keyboard("d");
  expect(new URLSearchParams(location.search).get("hide")).toBeNull();
  await user.keyboard("n{Escape}{End}");
  expect(said()).toContain(plain(words.announced(SHORT, SHORT, lead())));
});

it("several slides are marked and hidden at once, by keys and by hand", async () => {
  const user = await renderStage();
  await user.keyboard("ox{ArrowRight}x");
  expect(screen.getByText(words.overview.marked(2))).toBeInTheDocument();
  await user.keyboard("h");
  expect(new URLSearchParams(location.search).get("hide")).toBe(ids.slice(0, 2).join(","));
  await user.keyboard("h");
  await user.click(screen.getByRole("button", { name: words.overview.unmark }));
  await user.click(order()[2] ?? document.body);
  expect(lead()).toBe(titles[2]);
  await user.keyboard("o{Shift>}");
  await user.click(order()[4] ?? document.body);
  await user.keyboard("{/Shift}");
  await user.click(screen.getByRole("button", { name: words.overview.onlyMarked }));
  expect(said()).toContain(words.overview.shownAfter(3, ids.length));
});

it("a link shows the chosen slides; choosing a hidden one brings it back; the last one stays", async () => {
  const hidden = ids.slice(2).join(",");
  const user = await renderStage(`/present?order=${ids[1]},${ids[0]},${ids[2]}&hide=${hidden}`, titles[1]);
  await user.keyboard("{End}");
  expect(lead()).toBe(titles[0]);
  await user.keyboard("o");
  const hide = (index: number) => screen.getByRole("button", { name: words.overview.hideThis(titleOf(index)) });
  await user.click(hide(0));
  await user.click(hide(1));
  expect(said()).toContain(words.overview.lastOne);
  await user.click(order()[5] ?? document.body);
  expect(lead()).toBe(titles[5]);
  await user.keyboard("{Home}");
  expect(lead()).toBe(titles[1]);
});

it("an address with a slide that there is not starts from the first, and says so until it is turned", async () => {
  const user = await renderStage("/present?slide=atlantis&period=2033");
  expect(said()).toContain(words.unknownSlide("atlantis"));
  expect(said()).toContain(vi.filters.problem(filterWords.vi.period.name, "2033"));
  await user.keyboard("{PageDown}");
  expect(lead()).toBe(titles[1]);
  expect(said()).not.toContain("atlantis");
  expect(said()).not.toContain("2033");
});

it("its keys are listed, and closed one layer at a time", async () => {
  const user = await renderStage();
  await user.keyboard("b?");
  const list = screen.getByRole("dialog", { name: words.keys.title });
  expect(within(list).getByRole("button", { name: words.keys.close })).toHaveFocus();
  await user.keyboard("{Escape}");
  expect(list).not.toBeInTheDocument();
  expect(said()).toContain(words.black);
  await user.keyboard("{Escape}");
  expect(said()).not.toContain(words.black);
  expect(lead()).toBe(titles[0]);
});

it("without the data it needs it says which, offers a retry and the way back", async () => {
  serve({}, { support: answerServerError });
  const user = await renderApp("/present?period=2017-Q3");
  await waitFor(() => expect(lead()).toBe(words.failedTitle));
  expect(screen.getByRole("alert")).toHaveTextContent(vi.errors.http("support.json", 500));
  serve({});
  await user.click(screen.getByRole("button", { name: vi.errors.retry }));
  await waitFor(() => expect(lead()).toBe(titles[0]));
});

it("from there the way back is the dashboard; in English it is said in English", async () => {
  serve({}, { communes: answerServerError });
  const user = await renderApp("/present?period=2017-Q3&lang=en");
  await waitFor(() => expect(lead()).toBe(presenterWords.en.failedTitle));
  await user.click(screen.getByRole("button", { name: presenterWords.en.leave }));
  expect(location.pathname + location.search).toBe("/?period=2017-Q3&lang=en");
});

it("proposals that could not be read stop nothing", async () => {
  serve({}, { proposals: answerServerError });
  const user = await renderStage();
  await user.keyboard("{PageDown}");
  expect(lead()).toBe(titles[1]);
});
