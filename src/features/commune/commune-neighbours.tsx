import { FilterLink } from "#src/filters/filter-link.tsx";
import { useAddress } from "#src/filters/use-address.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import styles from "./commune-page.module.css";
import { communeWords } from "./commune-words.ts";
import { neighboursOf } from "./neighbours.ts";

type Named = { readonly id: string; readonly name: string };
type Props = { communeId: string; communes: readonly Named[] };

/** To the commune before and to the one after, in the order of the list; where it ends, that is said. */
export function CommuneNeighbours({ communeId, communes }: Props) {
  const { language } = useLanguage();
  const words = communeWords[language].neighbours;
  const found = neighboursOf(communes, communeId);
  if (!found) return null;
  const { previous, next, place, all } = found;
  return (
    <nav className={styles.neighbours} aria-label={words.label}>
      {previous ? <Neighbour commune={previous} rel="prev" label={words.previous(previous.name)} /> : <span>{words.first}</span>}
      <span className={styles.soft}>{words.place(formatNumber(place, language), formatNumber(all, language))}</span>
      {next ? <Neighbour commune={next} rel="next" label={words.next(next.name)} /> : <span>{words.last}</span>}
    </nav>
  );
}

/** The next page is shown by the same grain of time. */
function Neighbour({ commune, rel, label }: { commune: Named; rel: "prev" | "next"; label: string }) {
  const grain = useAddress()[0].get("by");
  return (
    <FilterLink
      to={paths.commune.href(commune.id)}
      rel={rel}
      aria-label={label}
      {...(grain === null ? {} : { also: { by: grain } })}
    >
      {rel === "prev" && <span aria-hidden="true">← </span>}
      {commune.name}
      {rel === "next" && <span aria-hidden="true"> →</span>}
    </FilterLink>
  );
}
