/** Programs that read the API, each complete: `/api` shows them, a test runs those whose tool is there. */

export type ApiExample = {
  id: "curl" | "python" | "r" | "duckdb" | "javascript" | "excel" | "sheets";
  title: string;
  /** What must be there first, or what it does. */
  note: string;
  code: string;
};

const QUERY = "metric=hydro-share&year=2024";

/**
 * One task in each language: the countries whose electricity is made from water, largest share first, and Namibia's code,
 * which is `NA` and no missing value.
 * @param origin of the atlas, without a slash at its end
 */
export function apiExamples(origin: string): readonly ApiExample[] {
  const csv = `${origin}/api/v1/snapshots?${QUERY}&format=csv`;
  return [
    {
      id: "curl",
      title: "curl",
      note: "Saves the file and its tag: run again, it is sent only when it has changed.",
      code: `curl --fail --silent --show-error --compressed \\
  --etag-compare hydro.etag --etag-save hydro.etag \\
  --output hydro.csv '${csv}'
head -n 3 hydro.csv
grep ',NA,NAM,' hydro.csv`,
    },
    {
      id: "python",
      title: "Python (pandas)",
      note: "Without keep_default_na=False pandas takes Namibia’s code NA for a missing value.",
      code: `import pandas as pd

url = "${csv}"
hydro = pd.read_csv(url, keep_default_na=False, na_values=[""])
print(hydro.nlargest(5, "value")[["iso3", "country", "value", "source"]])
print(hydro.loc[hydro["iso3"] == "NAM", ["iso2", "value"]])
assert (hydro["iso2"] == "NA").any()`,
    },
    {
      id: "r",
      title: "R",
      note: "Without na.strings R takes Namibia’s code NA for a missing value.",
      code: `url <- "${csv}"
hydro <- read.csv(url, na.strings = "")
print(head(hydro[order(-hydro$value), c("iso3", "country", "value", "source")], 5))
print(subset(hydro, iso3 == "NAM", c("iso2", "value")))
stopifnot(any(hydro$iso2 == "NA", na.rm = TRUE))`,
    },
    {
      id: "duckdb",
      title: "DuckDB",
      note: "Reads the file that curl has saved; with the extension httpfs the address itself may stand there.",
      code: `SELECT iso2, iso3, country, value, source
FROM read_csv('hydro.csv', header = true, nullstr = '', types = {'iso2': 'VARCHAR', 'value': 'DOUBLE'})
WHERE iso2 = 'NA' OR value > 0.9
ORDER BY value DESC;`,
    },
    {
      id: "javascript",
      title: "JavaScript",
      note: "In Node 18 or newer, and in the page of any site: the API is open to every origin. Follows the pages.",
      code: `let address = "${origin}/api/v1/snapshots?${QUERY}&limit=100";
const rows = [];
while (address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error((await response.json()).detail);
  rows.push(...(await response.json()).rows);
  const next = /<([^>]+)>; rel="next"/.exec(response.headers.get("Link") ?? "");
  address = next && new URL(next[1], address).href;
}
rows.sort((a, b) => b.value - a.value);
for (const { iso3, value } of rows.slice(0, 5)) console.log(iso3, value);
console.log(rows.find(({ iso3 }) => iso3 === "NAM").iso2);`,
    },
    {
      id: "excel",
      title: "Excel (Power Query)",
      note: "Data › Get data › Blank query › Advanced editor. The last step reads points as decimals, whatever the system’s language; text stays text, NA too.",
      code: `let
  Source = Csv.Document(
    Web.Contents("${csv}"),
    [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]
  ),
  Rows = Table.PromoteHeaders(Source, [PromoteAllScalars = false]),
  Typed = Table.TransformColumnTypes(Rows, {{"value", type number}}, "en-US")
in
  Typed`,
    },
    {
      id: "sheets",
      title: "Google Sheets",
      note: "The third argument reads points as decimals, whatever the sheet’s language. The address must be public.",
      code: `=IMPORTDATA("${csv}", ",", "en_US")`,
    },
  ];
}
