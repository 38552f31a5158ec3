type Line = { saveData?: boolean };

const SECONDS = 15;
const SECONDS_SAVING_DATA = 120;

/** How long an open page waits before it asks again whether there is a new release. */
export function secondsBetweenLooks(device: { connection?: Line } | Navigator): number {
  const { connection } = (device ?? {}) as { connection?: Line };
  return connection?.saveData ? SECONDS_SAVING_DATA : SECONDS;
}
