import type { Metadata } from "next";
import { SHEET_WIDTH_PX, SOCIAL_HEIGHT_PX } from "@/lib/picture/sheet";
import { en } from "@/messages/en";

export const PICTURE_SIZE = { width: SHEET_WIDTH_PX, height: SOCIAL_HEIGHT_PX };
export const PICTURE_TYPE = "image/png";

/**
 * What a shared link shows. Title and description are those of the page.
 * @param path of the page with what it needs of its query; null: each page has its own
 */
export function previewOf({
  path,
  picture,
  alt,
}: {
  path: string | null;
  picture: string;
  alt: string;
}): Pick<Metadata, "openGraph" | "twitter"> {
  const image = { url: picture, ...PICTURE_SIZE, type: PICTURE_TYPE, alt };
  return {
    openGraph: {
      type: "website",
      siteName: en.site.name,
      images: [image],
      ...(path === null ? {} : { url: path }),
    },
    // The picture is that of Open Graph: pages with a picture of their own have no other here.
    twitter: { card: "summary_large_image" },
  };
}
