import type { Area, AreaLevel } from "./area.ts";
import type { BilingualName } from "./bilingual-name.ts";
import { type Day, day } from "./month.ts";
import type { ProgrammeSpan } from "./period.ts";
import type { Tile } from "./tile-grid.ts";
import type { Centroid } from "./tile-layout.ts";
import type { Trial } from "./trial.ts";
import type { UnitChange } from "./unit-change.ts";
import type { ReviewConference, Vocabulary } from "./vocabulary.ts";

/** A kind of support: vocational training, infrastructure … */
export type SupportKind = { readonly id: string; readonly name: BilingualName };

/** A criterion (tiêu chí) of the New Rural set that the programme is measured by. */
export type Criterion = {
  readonly number: number;
  readonly name: BilingualName;
  /** What it belongs to, as a heading; null where the set has no groups. */
  readonly group: BilingualName | null;
  readonly indicators?: number;
};

/** A set of criteria is versioned by the decision that issued it: 19 criteria in 2016–2025, 10 from 2026. `id`: what communes name it by. */
export type CriteriaSet = { readonly id?: string; readonly decision: string; readonly criteria: readonly Criterion[] };

/** A unit of the area on the map. */
export type MapUnit = {
  readonly code: string;
  readonly name: string;
  /** Its place on the schematic map. Without one it is placed by its centroid (`placedUnits`); with neither it is on no schematic map. */
  readonly tile?: Tile;
  readonly centroid?: Centroid;
  readonly communeId?: string;
  /** The lowest of the programme's areas that it lies in. */
  readonly areaId?: string;
};

/** That boundaries are published beside the other files, as TopoJSON, and under which name. */
export type Boundaries = { readonly file: string };

/** A figure that was published, to reconcile the data with. */
export type PublishedFigure = {
  readonly measure: "communes" | "deliveredDong" | "recognisedCommunes";
  readonly value: number;
  readonly asOf: Day;
  readonly source: string;
};

/** Limits of the attention rules. They are data: each programme sets its own. */
export type Thresholds = {
  /** Months in a row without delivered support before a commune is named. */
  readonly monthsWithoutSupport: number;
  /** Plan completion (0 to 1) under which a quarter is behind … */
  readonly lowCompletion: number;
  /** Plan completion (0 to 1) from which it is on track; 0.9 where the programme does not say. */
  readonly onTrackCompletion?: number;
  /** … once this share (0 to 1) of its months has data. */
  readonly quarterElapsed: number;
  /** Days after which an open proposal is overdue. */
  readonly proposalOverdueDays: number;
  /** An amount above it on one line is flagged, in whole dong; absent: `LARGEST_PLAUSIBLE_DONG`. */
  readonly largestPlausibleDong?: number;
};

export type Programme = ProgrammeSpan & {
  readonly id: string;
  readonly title: string;
  readonly decision: { readonly number: string; readonly issuer: string; readonly subject: string };
  readonly motto: string;
  readonly area: { readonly name: string; readonly level: string; readonly province?: string };
  /** The levels between the programme's area and the communes, the widest first; absent where there is none. */
  readonly areaLevels?: readonly AreaLevel[];
  /** The units of those levels. */
  readonly areas?: readonly Area[];
  /** What became of its communes since, in order of time. */
  readonly unitChanges?: readonly UnitChange[];
  /** ISO 8601 instant with offset. */
  readonly updatedAt: string;
  readonly illustrative: boolean;
  /** Of figures that somebody tries out: what nobody has published. No source says so of itself. */
  readonly trial?: Trial;
  readonly kinds: readonly SupportKind[];
  /** The set of every commune that names no other. */
  readonly criteriaSet: CriteriaSet;
  /** Further sets, for communes that are measured by another version. */
  readonly criteriaSets?: readonly CriteriaSet[];
  readonly mapUnits: readonly MapUnit[];
  /** Absent where none are published: nobody then asks for them. */
  readonly boundaries?: Boundaries;
  readonly documentForm: "party" | "state";
  readonly periodCloseDay?: number;
  readonly publishedFigures: readonly PublishedFigure[];
  readonly thresholds: Thresholds;
  /** Absent where nothing was published elsewhere. */
  readonly source?: { readonly name: string; readonly url: string; readonly publishedOn: Day };
  /** The programme's own words, in place of the app's. */
  readonly vocabulary?: Vocabulary;
  /** The review conference that stated directions; absent where none is known. */
  readonly conference?: ReviewConference;
};

/** The day the data speaks of, in the data's own offset: ages of proposals are counted to it. */
export function asOfDay(programme: Pick<Programme, "updatedAt">): Day {
  return day(programme.updatedAt.slice(0, 10));
}
