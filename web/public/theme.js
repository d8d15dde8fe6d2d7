// Runs before the first paint, as a file of its own because the pages allow no inline script.
(() => {
  const page = document.documentElement.dataset;
  let theme = null;
  try {
    theme = localStorage.getItem("bedrot.theme");
    page.rail = localStorage.getItem("bedrot.rail") === "narrow" ? "narrow" : "wide";
  } catch {
    // Storage may be closed to pages; the defaults stand then.
  }
  const light =
    theme === "light" || (theme === "system" && matchMedia("(prefers-color-scheme: light)").matches);
  page.theme = light ? "light" : "dark";
})();
