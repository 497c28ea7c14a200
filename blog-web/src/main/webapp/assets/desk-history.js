// Moves through the versions of a text without loading the page: the slider, and the exact number.
(() => {
  const timeline = document.querySelector(".timeline[data-moments]");
  const slider = document.getElementById("step");
  if (!timeline || !slider || !window.fetch) {
    return;
  }
  const moments = JSON.parse(timeline.dataset.moments);
  const exact = document.getElementById("version");
  const status = document.getElementById("version-status");
  const REST_MS = 120;
  const KEPT = 50;
  const kept = new Map();
  let timer = 0;
  let wanted = document.getElementById("version-region").dataset.version;
  let running = null;

  timeline.classList.add("timeline-scripted");
  slider.addEventListener("input", () => {
    const [version, label] = moments[slider.value];
    slider.setAttribute("aria-valuetext", label);
    exact.value = version;
    show(String(version), REST_MS);
  });
  exact.form.addEventListener("submit", (event) => {
    event.preventDefault();
    show(exact.value, 0);
  });

  function show(version, rest) {
    wanted = version;
    clearTimeout(timer);
    timer = setTimeout(() => load(version), kept.has(version) ? 0 : rest);
  }

  function address(version) {
    const url = new URL(location.href);
    const id = url.searchParams.get("id");
    url.search = new URLSearchParams({id, v: version}).toString();
    return url;
  }

  async function load(version) {
    const region = document.getElementById("version-region");
    if (running) {
      running.abort();
    }
    running = new AbortController();
    region.setAttribute("aria-busy", "true");
    try {
      const fresh = kept.get(version) || (await regionOf(version, running.signal));
      if (wanted === version) {
        put(fresh, version);
      }
    } catch (failure) {
      if (failure.name !== "AbortError") {
        region.removeAttribute("aria-busy");
        status.textContent = timeline.dataset.failed;
      }
    }
  }

  async function regionOf(version, signal) {
    const answer = await fetch(address(version), {signal});
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const region = page.getElementById("version-region");
    if (!answer.ok || answer.redirected || !region) {
      throw new Error(String(answer.status));
    }
    if (kept.size >= KEPT) {
      kept.delete(kept.keys().next().value);
    }
    kept.set(version, region);
    return region;
  }

  function put(fresh, version) {
    const region = document.importNode(fresh, true);
    document.getElementById("version-region").replaceWith(region);
    slider.value = region.dataset.index;
    exact.value = region.dataset.version;
    const label = moments[region.dataset.index][1];
    const same = String(moments[region.dataset.index][0]) === region.dataset.version;
    slider.setAttribute("aria-valuetext", label);
    const said = same ? label : region.querySelector("h3").textContent;
    status.textContent = timeline.dataset.shown.replace("{0}", said);
    history.replaceState(null, "", address(version));
  }
})();
