import fc from "fast-check";
import { expect, test } from "vitest";
import { reportHref, reportPage, reportText, reportView } from "./error-report";

const report = { title: "Error & more", body: "64.8 %\nis it?" };

test("a report goes by mail or into a form, with its text", () => {
  expect(reportHref("mailto:a@example.org", report)).toBe(
    "mailto:a@example.org?subject=Error%20%26%20more&body=64.8%20%25%0Ais%20it%3F",
  );
  const form = new URL(reportHref("https://git.example.org/new?labels=data", report) ?? "");
  expect(Object.fromEntries(form.searchParams)).toEqual({ labels: "data", ...report });
  for (const target of [undefined, "", "javascript:alert(1)", "nowhere", "data:text/html,x"])
    expect(reportHref(target, report)).toBeNull();
});

test("what a link hands over is read back, and never leads away", () => {
  fc.assert(
    fc.property(fc.webPath(), fc.string(), (path, figure) => {
      const params = new URL(reportPage(`/${path.replace(/^\/+/, "")}`, figure), "http://a.example")
        .searchParams;
      const view = reportView(params.get("view") ?? undefined);
      expect(new URL(view, "http://a.example").origin).toBe("http://a.example");
      expect(reportText(params.get("figure") ?? undefined).length).toBeLessThanOrEqual(1_500);
    }),
  );
  for (const away of ["//evil.example", "/\\evil.example", "https://evil.example", "javascript:0"])
    expect(reportView(away)).toBe("/");
  expect(reportView("/?country=CHN&to=2020-04")).toBe("/?country=CHN&to=2020-04");
});
