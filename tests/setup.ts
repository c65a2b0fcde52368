// Node has no Temporal yet; the browsers that Cairn runs in do.
import "temporal-polyfill/global";
