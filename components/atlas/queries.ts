/** What the browser asks the API for, and under which key it is kept. */
import { queryOptions } from "@tanstack/react-query";
import type {
  Citation,
  CountryDetail,
  CountryEntry,
  DownloadChoices,
  NetworkTotalEntry,
  Subdivisions,
  Timeline,
} from "@/lib/contract";
import type { MapInputs } from "@/lib/costs/map-inputs";

type TimelineKey = {
  metric: string;
  source: string | null;
  asOf: string | null;
  inputs: MapInputs;
};

/** How what a picture shows is cited today, asked anew each time; `query` is what the picture is asked for with. */
export function citationQuery(of: string, query: string) {
  return queryOptions({
    queryKey: ["citation", of, query],
    queryFn: async ({ signal }): Promise<Citation> => {
      const { Citation } = await import("@/lib/contract");
      const asked = Object.fromEntries(new URLSearchParams(query));
      return Citation.parse(await get("/api/v1/citation", { ...asked, of }, signal));
    },
    gcTime: 0,
  });
}

/** The timeline of a metric; `known` is what the page came with, and `hasAll` whether that is all of it. */
export function timelineQuery(
  { metric, source, asOf, inputs }: TimelineKey,
  known: Timeline,
  hasAll: boolean,
) {
  const isKnown =
    hasAll &&
    known.metric === metric &&
    known.source === source &&
    known.asOf === asOf &&
    JSON.stringify(known.inputs?.used ?? {}) === JSON.stringify(inputs);
  return queryOptions({
    queryKey: ["timeline", metric, source, asOf, inputs, known.release.id],
    queryFn: async ({ signal }): Promise<Timeline> => {
      const { Timeline } = await import("@/lib/contract");
      return Timeline.parse(
        await get(`/api/v1/timelines/${metric}`, { source, asOf, ...inputs }, signal),
      );
    },
    ...(isKnown ? { initialData: known } : {}),
  });
}

/** What turns the shares of a timeline into EH/s; `known` is what the page came with for `knownTimeline`, if it did. */
export function networkTotalsQuery(
  { source, asOf, release }: Timeline,
  knownTimeline: Timeline,
  known: readonly NetworkTotalEntry[] | null,
) {
  const isKnown = known !== null && knownTimeline.source === source && knownTimeline.asOf === asOf;
  return queryOptions({
    queryKey: ["network-totals", source, asOf, release.id],
    queryFn: async ({ signal }): Promise<readonly NetworkTotalEntry[]> => {
      const { NetworkTotalList } = await import("@/lib/contract");
      const answer = await get("/api/v1/network-totals", { source, asOf }, signal);
      return NetworkTotalList.parse(answer).rows;
    },
    ...(isKnown ? { initialData: known } : {}),
  });
}

/** Every figure of a country. */
export function countryQuery(iso3: string, asOf: string | null, releaseId: number) {
  return queryOptions({
    queryKey: ["country", iso3, asOf, releaseId],
    queryFn: async ({ signal }): Promise<CountryDetail> => {
      const { CountryDetail } = await import("@/lib/contract");
      return CountryDetail.parse(await get(`/api/v1/countries/${iso3}`, { asOf }, signal));
    },
  });
}

/** What can be downloaded of a view. @param query the view's query string, with its `?` */
export function downloadChoicesQuery(query: string, releaseId: number) {
  return queryOptions({
    queryKey: ["download-choices", query, releaseId],
    queryFn: async ({ signal }): Promise<DownloadChoices> => {
      const { DownloadChoices } = await import("@/lib/contract");
      const params = Object.fromEntries(new URLSearchParams(query));
      return DownloadChoices.parse(await get("/api/v1/download/choices", params, signal));
    },
  });
}

/** Provinces or states of a country: asked for when they are first looked at. */
export function subdivisionsQuery(iso3: string, asOf: string | null, releaseId: number) {
  return queryOptions({
    queryKey: ["subdivisions", iso3, asOf, releaseId],
    queryFn: async ({ signal }): Promise<Subdivisions> => {
      const { Subdivisions } = await import("@/lib/contract");
      const path = `/api/v1/countries/${iso3}/subdivision-timelines`;
      return Subdivisions.parse(await get(path, { asOf }, signal));
    },
  });
}

/** Every country with its other names: for the search, asked for when it is first used. */
export function countriesQuery(releaseId: number) {
  return queryOptions({
    queryKey: ["countries", releaseId],
    queryFn: async ({ signal }): Promise<CountryEntry[]> => {
      const { CountryEntry, listOf } = await import("@/lib/contract");
      return listOf(CountryEntry).parse(await get("/api/v1/countries", {}, signal)).rows;
    },
  });
}

/** The number of the newest release, asked for again and again while the page is in sight; `shown` is what the page came with. */
export function newestReleaseQuery(shown: number, everyMs: number) {
  return queryOptions({
    queryKey: ["newest-release"],
    queryFn: async ({ signal }): Promise<number> => {
      const { Health } = await import("@/lib/contract");
      return Health.parse(await get("/api/health", {}, signal)).release?.id ?? shown;
    },
    initialData: shown,
    staleTime: everyMs,
    refetchInterval: everyMs,
    refetchIntervalInBackground: false,
    refetchOnWindowFocus: true,
    retry: false,
  });
}

async function get(
  path: string,
  params: Record<string, string | null>,
  signal: AbortSignal,
): Promise<unknown> {
  const query = new URLSearchParams(
    Object.entries(params).filter((entry): entry is [string, string] => entry[1] !== null),
  );
  const response = await fetch(query.size > 0 ? `${path}?${query}` : path, { signal });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.json();
}
