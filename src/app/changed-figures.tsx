import { type QueryCacheNotifyEvent, QueryClientContext } from "@tanstack/react-query";
import { useContext, useEffect, useRef, useState } from "react";
import { useLocation } from "react-router";
import type { Answers } from "#src/api/dataset.ts";
import { useAnswers, useFreshness } from "#src/api/dataset-provider.tsx";
import type { Freshness } from "#src/api/dataset-state.ts";
import { ENDPOINTS } from "#src/api/endpoints.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { formatReadAt } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { isOfIntake } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { changedSince, type Figures, figuresIn, markForAMoment } from "#src/ui/changed-texts.ts";
import { useLatest } from "#src/ui/use-latest.ts";
import { changedWords } from "./changed-words.ts";

/** How long after the last answer the screen has settled, in milliseconds: what is out of sight follows after the next paint. */
const SETTLED_MS = 700;

/** How long it can be read what was told, in milliseconds. */
const TOLD_MS = 20_000;

/**
 * Marks for a moment what another reading has changed on the screen, and says it for who cannot see; of one that a reader asked for, also that nothing has. Nothing else moves:
 * place, focus and menus stay.
 */
export function ChangedFigures() {
  // A review pack has none: nothing there is read again.
  const client = useContext(QueryClientContext);
  const { language } = useLanguage();
  const [told, setTold] = useState<Told | null>(null);
  const hasChanged = useRef(false);
  // Where figures are entered they change under the reader's own hands.
  const isEntry = isOfIntake(useLocation().pathname);
  useEffect(() => {
    if (!client || isEntry) return;
    const watch = watchScreen((count) => {
      if (count === 0) return;
      hasChanged.current = true;
      setTold({ count });
    });
    const forget = client.getQueryCache().subscribe((event) => {
      if (isOtherData(event)) watch.begin();
    });
    return () => {
      forget();
      watch.end();
    };
  }, [client, isEntry]);
  const onAsked = useLatest(() => {
    hasChanged.current = false;
  });
  const onSettled = useLatest((readAt: number, isUnseen: boolean) => {
    if (hasChanged.current) return;
    const line = document.querySelector("aside [data-read-at]");
    if (line) markForAMoment(line);
    setTold({ readAt, isUnseen });
  });
  useAskedReading(onAsked, onSettled);
  // It is true of the reading that was, not of the next.
  useEffect(() => {
    if (!told) return;
    const timer = setTimeout(() => setTold(null), TOLD_MS);
    return () => clearTimeout(timer);
  }, [told]);
  return (
    <p className="visually-hidden" role="status" data-tells-changes="">
      {told && toldWords(told, language)}
    </p>
  );
}

/** How many figures on the screen are others than before, or, of a reading that was asked for, when it changed none, or some while nobody could compare (`isUnseen`). */
type Told = { count: number } | { readAt: number; isUnseen: boolean };

function toldWords(told: Told, language: Language): string {
  const words = changedWords[language];
  if ("count" in told) return words.changed(formatNumber(told.count, language));
  return (told.isUnseen ? words.reread : words.unchanged)(formatReadAt(told.readAt, language));
}

/** Readings that were told of, or failed: another shell does not tell them once more. */
const answered = new WeakSet<NonNullable<Freshness["asked"]>>();

/**
 * A reading that a reader asked for, when it begins, and when its answers are on the screen. Of one that fails the page tells elsewhere. It may have begun, and come to its end,
 * before this stands; what it had changed by then nobody has seen (`isUnseen`).
 */
function useAskedReading(onAsked: () => void, onSettled: (readAt: number, isUnseen: boolean) => void): void {
  const { asked, isRefreshing, isStale, readAt } = useFreshness();
  const answers = useAnswers();
  const [early] = useState(() => asked);
  const [isUnseen] = useState(() => asked !== null && isOther(asked.before, answers));
  const begun = useRef(early);
  useEffect(() => {
    if (asked === null || answered.has(asked)) return;
    if (isRefreshing) {
      if (begun.current === asked) return;
      begun.current = asked;
      return onAsked();
    }
    // Not yet begun: it is asked for before anything is on its way.
    if (begun.current !== asked) return;
    const timer = setTimeout(() => {
      answered.add(asked);
      if (!isStale && readAt !== null) onSettled(readAt, isUnseen && asked === early);
    }, SETTLED_MS + 100);
    return () => clearTimeout(timer);
  }, [asked, early, isUnseen, isRefreshing, isStale, readAt, onAsked, onSettled]);
}

/** Whether something that had been read is another now; what came for the first time has changed nothing. */
function isOther(before: Answers, now: Answers): boolean {
  return ENDPOINTS.some((endpoint) => before[endpoint].status === "ready" && before[endpoint] !== now[endpoint]);
}

const known = new WeakMap<object, unknown>();

/** Whether an endpoint has just been read again and gave something else. The screen is drawn after this. */
function isOtherData({ type, query }: QueryCacheNotifyEvent): boolean {
  if (type !== "updated") return false;
  const { data } = query.state;
  const before = known.get(query);
  known.set(query, data);
  return before !== undefined && before !== data;
}

/** Looks at the screen before it is drawn anew, and once it has settled; not across a change of the address, which changes figures by itself. */
function watchScreen(tell: (count: number) => void) {
  let before: { figures: Figures; address: string } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = () => clearTimeout(timer);
  const settle = () => {
    const part = document.getElementById("content");
    const changed = part && before?.address === location.href ? changedSince(before.figures, part) : new Set<Element>();
    before = null;
    for (const element of changed) markForAMoment(element);
    tell(changed.size);
  };
  return {
    begin: () => {
      const part = document.getElementById("content");
      if (!part) return;
      before ??= { figures: figuresIn(part), address: location.href };
      clearTimeout(timer);
      timer = setTimeout(settle, SETTLED_MS);
    },
    end,
  };
}
