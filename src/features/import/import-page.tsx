import { QueryClient, QueryClientContext, QueryClientProvider } from "@tanstack/react-query";
import { useCallback, useContext, useEffect, useRef, useState } from "react";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { SectionLinks } from "#src/filters/section-links.tsx";
import { formatNumber } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { ready } from "#src/lib/loaded.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import styles from "#src/ui/entering.module.css";
import { ErrorNotice } from "#src/ui/notice.tsx";
import { Page } from "#src/ui/page.tsx";
import { changesOf, changesText } from "./change-counts.ts";
import { CommitPanel } from "./commit-panel.tsx";
import { DonePanel } from "./done-panel.tsx";
import { FilesPanel } from "./files-panel.tsx";
import type { HeldState } from "./held-import.ts";
import own from "./import.module.css";
import { importWords } from "./import-words.ts";
import { LinesPanel } from "./lines-panel.tsx";
import { MendPanel } from "./mend-panel.tsx";
import { PastPanel } from "./past-panel.tsx";
import { problemSaid } from "./problem-said.ts";
import { questionCounts } from "./question-counts.ts";
import { QuestionsPanel } from "./questions-panel.tsx";
import { TakePanel } from "./take-panel.tsx";
import { type Comparable, useCompared } from "./use-compared.ts";
import { useDropped } from "./use-dropped.ts";
import { useImport } from "./use-import.ts";
import { useWho } from "./use-who.ts";
import { WarningsPanel } from "./warnings-panel.tsx";

/** In a review pack nothing else is asked of anybody, and there is no client for it. */
export function ImportPage() {
  const given = useContext(QueryClientContext);
  const [client] = useState(() => given ?? new QueryClient());
  return (
    <QueryClientProvider client={client}>
      <Import />
    </QueryClientProvider>
  );
}

/** From the staff's workbooks to the store, or to a look at it on this device: one page, what is to be done next at the top of what is left. */
function Import() {
  const { language } = useLanguage();
  const words = importWords[language];
  const [held, state] = useImport();
  const who = useWho();
  const comparable = useCompared(held, who);
  const add = useCallback((files: readonly File[]) => held.add(files), [held]);
  const isOver = useDropped(add);
  const next = useNext(state);
  const { review, done } = state;
  const isOpen = review !== null && review.questions.length > 0;
  const [said, setSaid] = useState("");
  return (
    <Page
      title={words.title}
      lead={ready(leadOf(state, language))}
      head={
        <SectionLinks
          label={words.sections}
          items={[
            { to: paths.import.href(), label: words.title },
            { to: paths.data.href(), label: words.backTo.data },
            ...(who.kind === "clerk" ? [{ to: paths.enter.href(), label: words.backTo.months }] : []),
          ]}
        />
      }
      dense
    >
      <p role="status" className={`visually-hidden ${own.screen}`}>
        {state.phase === "idle" && review ? leadOf(state, language) : ""}
      </p>
      {done && <DonePanel key={done.number} held={held} done={done} who={who} />}
      <FilesPanel held={held} state={state} isOver={isOver} />
      <Fault state={state} comparable={comparable} onRetry={() => void held.readAgain()} />
      {review && (
        <>
          <div ref={next} tabIndex={-1} className={own.steps}>
            {isOpen ? (
              <QuestionsPanel key={state.revision} held={held} review={review} />
            ) : review.blockingCount > 0 ? (
              <MendPanel held={held} review={review} />
            ) : (
              <WarningsPanel review={review} />
            )}
            <CommitPanel
              held={held}
              review={review}
              revision={state.revision}
              isComparing={state.phase !== "idle"}
              who={who}
              said={said}
              onSaid={setSaid}
            />
          </div>
          {!isOpen && <LinesPanel held={held} review={review} revision={state.revision} />}
        </>
      )}
      {who.kind === "clerk" && <PastPanel who={who} />}
      <TakePanel held={held} state={state} />
      {who.kind === "nobody" && who.canSignIn && state.files.length === 0 && (
        <p>
          <FilterLink to={paths.enter.href()} className={styles.way}>
            {words.commit.signIn}
          </FilterLink>
        </p>
      )}
    </Page>
  );
}

/** Where the import stands, in one sentence. */
function leadOf(state: HeldState, language: Language): string {
  const words = importWords[language];
  const { phase, files, review, done, fault } = state;
  const number = (count: number) => formatNumber(count, language);
  if (phase === "reading") return files.length === 0 ? words.leads.opening : words.leads.reading(number(files.length));
  if (phase === "reviewing") return words.leads.reviewing;
  if (done?.isUndone) return words.leads.undone;
  if (done) return words.leads.done(changesText(done.counts, language));
  if (fault !== null) return words.leads.noBase;
  if (files.length === 0) return words.lead;
  if (!review) return words.leads.refused;
  const { open, recognised } = questionCounts(review, language);
  if (open > 0) return words.leads.questions(number(open));
  if (recognised > 0) return words.leads.names(number(recognised));
  if (review.blockingCount > 0) return words.leads.mend(number(review.blockingCount));
  if (changesOf(review.counts) > 0) return words.leads.ready(changesText(review.counts, language));
  return review.counts.unchanged > 0 ? words.leads.same : words.leads.empty;
}

type FaultProps = { state: HeldState; comparable: Comparable; onRetry: () => void };

function Fault({ state: { fault, failure, files }, comparable, onRetry }: FaultProps) {
  const { language } = useLanguage();
  const words = importWords[language].problem;
  const notice = (explanation: string) => (
    <ErrorNotice title={words.title} explanation={explanation} retryLabel={words.retry} onRetry={onRetry} />
  );
  if (failure) return notice(words.noCode);
  if (fault === "broken") return notice(words.broken);
  if (fault !== null) return notice(problemSaid(fault, language));
  if (comparable === "nothing" && files.length > 0) return notice(words.noBase);
  if (comparable === "added-up" && files.length > 0) return notice(words.addedUp);
  return null;
}

/** Takes what is to be done next into sight, with the focus, as soon as there is something new to do: not at each mended cell, where one goes on to the next. */
function useNext({ revision, review, phase }: HeldState) {
  const box = useRef<HTMLDivElement>(null);
  const last = useRef({ revision, step: "" });
  const step = !review ? "" : review.questions.length > 0 ? "questions" : review.blockingCount > 0 ? "mend" : "commit";
  useEffect(() => {
    if (phase !== "idle" || revision === last.current.revision) return;
    const isNew = last.current.step !== step || step === "questions";
    last.current = { revision, step };
    if (!isNew || step === "") return;
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: "start" });
  }, [revision, step, phase]);
  return box;
}
