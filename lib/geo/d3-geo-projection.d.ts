declare module "d3-geo-projection" {
  import type { GeoProjection } from "d3-geo";
  import type { GeometryObject } from "geojson";

  /** Projects and clips a geometry; null where nothing is left of it. Polygons come back as Polygon or MultiPolygon. */
  export function geoProject<G extends GeometryObject>(
    geometry: G,
    projection: GeoProjection,
  ): GeometryObject | null;
}
