// Draws the charts. Numbers and periods are written as in the page's tables.
(() => {
  const page = JSON.parse(document.getElementById("payload").textContent);
  const locale = page.language === "fa" ? "fa-IR" : "en-GB";
  const persian = page.language === "fa";

  const figure = (value, unit, isAxis) => {
    if (value === null || value === undefined || Number.isNaN(+value)) return "–";
    const places = unit === "currency" && Math.abs(value) >= page.wholeFrom ? 0 : page.places[unit];
    // an axis needs no zeros behind the point
    const options = { minimumFractionDigits: isAxis ? 0 : places, maximumFractionDigits: Math.max(places, isAxis ? 1 : 0) };
    const compact = isAxis && unit === "currency" && Math.abs(value) >= 10000 && !persian;
    const text = new Intl.NumberFormat(locale, compact ? { notation: "compact", maximumFractionDigits: 1 } : options)
      .format(value).replace("-", "−");
    return text + (isAxis && unit !== "percent" ? "" : page.units[unit] || "");
  };
  // on a time axis a period is a moment, elsewhere its first day
  const period = (value) => {
    const day = typeof value === "string" ? value.slice(0, 10) : new Date(value).toISOString().slice(0, 10);
    return page.periods[day] || day;
  };
  const options = {
    actions: false, renderer: "svg", mode: "vega-lite", tooltip: { theme: "page" }, expressionFunctions: { figure, period },
  };
  const drawings = [...document.querySelectorAll("[data-chart]")].map((place) =>
    vegaEmbed(place, page.charts[place.dataset.chart], options).then(
      () => {
        // a screen reader has the chart's name and its table; hundreds of nameless marks would only be in the way
        place.querySelector("svg").setAttribute("aria-hidden", "true");
        place.dataset.drawn = "true";
      },
      (error) => { place.textContent = String(error); console.error(error); },
    ),
  );
  Promise.all(drawings).then(() => { document.documentElement.dataset.ready = "true"; });

  // tables that are folded away on the screen are open on paper
  const folded = () => [...document.querySelectorAll("details:not([open])")];
  let opened = [];
  addEventListener("beforeprint", () => { opened = folded(); opened.forEach((part) => { part.open = true; }); });
  addEventListener("afterprint", () => { opened.forEach((part) => { part.open = false; }); });
})();
