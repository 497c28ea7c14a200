/*
 * What matters in a picture, on its page: a click on the picture fills in #focusX and #focusY, and a mark shows where
 * they point. The fields alone do for whoever uses no pointer.
 */
export function focus() {
  const stage = document.getElementById("focus-stage");
  const x = document.getElementById("focusX");
  const y = document.getElementById("focusY");
  if (!stage || !x || !y) {
    return;
  }
  const mark = document.createElement("span");
  mark.className = "focus-mark";
  mark.setAttribute("aria-hidden", "true");

  function show() {
    mark.style.left = `${x.value}%`;
    mark.style.top = `${y.value}%`;
  }

  stage.append(mark);
  stage.classList.add("focus-ready");
  stage.addEventListener("click", (event) => {
    const box = stage.getBoundingClientRect();
    x.value = Math.round(100 * (event.clientX - box.left) / box.width);
    y.value = Math.round(100 * (event.clientY - box.top) / box.height);
    show();
  });
  x.addEventListener("input", show);
  y.addEventListener("input", show);
  show();
}
