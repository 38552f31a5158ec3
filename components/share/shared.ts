import type { Citation } from "@/lib/contract";
import type { PictureName } from "@/lib/picture/picture-address";

export type Shared = {
  of: PictureName;
  /** What the picture is asked for with, `?…` or empty. */
  query: string;
  /** As the server cites it. */
  citation: Citation;
  /** Address of the page, on the site that the reader is on. */
  page: string;
};
