import type { PictureFile } from "@/lib/picture/picture-address";
import type { Reference } from "@/lib/reference";
import type { ViewState } from "@/lib/url-state";

export type Shared = {
  kind: "map" | "chart";
  /** What the view needs of its parameters. */
  query: Partial<ViewState>;
  title: string;
  reference: Omit<Reference, "url" | "accessed">;
};

export const PAGES = { map: "/", chart: "/charts" } as const;
export const EMBEDS = { map: "/embed", chart: "/embed/chart" } as const;
export const pictureFile = (kind: Shared["kind"], format: "png" | "svg"): PictureFile =>
  `${kind}.${format}`;
