import type { MetadataRoute } from "next";
import { ORIGIN } from "./origin";

export const dynamic = "force-dynamic";

/** Everything may be read; forms to fill in and views of other sites' frames are not worth finding. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: "*", allow: "/", disallow: ["/report", "/api/internal/", "/embed"] },
    sitemap: `${ORIGIN}/sitemap.xml`,
  };
}
