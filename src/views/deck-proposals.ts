import { asOfDay } from "#src/domain/programme.ts";
import { withScope } from "#src/filters/filter-scope.ts";
import type { DeckItem, Slide } from "#src/lib/deck.ts";
import { formatDay } from "#src/lib/format-time.ts";
import type { Fit } from "./deck-fit.ts";
import { DECK_LIMITS } from "./deck-limits.ts";
import { type DeckRead, listSlides, placeOf, saidSlide, unreadSlide, waitingTime } from "./deck-slide.ts";
import { type ProposalRow, proposalRows, summaryOf } from "./proposals-view.ts";
import { proposalsSentence } from "./sentences.ts";

/** Characters of a proposal, and of the name of whoever has to answer it. */
const TEXT = 70;
const NAME = 40;

/** The proposals that wait, oldest first. */
export function proposalsSlides(read: DeckRead): Slide[] {
  const { proposals, programme, filter, language } = read;
  const words = read.words.proposals;
  if (!proposals) return [unreadSlide("proposals", words.subject, read)];
  const rows = openRows(read);
  const { overdue, open } = summaryOf(rows);
  const limit = programme.thresholds.proposalOverdueDays;
  const subtitle = withScope(words.subtitle(placeOf(read), formatDay(asOfDay(programme), language)), "waiting", filter, language);
  const sentence = proposalsSentence(proposals, programme, language, waitingTime(read));
  const [oldest] = rows;
  if (!oldest) {
    const item = { subject: words.subject, text: words.none, tone: "plain" } as const;
    return [saidSlide({ id: "proposals", title: words.titleNone, subtitle, notes: [sentence] }, item, read)];
  }
  return listSlides(
    {
      id: "proposals",
      title: words.title(open, overdue, limit),
      subtitle,
      items: rows.map((row) => (fit) => itemOf(row, fit, read)),
      most: DECK_LIMITS.parts.proposals,
      left: words.left,
      notes: [sentence, words.oldest(oldest.commune, oldest.days ?? 0)],
    },
    read,
  );
}

/** Those without an answer; none where they could not be read. */
export function openRows(read: DeckRead): ProposalRow[] {
  const { programme, communes, sponsors, proposals, language } = read;
  const open = (proposals ?? []).filter(({ status }) => status === "open");
  return proposalRows(open, { programme, proposals: open, communes, sponsors }, language);
}

function itemOf({ proposal, commune, addressee, days, isOverdue }: ProposalRow, fit: Fit, read: DeckRead): DeckItem {
  const words = read.words.proposals;
  const to = addressee ? words.to(fit.text(addressee.name, NAME)) : words.toNobody;
  const text = words.item(fit.text(withoutStop(proposal.text), TEXT), to, days ?? 0);
  return isOverdue
    ? { subject: commune, text: `${text} (${words.overdue})`, tone: "attention" }
    : { subject: commune, text, tone: "plain" };
}

function withoutStop(text: string): string {
  return text.replace(/\.$/, "");
}
