const DAY = 24 * 3600 * 1000;
const MINUTE = 60 * 1000;
const MUCH = 200;

/**
 * Whether what somebody did while away should rather be suggested than mixed silently into what the others did
 * meanwhile: after more than a day, or if after a minute most of it lies where the others changed the text too.
 *
 * @param absent  milliseconds
 * @param mine  what is unconfirmed, as a change of the text as it is now
 * @param foreign  what the others did, as a change that ends in the text as it is now
 */
export function isLongAbsence(absent, mine, foreign) {
  if (mine === null || foreign.empty) {
    return false;
  }
  if (absent > DAY) {
    return true;
  }
  const {total, shared} = overlap(mine, foreign);
  return absent > MINUTE && total >= MUCH && shared > total / 2;
}

function overlap(mine, foreign) {
  const touched = [];
  foreign.iterChangedRanges((fromA, toA, fromB, toB) => touched.push([fromB, toB]));
  let total = 0;
  let shared = 0;
  mine.iterChanges((from, to, fromB, toB, inserted) => {
    const size = to - from + inserted.length;
    total += size;
    if (touched.some(([start, end]) => start <= to && end >= from)) {
      shared += size;
    }
  });
  return {total, shared};
}
