import { type ReactNode, type RefObject, useEffect } from "react";
import type { MapUnit } from "#src/domain/programme.ts";
import type { MapFigure, MapInput } from "#src/views/map-view.ts";

/** The map as a drawing that can be taken away, and what is said under it. */
export type MapPicture = { readonly svg: SVGSVGElement; readonly caption: string };
/** Where the map that is shown leaves the making of its picture. */
export type PicturePlace = RefObject<(() => MapPicture) | null>;

/** What each way of drawing the map is given. */
export type MapBodyProps = {
  readonly input: MapInput;
  /** The units that are shown. */
  readonly units: readonly MapUnit[];
  readonly figure: MapFigure;
  readonly picture: PicturePlace;
  /** What stands under it, before what it says of itself. */
  readonly children: ReactNode;
};

/** The picture of the map that is shown: made when it is asked for. */
export function usePicture(place: PicturePlace, make: () => MapPicture): void {
  useEffect(() => {
    place.current = make;
  });
}
