// Wakes the islands of a page. A file of its own, so that pages need no script within them; without
// it every page does the same by its plain forms.
//
// Our islands stand one beside the other and hold no children, so they are woken in order.
import * as daymark from "./daymark.js";

// Whoever goes on before all of it has come cuts it off: that is no fault to report.
let isLeft = false;
for (const event of ["beforeunload", "pagehide"]) addEventListener(event, () => (isLeft = true));
try {
  await daymark.default({ module_or_path: new URL("./daymark_bg.wasm", import.meta.url) });
} catch (error) {
  if (!isLeft) throw error;
}
if (!isLeft) {
  daymark.hydrate();
  for (const island of document.querySelectorAll("leptos-island")) {
    daymark[island.dataset.component]?.(island);
  }
}
