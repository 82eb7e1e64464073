import { isRecord } from "#src/api/contract.ts";
import type { Deck, Slide } from "#src/documents/deck.ts";

export type Blank = "black" | "white" | null;

/** What the speaker's window follows: the deck as chosen (order and hidden slides applied), the slide on screen, blank or not. */
export type OnStage = {
  readonly deck: Deck;
  readonly slideId: string;
  readonly blank: Blank;
  /** Epoch milliseconds of the entry into presenting. */
  readonly startedAt: number;
};

/** What the stage says. `at` follows a `state`, and spares the deck, which is large and rarely another. */
export type StageMessage =
  | { readonly from: "stage"; readonly kind: "state"; readonly state: OnStage }
  | { readonly from: "stage"; readonly kind: "at"; readonly slideId: string; readonly blank: Blank }
  | { readonly from: "stage"; readonly kind: "bye" };

/** What the speaker's window says. `hello` asks for the state; `blank` has the effect of the key on the stage. */
export type SpeakerMessage =
  | { readonly from: "speaker"; readonly kind: "hello" }
  | { readonly from: "speaker"; readonly kind: "go"; readonly slideId: string }
  | { readonly from: "speaker"; readonly kind: "blank"; readonly colour: "black" | "white" };

/** A message of the stage; null for whatever else is heard, an older release of the app included. */
export function stageMessageOf(data: unknown): StageMessage | null {
  if (!isRecord(data) || data.from !== "stage") return null;
  const { kind, state, slideId, blank } = data;
  if (kind === "bye") return { from: "stage", kind };
  if (kind === "state" && isOnStage(state)) return { from: "stage", kind, state };
  if (kind === "at" && typeof slideId === "string" && isBlank(blank)) return { from: "stage", kind, slideId, blank };
  return null;
}

/** A message of the speaker's window; null for whatever else is heard. */
export function speakerMessageOf(data: unknown): SpeakerMessage | null {
  if (!isRecord(data) || data.from !== "speaker") return null;
  const { kind, slideId, colour } = data;
  if (kind === "hello") return { from: "speaker", kind };
  if (kind === "go" && typeof slideId === "string") return { from: "speaker", kind, slideId };
  if (kind === "blank" && (colour === "black" || colour === "white")) return { from: "speaker", kind, colour };
  return null;
}

function isOnStage(value: unknown): value is OnStage {
  return (
    isRecord(value) &&
    typeof value.slideId === "string" &&
    typeof value.startedAt === "number" &&
    isBlank(value.blank) &&
    isDeck(value.deck)
  );
}

function isBlank(value: unknown): value is Blank {
  return value === null || value === "black" || value === "white";
}

/** The fields that the speaker's window itself reads. What is in a slide's body is our own value, as `deckOf` made it. */
function isDeck(value: unknown): value is Deck {
  return (
    isRecord(value) &&
    typeof value.title === "string" &&
    typeof value.footer === "string" &&
    (value.language === "vi" || value.language === "en") &&
    Array.isArray(value.slides) &&
    value.slides.every(isSlide)
  );
}

function isSlide(value: unknown): value is Slide {
  return (
    isRecord(value) &&
    typeof value.id === "string" &&
    typeof value.title === "string" &&
    isRecord(value.body) &&
    typeof value.body.kind === "string" &&
    areTexts(value.remarks) &&
    areTexts(value.notes)
  );
}

function areTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((text) => typeof text === "string");
}
