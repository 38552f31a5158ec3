import { drawCountry } from "../country-picture";
import { svgPicture } from "../picture";
import { COUNTRY_SHAPE } from "../picture-shapes";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = svgPicture(drawCountry, COUNTRY_SHAPE);
