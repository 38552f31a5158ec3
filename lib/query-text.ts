/** `?…`, or empty. A comma and a colon are allowed where they stand and are read more easily. */
export function queryText(query: URLSearchParams): string {
  const text = query.toString().replaceAll("%2C", ",").replaceAll("%3A", ":");
  return text === "" ? "" : `?${text}`;
}

/** A query, `?…` or empty, with other values; null and empty ones are left out. */
export function withParams(
  query: string,
  values: Readonly<Record<string, string | null | undefined>>,
): string {
  const params = new URLSearchParams(query);
  for (const [name, value] of Object.entries(values)) {
    if (value) params.set(name, value);
    else params.delete(name);
  }
  return queryText(params);
}
