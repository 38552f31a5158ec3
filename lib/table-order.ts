/** The order of the table's rows, as it stands in the address: `change`, `-value`. */

export const SORT_KEYS = [
  "name",
  "value",
  "from",
  "change",
  "ehsFrom",
  "ehsTo",
  "ehs",
  "growth",
  "shift",
  "joint",
  "rank",
  "price",
] as const;
export type SortKey = (typeof SORT_KEYS)[number];
export type Sort = SortKey | `-${SortKey}`;
export const SORTS: readonly Sort[] = SORT_KEYS.flatMap((key): Sort[] => [key, `-${key}`]);

/** What stands first when a column is chosen: the largest figure, the largest loss, the lowest price, the letter A. */
const FIRST: Record<SortKey, Sort> = {
  name: "name",
  value: "-value",
  from: "-from",
  change: "change",
  ehsFrom: "-ehsFrom",
  ehsTo: "-ehsTo",
  ehs: "ehs",
  growth: "growth",
  shift: "shift",
  joint: "joint",
  rank: "rank",
  price: "price",
};

/** The column of an order. */
export function keyOf(sort: Sort): SortKey {
  return sort.replace("-", "") as SortKey;
}

/** As `aria-sort` says it of one column. */
export function directionOf(sort: Sort | null, key: SortKey): "ascending" | "descending" | "none" {
  if (sort === null || keyOf(sort) !== key) return "none";
  return sort.startsWith("-") ? "descending" : "ascending";
}

/** The order after a column's header is pressed: the column's own first, then the other way round. */
export function nextSort(current: Sort | null, key: SortKey): Sort {
  if (current === null || keyOf(current) !== key) return FIRST[key];
  return current === key ? `-${key}` : key;
}

/**
 * The rows in an order. Rows without a figure come last both ways; equal ones keep the order they came in.
 * @param sort null: as they came
 */
export function inOrder<Row>(
  rows: readonly Row[],
  sort: Sort | null,
  figure: (row: Row, key: SortKey) => number | string | null,
  locale = "en",
): Row[] {
  if (sort === null) return [...rows];
  const key = keyOf(sort);
  const sign = sort === key ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [left, right] = [figure(a, key), figure(b, key)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return typeof left === "string" || typeof right === "string"
      ? sign * String(left).localeCompare(String(right), locale)
      : sign * (left - right);
  });
}
