// Wakes the islands of a public page when somebody goes to its search field, and not before: whoever only reads
// loads nothing. Without it, or without JavaScript, the field is the same and suggests nothing.
const field = document.querySelector("main input[type=search]");
const wake = () => import("./wake.js");
if (field !== null && document.activeElement === field) wake();
else field?.addEventListener("focus", wake, { once: true });
