import type { DeckItem, Slide } from "#src/documents/deck.ts";
import { asOfDay } from "#src/domain/programme.ts";
import { withScope } from "#src/filters/filter-scope.ts";
import { formatDay } from "#src/lib/format-time.ts";
import { waitingRows } from "#src/review/matter/next-steps.ts";
import { proposalsSentence } from "#src/review/matter/sentences.ts";
import { waitingTime } from "#src/review/matter/telling.ts";
import { type ProposalRow, summaryOf } from "#src/views/proposals-view.ts";
import type { Fit } from "./fit.ts";
import { DECK_LIMITS } from "./limits.ts";
import { type DeckData, listSlides, placeOf, saidSlide, unreadSlide } from "./slide-of.ts";

/** Characters of a proposal, and of the name of whoever has to answer it. */
const TEXT = 70;
const NAME = 40;

/** The proposals that wait, oldest first. */
export function proposalsSlides(data: DeckData): Slide[] {
  const { proposals, programme, filter, language } = data;
  const words = data.words.proposals;
  if (!proposals) return [unreadSlide("proposals", words.subject, data)];
  const { open: rows } = waitingRows(data);
  const { overdue, open } = summaryOf(rows);
  const limit = programme.thresholds.proposalOverdueDays;
  const subtitle = withScope(words.subtitle(placeOf(data), formatDay(asOfDay(programme), language)), "waiting", filter, language);
  const sentence = proposalsSentence(proposals, programme, language, waitingTime(data));
  const [oldest] = rows;
  if (!oldest) {
    const item = { subject: words.subject, text: words.none, tone: "plain" } as const;
    return [saidSlide({ id: "proposals", title: words.titleNone, subtitle, notes: [sentence] }, item, data)];
  }
  return listSlides(
    {
      id: "proposals",
      title: words.title(open, overdue, limit),
      subtitle,
      items: rows.map((row) => (fit) => itemOf(row, fit, data)),
      most: DECK_LIMITS.parts.proposals,
      left: words.left,
      notes: [sentence, words.oldest(oldest.commune, oldest.days ?? 0)],
    },
    data,
  );
}

function itemOf({ proposal, commune, addressee, days, isOverdue }: ProposalRow, fit: Fit, data: DeckData): DeckItem {
  const words = data.words.proposals;
  const to = addressee ? words.to(fit.text(addressee.name, NAME)) : words.toNobody;
  const text = words.item(fit.text(withoutStop(proposal.text), TEXT), to, days ?? 0);
  return isOverdue
    ? { subject: commune, text: `${text} (${words.overdue})`, tone: "attention" }
    : { subject: commune, text, tone: "plain" };
}

function withoutStop(text: string): string {
  return text.replace(/\.$/, "");
}
