import en from "@/locales/en";
import fr from "@/locales/fr";
import { addCatalogue } from "@/lib/i18n/catalogues";

// Tests speak any language at any time; a page loads only its own.
addCatalogue("en", en);
addCatalogue("fr", fr);
