/** The sites that can be asked for figures, and how: addresses, pages, which adapter reads what, whose figures they are. */
import type { Adapter } from "../../lib/adapters/adapter";
import { cbeciCountries } from "../../lib/adapters/cbeci-countries";
import { cbeciPower } from "../../lib/adapters/cbeci-power";
import { ecbRates } from "../../lib/adapters/ecb";
import { eia } from "../../lib/adapters/eia";
import { ember } from "../../lib/adapters/electricity-mix";
import { emberIntensity, emberPrices } from "../../lib/adapters/ember-api";
import { eurostatJson } from "../../lib/adapters/eurostat";
import {
  blockchainChart,
  coinMetrics,
  mempoolAdjustments,
  mempoolHashrate,
} from "../../lib/adapters/network";
import { addDays } from "../../lib/periods";

export type Asked = {
  /** Whose figures these are: an id of sources.csv. */
  source: string;
  adapter: Adapter;
  /** Path and query, without a key. */
  path: string;
  /** Another host of the same site. */
  origin?: string;
  /** What the document covers: see publications.csv. */
  scope: string;
  note?: string;
  /** Metrics that another document of the site has in more digits. */
  without?: readonly string[];
  /** Prices in euros: they need exchange rates. */
  isInEuros?: boolean;
  /** Where the next page is, of a text that has been read; null: it was the last. */
  next?(text: string, page: number): string | null;
};

export type LiveSource = {
  id: string;
  origin: string;
  /** Redirects and pages stay on it. */
  site: string;
  /** The variable with its key and the parameter it is sent as. */
  key?: { variable: string; parameter: string; isOptional: boolean };
  /** Where figures begin to be of use when nothing of it is stored. */
  firstDay: string;
  /** Days before the newest stored figure that are asked for again, for revisions. */
  overlapDays: number;
  asks(since: string, context: { today: string; hasKey: boolean }): Asked[];
};

const EPOCH_DAYS = 15;
const MEMPOOL_SPANS = [
  ["1m", 30],
  ["3m", 90],
  ["6m", 180],
  ["1y", 365],
  ["2y", 730],
  ["3y", 1095],
] as const;
const EIA_PAGE = 5_000;
const EUROSTAT_BANDS = [
  "MWH500-1999",
  "MWH2000-19999",
  "MWH20000-69999",
  "MWH70000-149999",
  "MWH_GE150000",
];
/** Versions are different methods: one is asked for by name, and said in the note. */
const CBECI_VERSION = "v1.5.0";

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

const mempool: LiveSource = {
  id: "mempool",
  origin: "https://mempool.space",
  site: "mempool.space",
  firstDay: "2019-09-01",
  overlapDays: 3,
  asks(since, { today }) {
    const days = daysBetween(since, today) + EPOCH_DAYS;
    const span = MEMPOOL_SPANS.find(([, most]) => days <= most)?.[0] ?? "all";
    const common = { source: "mempool", scope: "single-value" };
    return [
      { ...common, adapter: mempoolHashrate, path: `/api/v1/mining/hashrate/${span}` },
      {
        ...common,
        adapter: mempoolAdjustments,
        path: `/api/v1/mining/difficulty-adjustments/${span}`,
      },
    ];
  },
};

const ecb: LiveSource = {
  id: "ecb",
  origin: "https://data-api.ecb.europa.eu",
  site: "ecb.europa.eu",
  firstDay: "2017-01-01",
  overlapDays: 7,
  asks: (since) => [
    {
      source: "ecb",
      adapter: ecbRates,
      scope: "single-value",
      path: `/service/data/EXR/D.USD.EUR.SP00.A?format=csvdata&detail=dataonly&startPeriod=${since}`,
    },
  ],
};

const coinMetricsSource: LiveSource = {
  id: "coin-metrics",
  origin: "https://community-api.coinmetrics.io",
  site: "coinmetrics.io",
  firstDay: "2019-09-01",
  overlapDays: 3,
  asks: (since) => [
    {
      source: "coin-metrics",
      adapter: coinMetrics,
      scope: "single-value",
      path: `/v4/timeseries/asset-metrics?assets=btc&metrics=HashRate,PriceUSD,FeeTotNtv&frequency=1d&page_size=10000&start_time=${since}`,
      next: (text) => {
        const { next_page_url: url } = JSON.parse(text) as { next_page_url?: unknown };
        return typeof url === "string" && url !== "" ? url : null;
      },
    },
  ],
};

const blockchainCom: LiveSource = {
  id: "blockchain-com",
  origin: "https://api.blockchain.info",
  site: "blockchain.info",
  firstDay: "2019-09-01",
  overlapDays: 3,
  asks: (since) =>
    ["hash-rate", "market-price", "transaction-fees"].map((chart) => ({
      source: "blockchain-com",
      adapter: blockchainChart,
      scope: "single-value",
      path: `/charts/${chart}?timespan=all&format=json&sampled=false&start=${since}`,
    })),
};

const eiaSource: LiveSource = {
  id: "eia",
  origin: "https://api.eia.gov",
  site: "eia.gov",
  key: { variable: "EIA_API_KEY", parameter: "api_key", isOptional: false },
  firstDay: "2025-01-01",
  overlapDays: 120,
  asks(since) {
    // `start` leaves its own month out: it is compared as text with the day.
    const start = addDays(`${since.slice(0, 7)}-01`, -1);
    const page = (offset: number) =>
      `/v2/electricity/retail-sales/data/?frequency=monthly&data[]=price&facets[sectorid][]=IND&start=${start}&sort[0][column]=period&sort[0][direction]=asc&offset=${offset}&length=${EIA_PAGE}`;
    return [
      {
        source: "eia",
        adapter: eia,
        scope: "national-statistics",
        path: page(0),
        next(text, read) {
          const { response } = JSON.parse(text) as { response?: { total?: unknown } };
          return read * EIA_PAGE < Number(response?.total ?? 0) ? page(read * EIA_PAGE) : null;
        },
      },
    ];
  },
};

const eurostat: LiveSource = {
  id: "eurostat",
  origin: "https://ec.europa.eu",
  site: "ec.europa.eu",
  firstDay: "2019-01-01",
  overlapDays: 400,
  asks(since) {
    const half = `${since.slice(0, 4)}-S${Number(since.slice(5, 7)) <= 6 ? 1 : 2}`;
    const bands = EUROSTAT_BANDS.map((band) => `&nrg_cons=${band}`).join("");
    return [
      {
        source: "eurostat",
        adapter: eurostatJson,
        scope: "national-statistics",
        isInEuros: true,
        path: `/eurostat/api/dissemination/statistics/1.0/data/nrg_pc_205?format=JSON&lang=EN&unit=KWH&currency=EUR&siec=E7000&tax=X_VAT${bands}&sinceTimePeriod=${half}`,
      },
    ];
  },
};

const EMBER_FILES = "https://files.ember-energy.org";

const emberSource: LiveSource = {
  id: "ember",
  origin: "https://api.ember-energy.org",
  site: "ember-energy.org",
  key: { variable: "EMBER_API_KEY", parameter: "api_key", isOptional: true },
  firstDay: "2019-01-01",
  overlapDays: 400,
  asks(since, { hasKey }) {
    const common = { source: "ember", scope: "national-statistics" };
    const year = since.slice(0, 4);
    const intensity = {
      ...common,
      adapter: emberIntensity,
      path: `/v1/carbon-intensity/yearly?start_date=${year}&is_aggregate_entity=false`,
    };
    const mix = {
      ...common,
      adapter: ember,
      origin: EMBER_FILES,
      path: "/public-downloads/generation/outputs/release_generation_yearly_global.csv",
      without: hasKey ? ["carbon-intensity"] : [],
    };
    const prices = {
      ...common,
      adapter: emberPrices,
      origin: EMBER_FILES,
      isInEuros: true,
      path: "/public-downloads/price/outputs/european_wholesale_electricity_price_data_monthly.csv",
    };
    return hasKey ? [intensity, mix, prices] : [mix, prices];
  },
};

const cbeci: LiveSource = {
  id: "cbeci",
  origin: "https://ccaf.io",
  site: "ccaf.io",
  firstDay: "2019-09-01",
  overlapDays: 10_000,
  asks() {
    const note = `Version ${CBECI_VERSION} of the download.`;
    const base = `/cbeci/api/${CBECI_VERSION}/download`;
    return [
      {
        ...{ source: "cbeci", adapter: cbeciCountries, scope: "complete", note },
        path: `${base}/mining_countries`,
      },
      {
        ...{ source: "cbeci-model", adapter: cbeciPower, scope: "single-value", note },
        path: `${base}/data`,
      },
    ];
  },
};

/** In the order they are asked: exchange rates before prices in euros. */
export const LIVE_SOURCES: readonly LiveSource[] = [
  mempool,
  coinMetricsSource,
  blockchainCom,
  ecb,
  eiaSource,
  eurostat,
  emberSource,
  cbeci,
];
