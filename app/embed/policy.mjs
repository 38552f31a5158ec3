/**
 * Headers of the views that stand in other sites' pages: any site may frame them, and they load nothing from elsewhere.
 * Next writes its inline scripts without a nonce into pages that are cached, hence 'unsafe-inline'; every text on these pages
 * is escaped by React.
 */
export const EMBED_SOURCE = "/embed/:path*";

const POLICY = {
  "default-src": "'none'",
  "script-src": "'self' 'unsafe-inline'",
  "style-src": "'self' 'unsafe-inline'",
  "img-src": "'self' data: blob:",
  "font-src": "'self'",
  "connect-src": "'self'",
  "worker-src": "'self' blob:",
  "base-uri": "'none'",
  "form-action": "'self'",
  "frame-ancestors": "*",
};

/** @param {{ isDevelopment: boolean }} options a development server needs `eval` */
export const embedHeaders = ({ isDevelopment }) => [
  {
    key: "Content-Security-Policy",
    value: Object.entries(POLICY)
      .map(([name, value]) =>
        isDevelopment && name === "script-src"
          ? `${name} ${value} 'unsafe-eval'`
          : `${name} ${value}`,
      )
      .join("; "),
  },
];
