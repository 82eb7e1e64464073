import { dataNatureWords } from "#src/filters/data-nature-words.ts";
import { filterWords } from "#src/filters/filter-words.ts";
import { areaWords } from "#src/lib/area-name.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import type { FilteredFigures } from "./filtered-figures.ts";

type Place = Pick<FilteredFigures, "programme" | "filter"> & { readonly communes: readonly { readonly name: string }[] };

/** Which communes a chart speaks of: all of the area, the few chosen by name, or their number; and whether they are those of today. */
export function placeWords({ programme, communes, filter }: Place, language: Language, t: Messages): string {
  return withUnits(communesWords({ programme, communes, filter }, language, t), programme, language);
}

function communesWords({ programme, communes, filter }: Place, language: Language, t: Messages): string {
  if (filter.communes.length === 0) {
    const { level, name } = areaMeant({ programme, filter });
    return t.figures.allCommunesOf(unitsOf({ programme }, language, t), areaWords(level, name, language));
  }
  if (communes.length <= 3 && communes.length > 0) return communes.map(({ name }) => name).join(", ");
  return filterWords[language].communes.some(communes.length);
}

/** The area that is spoken of where no commune is named: the one chosen, or the programme's own. `level`: what the data calls its kind, in Vietnamese. */
export function areaMeant({ programme, filter }: Pick<Place, "programme" | "filter">): { level: string; name: string } {
  const area = filter.area && programme.areas?.find(({ id }) => id === filter.area?.id);
  if (!area) return programme.area;
  return { level: programme.areaLevels?.find(({ id }) => id === area.level)?.one.vi ?? "", name: area.name };
}

/** A place, and that figures stand there under the units of today, where they do: "các xã huyện Gia Viễn (theo đơn vị hiện nay)". */
export function withUnits(place: string, { today }: Pick<FilteredFigures["programme"], "today">, language: Language): string {
  return today ? dataNatureWords[language].ofToday(place) : place;
}

/** What `withUnits` puts behind a place; nothing where figures stand under the units of then. Whoever shortens a place keeps it whole. */
export function unitsMark({ today }: Pick<FilteredFigures["programme"], "today">, language: Language): string {
  return today ? dataNatureWords[language].ofToday("") : "";
}

/** What the programme calls its communes together: "các xã đặc thù". */
export function unitsOf({ programme }: Pick<FilteredFigures, "programme">, language: Language, t: Messages): string {
  return programme.vocabulary?.units?.[language] ?? t.figures.allCommunes;
}
