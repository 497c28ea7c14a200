const GAP = 12;

/**
 * Puts cards beside their places without one over another. boxes: [{wanted, height, active}] in order of `wanted`, in
 * pixels; the active one gets its place, the others make room. Returns their tops, and `height`, what they need.
 */
export function stacked(boxes, gap = GAP) {
  const tops = boxes.map(() => 0);
  const pivot = Math.max(0, boxes.findIndex((box) => box.active));
  let below = 0;
  boxes.slice(0, pivot).forEach(({height}) => {
    below += height + gap;
  });
  let next = boxes.length && boxes[pivot].active ? Math.max(boxes[pivot].wanted, below) : 0;
  for (let at = pivot; at < boxes.length; at += 1) {
    tops[at] = Math.max(next, boxes[at].wanted, 0);
    next = tops[at] + boxes[at].height + gap;
  }
  let limit = tops[pivot];
  for (let at = pivot - 1; at >= 0; at -= 1) {
    tops[at] = Math.min(boxes[at].wanted, limit - gap - boxes[at].height);
    limit = tops[at];
  }
  // Those above may have been pushed over the top, or over each other: there is room for them all, from the top down.
  let free = 0;
  for (let at = 0; at < pivot; at += 1) {
    tops[at] = Math.max(tops[at], free);
    free = tops[at] + boxes[at].height + gap;
  }
  const last = boxes.length - 1;
  return {tops, height: last < 0 ? 0 : Math.max(...tops.map((top, at) => top + boxes[at].height))};
}

/** How far below `origin` (a client y) a position of the text stands. */
export function wantedTop(view, pos, origin) {
  const seen = pos >= view.viewport.from && pos <= view.viewport.to ? view.coordsAtPos(pos, 1) : null;
  const top = seen ? seen.top : view.documentTop + view.lineBlockAt(pos).top;
  return top - origin;
}
