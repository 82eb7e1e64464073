// @vitest-environment node
import { describe, expect, it } from "vitest";
import { demoDeck } from "#test/demo-deck.ts";
import {
  type OnStage,
  type SpeakerMessage,
  type StageMessage,
  speakerMessageOf,
  stageMessageOf,
} from "./deck-channel-messages.ts";

const deck = demoDeck();
const state: OnStage = { deck, slideId: "map", blank: null, startedAt: 1_500_000_000_000 };

const stageMessages: StageMessage[] = [
  { from: "stage", kind: "state", state },
  { from: "stage", kind: "state", state: { ...state, blank: "white", deck: { ...deck, slides: [] } } },
  { from: "stage", kind: "at", slideId: "map", blank: "black" },
  { from: "stage", kind: "bye" },
];
const speakerMessages: SpeakerMessage[] = [
  { from: "speaker", kind: "hello" },
  { from: "speaker", kind: "go", slideId: "map" },
  { from: "speaker", kind: "blank", colour: "white" },
];

describe("what is heard on the line", () => {
  it("is a message of the stage, as it was sent", () => {
    for (const message of stageMessages) expect(stageMessageOf(structuredClone(message))).toEqual(message);
  });

  it("is a message of the speaker, as it was sent", () => {
    for (const message of speakerMessages) expect(speakerMessageOf(structuredClone(message))).toEqual(message);
  });

  it("is not taken for a message of the other end", () => {
    for (const message of stageMessages) expect(speakerMessageOf(message)).toBeNull();
    for (const message of speakerMessages) expect(stageMessageOf(message)).toBeNull();
  });

  it.each<[string, unknown]>([
    ["nothing", undefined],
    ["null", null],
    ["a text", "hello"],
    ["a list", [{ from: "stage", kind: "bye" }]],
    ["another kind", { from: "stage", kind: "reload" }],
    ["a place without a slide", { from: "stage", kind: "at", blank: null }],
    ["another colour", { from: "stage", kind: "at", slideId: "map", blank: "red" }],
    ["no state", { from: "stage", kind: "state" }],
    ["a state without its start", { from: "stage", kind: "state", state: { ...state, startedAt: "now" } }],
    ["a deck in another language", { from: "stage", kind: "state", state: { ...state, deck: { ...deck, language: "fr" } } }],
    ["a deck without slides", { from: "stage", kind: "state", state: { ...state, deck: { ...deck, slides: null } } }],
    ["a slide without notes", { from: "stage", kind: "state", state: { ...state, deck: { ...deck, slides: [{ id: "map" }] } } }],
    [
      "notes that are no texts",
      { from: "stage", kind: "state", state: { ...state, deck: { ...deck, slides: [{ ...deck.slides[0], notes: [1] }] } } },
    ],
  ])("is left alone where it is %s", (_, data) => {
    expect(stageMessageOf(data)).toBeNull();
  });

  it.each<[string, unknown]>([
    ["a slide that is no text", { from: "speaker", kind: "go", slideId: 3 }],
    ["no colour", { from: "speaker", kind: "blank", colour: null }],
    ["another kind", { from: "speaker", kind: "leave" }],
  ])("is left alone by the stage where it is %s", (_, data) => {
    expect(speakerMessageOf(data)).toBeNull();
  });
});
