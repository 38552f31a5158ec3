/** English texts of what happens when a country goes dark. */
export const shock = {
  title: "If a country goes dark",
  caveat:
    "Expectations of a model: nobody reacts but as told, prices stay, and the shares are one source's estimate. The shock of 2021 was a ramp over four epochs, and a step overstates it.",
};
