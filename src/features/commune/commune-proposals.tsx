import type { Commune } from "#src/domain/commune.ts";
import { asOfDay, type Programme } from "#src/domain/programme.ts";
import { daysOpen, isOverdue, type Proposal } from "#src/domain/proposal.ts";
import { askedIn } from "#src/domain/proposals-asked.ts";
import { formatDay } from "#src/lib/format-time.ts";
import type { Loaded } from "#src/lib/loaded.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { LoadedBody } from "#src/ui/loaded-body.tsx";
import { EmptyNotice, Skeleton } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { useScoped } from "#src/views/use-scoped.ts";
import styles from "./commune-page.module.css";
import { communeWords } from "./commune-words.ts";

type Props = { commune: Commune; programme: Programme; proposals: Loaded<readonly Proposal[]> };

/** What the commune has asked for, the open ones first and the oldest of them at the top. */
export function CommuneProposals({ commune, programme, proposals }: Props) {
  const words = communeWords[useLanguage().language].proposals;
  const scoped = useScoped();
  return (
    <Panel title={words.title} subtitle={scoped("", "everything")}>
      <LoadedBody loaded={proposals} skeleton={<Skeleton height="12rem" />}>
        {(all) => {
          const theirs = all
            .filter(({ communeId }) => communeId === commune.id)
            .sort((a, b) => Number(a.status !== "open") - Number(b.status !== "open") || a.raisedOn.localeCompare(b.raisedOn));
          if (theirs.length === 0) return <EmptyNotice message={words.none} />;
          const isAsked = askedIn([commune], programme.dataThrough);
          return (
            <ul className={styles.list}>
              {theirs.map((proposal) => (
                <ProposalItem key={proposal.id} proposal={proposal} programme={programme} isAsked={isAsked(proposal)} />
              ))}
            </ul>
          );
        }}
      </LoadedBody>
    </Panel>
  );
}

type ItemProps = { proposal: Proposal; programme: Programme; isAsked: boolean };

/** `isAsked`: whether the commune is there that an answer is asked for. */
function ProposalItem({ proposal, programme, isAsked }: ItemProps) {
  const { language, t } = useLanguage();
  const words = communeWords[language].proposals;
  const today = asOfDay(programme);
  const days = daysOpen(proposal, today);
  if (days !== null && !isAsked) {
    return (
      <li>
        {proposal.text}
        <br />
        <span className={styles.soft}>{`${t.commune.raisedOn(formatDay(proposal.raisedOn, language))} · ${words.ended}`}</span>
      </li>
    );
  }
  const overdue = isOverdue(proposal, today, programme.thresholds.proposalOverdueDays);
  return (
    <li>
      {proposal.text}
      <br />
      <span className={styles.soft}>{t.commune.raisedOn(formatDay(proposal.raisedOn, language))} · </span>
      <span className={overdue ? styles.alert : styles.soft}>
        {t.statuses[proposal.status]}
        {days !== null && `, ${words.waiting(days)}`}
        {proposal.answeredOn && `, ${words.answeredOn(formatDay(proposal.answeredOn, language))}`}
      </span>
      {proposal.answer && (
        <>
          <br />
          {proposal.answer}
        </>
      )}
    </li>
  );
}
