import { z } from "zod";

/** `YYYY-MM-DD`. */
export const date = z.iso.date();
/** In the unit of the metric or of the name; missing is `null`, never 0. */
export const number = z.number().nullable();
export const text = z.string().nullable();
