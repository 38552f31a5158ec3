/** Where the days of the chain and the price of bitcoin come from. */
export const CHAIN_SOURCES = ["brk", "btc-rpc-data"];
