import { drawCountry } from "../country-picture";
import { pngPicture } from "../picture";
import { COUNTRY_SHAPE } from "../picture-shapes";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = pngPicture(drawCountry, COUNTRY_SHAPE);
