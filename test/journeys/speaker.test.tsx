import { act, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Deck, Slide } from "#src/documents/deck.ts";
import { month } from "#src/domain/month.ts";
import { quarterOf } from "#src/domain/period.ts";
import {
  type OnStage,
  type SpeakerMessage,
  type StageMessage,
  speakerMessageOf,
  stageMessageOf,
} from "#src/features/presenter/speaker/deck-channel-messages.ts";
import { speakerWords } from "#src/features/presenter/speaker/speaker-words.ts";
import { demoDeck } from "#test/demo-deck.ts";
import { lead, plain, renderApp } from "./render-app.tsx";

/** A channel whose other ends hear at once: what a browser does between windows, in one. */
class HeardAtOnce {
  static readonly open = new Set<HeardAtOnce>();
  onmessage: ((event: { data: unknown }) => void) | null = null;
  readonly name: string;
  constructor(name: string) {
    this.name = name;
    HeardAtOnce.open.add(this);
  }
  postMessage(message: unknown) {
    for (const other of HeardAtOnce.open) {
      if (other !== this && other.name === this.name) other.onmessage?.({ data: structuredClone(message) });
    }
  }
  close() {
    HeardAtOnce.open.delete(this);
  }
}

beforeEach(() => vi.stubGlobal("BroadcastChannel", HeardAtOnce));
afterEach(() => {
  HeardAtOnce.open.clear();
  vi.unstubAllGlobals();
});

const words = speakerWords.vi;
const deck = demoDeck();
const slide = (index: number): Slide => {
  const found = deck.slides[index];
  if (!found) throw new Error(`The deck has no slide ${index}`);
  return found;
};
const state = (index = 0, changed: Partial<OnStage> = {}): OnStage => ({
  deck,
  slideId: slide(index).id,
  blank: null,
  startedAt: Date.now(),
  ...changed,
});

/** The stage in another window: answers a greeting with what is on it, and keeps what else it is told. */
function openStage(first: OnStage, session = "abc") {
  const channel = new HeardAtOnce(`present ${session}`);
  const told: SpeakerMessage[] = [];
  let current = first;
  channel.onmessage = ({ data }) => {
    const message = speakerMessageOf(data);
    if (!message) return;
    if (message.kind !== "hello") told.push(message);
    else channel.postMessage({ from: "stage", kind: "state", state: current } satisfies StageMessage);
  };
  const say = (message: StageMessage) => act(() => channel.postMessage(message));
  return {
    told,
    at: (index: number, blank: OnStage["blank"] = null) => say({ from: "stage", kind: "at", slideId: slide(index).id, blank }),
    show(next: OnStage) {
      current = next;
      say({ from: "stage", kind: "state", state: next });
    },
    leave() {
      say({ from: "stage", kind: "bye" });
      channel.close();
    },
  };
}

async function renderSpeaker(index = 0) {
  const user = await renderApp("/present/speaker?session=abc");
  await waitFor(() => expect(lead()).toBe(plain(slide(index).title)));
  return user;
}

const notes = () => screen.getByRole("textbox", { name: words.notes });
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const nextButton = () => button(`${words.next} ›`);
const figure = (label: string) => plain(screen.getByText(label).parentElement?.querySelector("dd")?.textContent);

/** The same deck with other generated sentences on its first slide. */
const revised: Deck = { ...deck, slides: deck.slides.map((one, index) => (index === 0 ? { ...one, notes: ["Số mới."] } : one)) };

it("follows the stage: the slide, the next one, its number and its notes", async () => {
  const stage = openStage(state());
  await renderSpeaker();
  expect(screen.queryByRole("navigation")).not.toBeInTheDocument();
  expect(screen.getByText(words.position(1, deck.slides.length), { selector: "b" })).toBeInTheDocument();
  expect(notes()).toHaveValue(slide(0).notes.join("\n"));
  const following = screen.getByRole("heading", { name: words.following }).parentElement ?? document.body;
  expect(within(following).getAllByText(plain(slide(1).title))[0]).toBeInTheDocument();
  stage.at(3);
  expect(lead()).toBe(plain(slide(3).title));
  expect(notes()).toHaveValue(slide(3).notes.join("\n"));
  stage.at(deck.slides.length - 1);
  expect(screen.getByText(words.last)).toBeInTheDocument();
  expect(nextButton()).toBeDisabled();
});

it("turns slides there by its buttons and by the stage's keys, but not while notes are written", async () => {
  const stage = openStage(state());
  const user = await renderSpeaker();
  await user.click(nextButton());
  expect(lead()).toBe(plain(slide(1).title));
  await user.keyboard("{PageDown}{ArrowLeft} {End}{Home}");
  const went = [1, 2, 1, 2, deck.slides.length - 1, 0];
  expect(stage.told).toEqual(went.map((index) => ({ from: "speaker", kind: "go", slideId: slide(index).id })));
  await user.type(notes(), " {PageDown}{ArrowRight}b");
  expect(stage.told).toHaveLength(went.length);
  await user.keyboard("{Escape}{PageDown}");
  expect(stage.told.at(-1)).toEqual({ from: "speaker", kind: "go", slideId: slide(1).id });
});

it("says that the room sees a blank screen, and asks for one", async () => {
  const stage = openStage(state());
  const user = await renderSpeaker();
  await user.click(button(words.blank));
  expect(stage.told).toEqual([{ from: "speaker", kind: "blank", colour: "black" }]);
  stage.at(0, "white");
  expect(screen.getByText(words.isWhite)).toBeInTheDocument();
  await user.keyboard("{PageDown}");
  expect(stage.told.at(-1)).toEqual({ from: "speaker", kind: "go", slideId: slide(0).id });
  await user.click(button(words.unblank));
  expect(stage.told.at(-1)).toEqual({ from: "speaker", kind: "blank", colour: "white" });
});

it("keeps edited notes on the device, slide by slide, until the generated ones are restored", async () => {
  const stage = openStage(state());
  const user = await renderSpeaker();
  await user.clear(notes());
  await user.type(notes(), "Cảm ơn các đồng chí.");
  stage.at(1);
  expect(notes()).toHaveValue(slide(1).notes.join("\n"));
  stage.at(0);
  expect(notes()).toHaveValue("Cảm ơn các đồng chí.");
  expect(screen.getByText(words.edited)).toBeInTheDocument();
  await user.click(button(words.restore));
  expect(notes()).toHaveValue(slide(0).notes.join("\n"));
  expect(screen.queryByText(words.edited)).not.toBeInTheDocument();
});

it("says when the figures under edited notes have changed, and lets the speaker choose", async () => {
  const stage = openStage(state());
  const user = await renderSpeaker();
  await user.clear(notes());
  await user.type(notes(), "Của tôi");
  stage.show(state(0, { deck: revised }));
  expect(screen.getByText(words.outdated)).toBeInTheDocument();
  expect(screen.getByText("Số mới.")).toBeInTheDocument();
  await user.type(notes(), ".");
  expect(screen.getByText(words.outdated)).toBeInTheDocument();
  await user.click(button(words.keepMine));
  expect(screen.queryByText(words.outdated)).not.toBeInTheDocument();
  expect(notes()).toHaveValue("Của tôi.");
  await user.click(button(words.restore));
  expect(notes()).toHaveValue("Số mới.");
});

it("new figures can take the place of the edited notes", async () => {
  const stage = openStage(state());
  const user = await renderSpeaker();
  await user.type(notes(), " Của tôi");
  stage.show(state(0, { deck: revised }));
  await user.click(button(words.useNew));
  expect(notes()).toHaveValue("Số mới.");
});

it("a stage that is closed takes nothing away; one that comes back is followed again", async () => {
  const stage = openStage(state(2));
  const user = await renderSpeaker(2);
  stage.leave();
  expect(screen.getByText(words.gone)).toBeInTheDocument();
  expect(lead()).toBe(plain(slide(2).title));
  expect(notes()).toHaveValue(slide(2).notes.join("\n"));
  await user.keyboard("{PageDown}");
  expect(lead()).toBe(plain(slide(3).title));
  expect(stage.told).toEqual([]);
  openStage(state()).show(state(5));
  expect(screen.queryByText(words.gone)).not.toBeInTheDocument();
  expect(lead()).toBe(plain(slide(5).title));
});

it("a stage that does not answer is gone; without one it says how to open it, and asks until one is there", async () => {
  await renderApp("/present/speaker?session=abc&period=2017-Q3");
  await waitFor(() => expect(lead()).toBe(words.lostTitle));
  expect(screen.getByRole("link", { name: words.openStage })).toHaveAttribute("href", "/present?period=2017-Q3");
  openStage(state(1));
  await waitFor(() => expect(lead()).toBe(plain(slide(1).title)));
}, 15_000);

it("without a session it says how it is opened, in either language", async () => {
  await renderApp("/present/speaker?lang=en");
  await waitFor(() => expect(lead()).toBe(speakerWords.en.howTitle));
  expect(screen.getByRole("link", { name: speakerWords.en.openStage })).toHaveAttribute("href", "/present?lang=en");
});

it("tells the time spent and left; it can stand still, and start from zero", async () => {
  openStage(state(0, { startedAt: Date.now() - 125_000 }));
  const user = await renderSpeaker();
  await user.click(button(words.pause));
  expect(figure(words.elapsed)).toMatch(/^02:0\d$/);
  expect(figure(words.remaining)).toBe("–");
  await user.type(screen.getByRole("spinbutton", { name: words.planned }), "3");
  expect(figure(words.remaining)).toMatch(/^00:5\d$/);
  await user.clear(screen.getByRole("spinbutton", { name: words.planned }));
  await user.type(screen.getByRole("spinbutton", { name: words.planned }), "2");
  expect(figure(words.over)).toMatch(/^00:0\d$/);
  await user.click(button(words.reset));
  expect(figure(words.elapsed)).toBe("00:00");
  expect(figure(words.remaining)).toBe("02:00");
  expect(button(words.resume)).toBeInTheDocument();
});

it("the stage opens the window with its session, filters and language, tells it what it shows, and does what it asks", async () => {
  const popup = { closed: false, focus: vi.fn() };
  const open = vi.fn<(url: string) => unknown>(() => popup);
  vi.stubGlobal("open", open);
  const quarter = demoDeck("vi", { period: { grain: "quarter", quarter: quarterOf(month("2017-09")) } });
  const user = await renderApp("/present?period=2017-Q3&lang=vi&slide=title");
  await waitFor(() => expect(lead()).toBe(plain(quarter.slides[0]?.title)));
  await user.keyboard("s");
  const url = new URL(open.mock.calls[0]?.[0] ?? "", location.origin);
  expect(url.pathname).toBe("/present/speaker");
  const { session, ...carried } = Object.fromEntries(url.searchParams);
  expect(carried).toEqual({ period: "2017-Q3", lang: "vi" });
  await user.keyboard("s");
  expect(open).toHaveBeenCalledOnce();
  expect(popup.focus).toHaveBeenCalledTimes(2);

  const channel = new HeardAtOnce(`present ${session}`);
  const heard: StageMessage[] = [];
  channel.onmessage = ({ data }) => {
    const message = stageMessageOf(data);
    if (message) heard.push(message);
  };
  const say = (message: SpeakerMessage) => act(() => channel.postMessage(message));
  say({ from: "speaker", kind: "hello" });
  expect(heard).toHaveLength(1);
  expect(heard[0]).toMatchObject({ kind: "state", state: { deck: quarter, slideId: "title", blank: null } });
  const [, second] = quarter.slides;
  say({ from: "speaker", kind: "go", slideId: second?.id ?? "" });
  expect(lead()).toBe(plain(second?.title));
  expect(heard.at(-1)).toEqual({ from: "stage", kind: "at", slideId: second?.id, blank: null });
  say({ from: "speaker", kind: "blank", colour: "black" });
  expect(heard.at(-1)).toEqual({ from: "stage", kind: "at", slideId: second?.id, blank: "black" });
  say({ from: "speaker", kind: "go", slideId: "title" });
  expect(heard.at(-1)).toEqual({ from: "stage", kind: "at", slideId: "title", blank: null });
  say({ from: "speaker", kind: "go", slideId: "atlantis" });
  expect(heard.at(-1)?.kind).toBe("state");
  expect(new URLSearchParams(location.search).get("slide")).toBe("title");
  await user.keyboard("{Escape}");
  await waitFor(() => expect(heard.at(-1)).toEqual({ from: "stage", kind: "bye" }));
});

it("a window that the browser blocks is told on the stage until the next slide", async () => {
  vi.stubGlobal("open", () => null);
  const user = await renderApp("/present");
  await waitFor(() => expect(lead()).toBe(plain(slide(0).title)));
  await user.keyboard("s");
  expect(screen.getByText(words.blocked)).toBeInTheDocument();
  await user.keyboard("{PageDown}");
  expect(screen.queryByText(words.blocked)).not.toBeInTheDocument();
});
