/** The part that is used of a package whose published types are of an older version. */
declare module "negotiator" {
  export default class Negotiator {
    constructor(request: { headers: Record<string, string> });
    /** The one of `available` that the request likes best; `preferred` decides between equals. */
    encoding(available: string[], options?: { preferred?: string[] }): string | undefined;
  }
}
