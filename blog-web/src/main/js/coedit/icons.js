/* Our own drawings for the tools, on a field of 20 by 20; they take the colour of the text around them. */
function drawn(strokes, letters = "") {
  return `<svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false" fill="none"`
    + ` stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"><path d="${strokes}"/>${letters}</svg>`;
}

const letter = (text, x, y, size, more = "") =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="currentColor" stroke="none" ${more}>${text}</text>`;

const LINES = "M8.5 5h8.5M8.5 10h8.5M8.5 15h8.5";

export const icons = {
  bold: drawn("", letter("B", 4.6, 15.4, 15.5, 'font-weight="800" font-family="Georgia, serif"')),
  italic: drawn("", letter("I", 7, 15.4, 15.5, 'font-weight="600" font-style="italic" font-family="Georgia, serif"')),
  link: drawn("M8.3 11.7a3 3 0 0 0 4.3 0l3-3a3 3 0 0 0-4.3-4.3l-1.2 1.2M11.7 8.3a3 3 0 0 0-4.3 0l-3 3a3 3 0 0 0 4.3 4.3l1.2-1.2"),
  picture: drawn("M3 4.5h14v11H3zM3 13l4-4 3.5 3.5L13 10l4 4M13 7.5h.01"),
  heading: drawn("M4 4v12M12 4v12M4 10h8M15 12.2c.4-1.3 3-1.3 2.7.5-.2 1-2 1.8-2.7 3.3h3"),
  bulleted: drawn(`${LINES}M3.8 5h.01M3.8 10h.01M3.8 15h.01`).replace("<path", '<path stroke-width="2"'),
  numbered: drawn("M9 5h8M9 10h8M9 15h8M3.2 4l1.4-1v4.5M3 13c.2-1.2 2.6-1.2 2.4.3-.2.9-1.8 1.5-2.4 2.7h2.6"),
  quote: drawn("M3.5 4v12M8 6h9M8 10h9M8 14h6"),
  undo: drawn("M7.5 4.5 4 8l3.5 3.5M4 8h7.5a4 4 0 0 1 0 8H8"),
  redo: drawn("M12.5 4.5 16 8l-3.5 3.5M16 8H8.5a4 4 0 0 0 0 8H12"),
  comment: drawn("M3 4h14v9.5H9.5L6 16.5v-3H3zM6.5 7.5h7M6.5 10.2h4.5"),
  suggest: drawn("M11.5 4.5l4 4L7.5 16.5H3.5v-4zM9.5 6.5l4 4M12 16.5h5"),
  authors: drawn("M7 9a2.6 2.6 0 1 0 0-5.2A2.6 2.6 0 0 0 7 9zM2.5 15.5c.3-3.2 2-4.6 4.5-4.6s4.2 1.4 4.5 4.6M13 8.8a2.2 2.2 0 1 0-.6-4.3M13.8 11c2.1.2 3.4 1.5 3.7 4.5"),
  plain: drawn("M7 5.5 2.5 10 7 14.5M13 5.5l4.5 4.5-4.5 4.5"),
};
