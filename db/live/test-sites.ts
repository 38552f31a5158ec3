/** The sites as servers on loopback: what their documents are known to look like. For tests. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach } from "vitest";

export type Reply = (request: IncomingMessage, response: ServerResponse) => void;

/** Path to reply; the longest that the address starts with. */
export const replies = new Map<string, Reply>();
export const asked: { url: string; headers: IncomingMessage["headers"] }[] = [];
const server = createServer((request, response) => {
  const url = decodeURIComponent(request.url ?? "");
  asked.push({ url, headers: request.headers });
  const path = [...replies.keys()]
    .filter((start) => url.startsWith(start))
    .sort((a, b) => b.length - a.length)[0];
  const reply = replies.get(path ?? "");
  if (reply) reply(request, response);
  else response.writeHead(404).end();
});
let origin = "";

/** Where the sites are, once tests run. */
export const siteOrigin = () => origin;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  replies.clear();
  asked.length = 0;
});

export const says =
  (body: unknown, headers: Record<string, string> = {}, status = 200): Reply =>
  (_request, response) =>
    response.writeHead(status, headers).end(typeof body === "string" ? body : JSON.stringify(body));

export const seconds = (day: string) => Date.parse(`${day}T00:00:00Z`) / 1000;

/** Every site, as it is on a good day. */
export function goodDay(): void {
  const days = ["2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23"];
  replies.set(
    "/api/v1/mining/hashrate/",
    // Beyond 2^53, and the last day is not over.
    says(
      `{"hashrates":[${days.map((day, index) => `{"timestamp":${seconds(day)},"avgHashrate":${1037900000000000000000 + index * 1e19}}`)}],"difficulty":[{"time":1652468330,"height":736249,"difficulty":31251101365711.12}],"currentHashrate":1e21,"currentDifficulty":1e14}`,
      { ETag: '"m1"' },
    ),
  );
  replies.set("/api/v1/mining/difficulty-adjustments/", says([]));
  replies.set(
    "/v4/timeseries/asset-metrics",
    says({
      data: [{ asset: "btc", time: "2026-11-20T00:00:00.000000000Z", HashRate: "1037900123.25" }],
      next_page_url: `${origin}/v4/second-page`,
    }),
  );
  replies.set(
    "/v4/second-page",
    says({
      data: [
        {
          ...{ asset: "btc", time: "2026-11-21T00:00:00.000000000Z", HashRate: null },
          ...{ PriceUSD: "91234.567", FeeTotNtv: "3.25" },
        },
      ],
    }),
  );
  const chart = (name: string, unit: string, y: number) =>
    says({ status: "ok", name, unit, period: "day", values: [{ x: seconds("2026-11-20"), y }] });
  replies.set("/charts/hash-rate", chart("Hash Rate", "Hash Rate TH/s", 1037900123.25));
  replies.set("/charts/market-price", chart("Market Price (USD)", "USD", 91234.5));
  replies.set("/charts/transaction-fees", chart("Total Transaction Fees (BTC)", "BTC", 3.25));
  const rates = Array.from({ length: 184 }, (_, index) => {
    const day = new Date(Date.UTC(2025, 6, 1 + index)).toISOString().slice(0, 10);
    return `EXR.D.USD.EUR.SP00.A,D,USD,EUR,SP00,A,${day},${index % 7 > 4 ? "" : "1.17"}`;
  });
  replies.set(
    "/service/data/EXR/",
    says(
      `KEY,FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,OBS_VALUE\r\n${rates.join("\r\n")}\r\n`,
    ),
  );
  const price = (stateid: string, price: unknown, sectorid = "IND") => ({
    ...{ period: "2026-08", stateid, sectorid, price },
    "price-units": "cents per kilowatthour",
  });
  replies.set(
    "/v2/electricity/retail-sales",
    says({
      response: { total: "3", data: [price("TX", "6.41"), price("US", 8.9), price("CO", null)] },
    }),
  );
  replies.set(
    "/eurostat/",
    says({
      id: ["nrg_cons", "unit", "tax", "currency", "geo", "time"],
      size: [1, 1, 1, 1, 2, 2],
      dimension: {
        ...{ nrg_cons: { category: { index: { "MWH2000-19999": 0 } } } },
        ...{
          unit: { category: { index: { KWH: 0 } } },
          tax: { category: { index: { X_VAT: 0 } } },
        },
        currency: { category: { index: { EUR: 0 } } },
        geo: { category: { index: { EL: 1, DE: 0 } } },
        time: { category: { index: { "2025-S1": 0, "2025-S2": 1 } } },
      },
      // Sparse, row-major: Germany 2025-S2 and Greece 2025-S2.
      value: { "1": 0.1502, "3": 0.1203 },
    }),
  );
  replies.set(
    "/v1/carbon-intensity/yearly",
    says({
      stats: {},
      data: [
        {
          ...{ entity: "Paraguay", entity_code: "PRY", is_aggregate_entity: false, date: "2025" },
          emissions_intensity_gco2_per_kwh: 24.9,
        },
        {
          ...{ entity: "World", entity_code: "", is_aggregate_entity: true, date: "2025" },
          emissions_intensity_gco2_per_kwh: 470,
        },
        {
          ...{ entity: "Chile", entity_code: "CHL", is_aggregate_entity: false, date: "2025" },
          emissions_intensity_gco2_per_kwh: null,
        },
      ],
    }),
  );
  replies.set(
    "/public-downloads/generation/",
    says(
      "Area,ISO 3 code,Year,Area type,Variable,Unit,Value\nParaguay,PRY,2025,Country,Hydro,%,99.5\nParaguay,PRY,2025,Country,CO2 intensity,gCO2/kWh,25.0\nWorld,,2025,Region,Hydro,%,14\n",
    ),
  );
  replies.set(
    "/public-downloads/price/",
    says(
      "Country,ISO3 Code,Date,Price (EUR/MWhe)\nGermany,DEU,2026-04-01,61.5\nGermany,DEU,2025-12-01,90.25\n",
    ),
  );
  replies.set(
    "/cbeci/api/v1.5.0/download/mining_countries",
    says(
      "Source: CBECI\ndate,country,monthly_hashrate_%,monthly_absolute_hashrate_EH/S\n2022/02/01,United States,60.00%,\n2022/02/01,Germany *,0%,\n2022/02/01,Other,40.00%,\n",
    ),
  );
  const power = Array.from({ length: 31 }, (_, index) => {
    const day = `2025-12-${String(index + 1).padStart(2, "0")}T00:00:00`;
    return `1,${day},30,10,20,262.8,87.6,175.2`;
  });
  replies.set(
    "/cbeci/api/v1.5.0/download/data",
    says(
      `"Average electricity cost assumption: 0.05 USD/kWh",,,,,,,\nTimestamp,Date and Time,"power MAX, GW","power MIN, GW","power GUESS, GW","annualised consumption MAX, TWh","annualised consumption MIN, TWh","annualised consumption GUESS, TWh"\n${power.join("\n")}\n`,
      { "Content-Type": "text/html" },
    ),
  );
}
