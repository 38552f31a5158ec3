import type { MetadataRoute } from "next";
import { ORIGIN } from "./origin";
import { PAGES } from "./pages";
import { loadYears } from "./year/years";

export const dynamic = "force-dynamic";

/** Every page that is worth finding; views of the map are found by their links. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const { release, areas, years } = await loadYears();
  const paths = [
    ...PAGES,
    ...years.map((year) => `/year/${year}`),
    ...areas.map(({ id }) => `/country/${id}`),
  ];
  return paths.map((path) => ({ url: `${ORIGIN}${path}`, lastModified: release.createdAt }));
}
