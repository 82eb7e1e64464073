import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useFreshness } from "#src/api/dataset-provider.tsx";
import { type StoreHealth, storeHealthQuery } from "#src/api/entry/store-health.ts";
import { HttpError } from "#src/api/errors.ts";
import { problemOf } from "#src/api/problem-of.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { formatNumber } from "#src/lib/format-number.ts";
import { formatInstant } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { type Loaded, PENDING, ready } from "#src/lib/loaded.ts";
import { inOffset } from "#src/lib/offset.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { LoadedBody } from "#src/ui/loaded-body.tsx";
import { Skeleton } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import styles from "./data-health.module.css";
import { storeWords } from "./store-words.ts";

/** The server answers, and its database does not. */
const AWAY = 503;

/** Of a server that figures are entered at: which version of its data this is, when somebody entered last, and since when the past is kept. `offset`: the data's. */
export function StorePanel({ source, offset }: { source: string; offset: string }) {
  const { language } = useLanguage();
  const words = storeWords[language];
  const { readAt } = useFreshness();
  const { data, error, refetch } = useQuery({ ...storeHealthQuery(source, readAt), placeholderData: keepPreviousData });
  const loaded = loadedHealth(data, error, () => void refetch());
  return (
    <Panel title={words.title} subtitle={words.subtitle}>
      <LoadedBody loaded={loaded} skeleton={<Skeleton height="6rem" />}>
        {(health) =>
          health === "away" ? <p className={styles.alert}>{words.away}</p> : <State health={health} offset={offset} />
        }
      </LoadedBody>
    </Panel>
  );
}

function loadedHealth(health: StoreHealth | undefined, error: Error | null, retry: () => void): Loaded<StoreHealth | "away"> {
  if (error instanceof HttpError && error.status === AWAY) return ready("away");
  if (error) return { status: "error", problem: problemOf(error), retry };
  return health ? ready(health) : PENDING;
}

function State({ health, offset }: { health: StoreHealth; offset: string }) {
  const { language } = useLanguage();
  const words = storeWords[language];
  return (
    <>
      {storeSentences(health, offset, language).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>
        <FilterLink to={paths.changes.href()}>{words.compare}</FilterLink>
      </p>
    </>
  );
}

/** What there is to say of a store that answers. */
export function storeSentences({ version, at, since, database }: StoreHealth, offset: string, language: Language): string[] {
  const words = storeWords[language];
  const when = (instant: string) => formatInstant(inOffset(instant, offset), language);
  return [
    words.version(formatNumber(version, language)),
    at === null ? words.neverEntered : words.entered(when(at)),
    words.database(words.databases.find(([name]) => name === database)?.[1] ?? database),
    since ? words.past(when(since)) : words.noPast,
  ];
}
