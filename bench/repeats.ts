/** `npm run bench -- --quick`: everything once, to see that it works; its figures are printed and not kept. */
export const isQuick = process.argv.includes("--quick");

/** How often something is measured. */
export const repeats = (usual: number) => (isQuick ? 1 : usual);
