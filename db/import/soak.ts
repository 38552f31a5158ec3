/** How often a test of damage repeats: `npm run soak` sets ATLAS_SOAK and takes its time. */
export const soak = (usual: number, long: number): number =>
  process.env.ATLAS_SOAK === "1" ? long : usual;
