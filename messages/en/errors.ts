/** Apart from the other texts: the page that says an error is loaded with every page. */
export const errors = {
  title: "The atlas could not be shown",
  body: "The database did not answer. Nothing is lost: reload in a moment, and if it stays so, look at the server’s log or at /api/health.",
  notFoundTitle: "There is no page here",
  notFoundBody:
    "The address may be mistyped. Countries have their ISO 3166-1 alpha-3 code in the address, as in /country/PRY, years their number.",
  reload: "Reload",
  timeline:
    "These figures could not be loaded, so the map stays as it was. Check the connection and try again.",
};
