import { type QueryCacheNotifyEvent, QueryClientContext } from "@tanstack/react-query";
import { useContext, useEffect, useState } from "react";
import { formatNumber } from "#src/lib/format-number.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { changedSince, type Figures, figuresIn, markForAMoment } from "#src/ui/changed-texts.ts";
import { changedWords } from "./changed-words.ts";

/** How long after the last answer the screen has settled, in milliseconds: what is out of sight follows after the next paint. */
const SETTLED_MS = 700;

/** Marks for a moment what another reading has changed on the screen, and says it for who cannot see. Nothing else moves: place, focus and menus stay. */
export function ChangedFigures() {
  // A review pack has none: nothing there is read again.
  const client = useContext(QueryClientContext);
  const { language } = useLanguage();
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (!client) return;
    const watch = watchScreen(setCount);
    const forget = client.getQueryCache().subscribe((event) => {
      if (isOtherData(event)) watch.begin();
    });
    return () => {
      forget();
      watch.end();
    };
  }, [client]);
  return (
    <p className="visually-hidden" role="status">
      {count > 0 && changedWords[language].changed(formatNumber(count, language))}
    </p>
  );
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
