// Wakes the islands of a page. A file of its own, so that pages need no script within them; without
// it every page does the same by its plain forms.
//
// Our islands stand one beside the other and hold no children, so they are woken in order.
import * as daymark from "./daymark.js";

await daymark.default({ module_or_path: new URL("./daymark_bg.wasm", import.meta.url) });
daymark.hydrate();
for (const island of document.querySelectorAll("leptos-island")) {
  daymark[island.dataset.component]?.(island);
}
