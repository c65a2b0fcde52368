// Node has neither Temporal nor a database yet; the browsers that Cairn runs in do. The database must be there
// before the library that looks for it is loaded.
import "fake-indexeddb/auto";
import "temporal-polyfill/global";
// Tests speak both languages at any time.
import "./every-language";
