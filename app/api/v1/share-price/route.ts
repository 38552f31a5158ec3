import { listCountries } from "@/db/queries/catalogue";
import { cachedTimeline } from "@/db/timeline-cache";
import { listOf, SHARE_PRICE_COLUMNS, SharePriceRow } from "@/lib/contract";
import { findMetric, metricOf } from "@/lib/metrics";
import { sharePrice } from "@/lib/share-price";
import { endpoint, table } from "../endpoint";
import { ApiProblem } from "../problem";
import { recordedSource } from "../recorded";
import { operation } from "./operation";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(
  operation.query,
  async ({ db, asOf, query }) => {
    const metric = findMetric(query.metric) ?? metricOf("hashrate-share");
    const source = await recordedSource(db, asOf, query.source);
    const [timeline, prices, countries] = await Promise.all([
      cachedTimeline(db, asOf, metric, source),
      cachedTimeline(db, asOf, metricOf("electricity-price"), null),
      listCountries(db),
    ]);
    const frame =
      query.period === undefined
        ? timeline.frames.at(-1)
        : timeline.frames.find(({ period }) => period === query.period);
    if (query.period !== undefined && !frame)
      throw new ApiProblem(
        404,
        "unknown-period",
        `No snapshot is of ${query.period.slice(0, 40)}: see /api/v1/periods.`,
        "period",
      );
    const names = new Map(countries.map(({ iso3, name }) => [iso3, name]));
    const pairs = frame ? sharePrice(frame, prices, new Set(names.keys())).pairs : [];
    const rows = pairs.map(
      ({ area, value, resolution, priceUsdPerKwh, tariff }): SharePriceRow => ({
        metric: metric.id,
        source: frame?.source ?? "",
        period: frame?.period ?? "",
        iso3: area,
        country: names.get(area) ?? area,
        value,
        unit: metric.unit,
        resolution,
        price_usd_per_kwh: priceUsdPerKwh,
        tariff_class: tariff.class,
        tariff_band: tariff.band,
        tax_basis: tariff.taxBasis,
        price_scope: tariff.scope,
        price_period: tariff.period,
        price_source: tariff.source,
        price_vintage: tariff.vintage,
      }),
    );
    return table(
      asOf,
      { rows: listOf(SharePriceRow).shape.rows.parse(rows), link: null },
      {
        format: query.format,
        columns: SHARE_PRICE_COLUMNS,
        name: ["share-price", metric.id, frame?.source, frame?.period],
        reason: "No country of this snapshot has a national price on record.",
      },
    );
  },
);
