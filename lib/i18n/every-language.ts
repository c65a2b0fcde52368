import en from "@/locales/en";
import fr from "@/locales/fr";
import { addCatalogue } from "./catalogues";

// For contexts that speak any language at any time, such as the background; a page loads only its own.
addCatalogue("en", en);
addCatalogue("fr", fr);
