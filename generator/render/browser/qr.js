/* QR codes (ISO/IEC 18004) for the link to a composed programme: the modules and their drawing. */
import { dealt, versionFor } from "./qr-words.js";

const QUIET = 4;

class Grid {
  constructor(version) {
    this.version = version;
    this.side = version * 4 + 17;
    this.dark = Array.from({ length: this.side }, () => Array(this.side).fill(false));
    this.fixed = Array.from({ length: this.side }, () => Array(this.side).fill(false));
    this.drawPatterns();
  }

  set(x, y, isDark) {
    this.dark[y][x] = isDark;
    this.fixed[y][x] = true;
  }

  square(x, y, radius, isDark) {
    for (let dy = -radius; dy <= radius; dy += 1) {
      for (let dx = -radius; dx <= radius; dx += 1) {
        const isInside = x + dx >= 0 && y + dy >= 0 && x + dx < this.side && y + dy < this.side;
        if (isInside) this.set(x + dx, y + dy, isDark(Math.max(Math.abs(dx), Math.abs(dy))));
      }
    }
  }

  drawPatterns() {
    const { side } = this;
    for (let index = 0; index < side; index += 1) {
      this.set(6, index, index % 2 === 0);
      this.set(index, 6, index % 2 === 0);
    }
    for (const [x, y] of [[3, 3], [side - 4, 3], [3, side - 4]]) this.square(x, y, 4, (ring) => ring !== 2 && ring !== 4);
    const marks = this.marks();
    const last = marks.length - 1;
    marks.forEach((x, column) =>
      marks.forEach((y, row) => {
        const isCorner = (column === 0 && row === 0) || (column === 0 && row === last) || (column === last && row === 0);
        if (!isCorner) this.square(x, y, 2, (ring) => ring !== 1);
      }),
    );
    this.drawFormat(0);
    this.drawVersion();
  }

  marks() {
    if (this.version === 1) return [];
    const count = Math.floor(this.version / 7) + 2;
    const step = Math.ceil((this.side - 13) / (count * 2 - 2)) * 2;
    return [6, ...Array.from({ length: count - 1 }, (_, index) => this.side - 7 - (count - 2 - index) * step)];
  }

  drawFormat(mask) {
    let rest = mask; // level M has the bits 00
    for (let index = 0; index < 10; index += 1) rest = (rest << 1) ^ ((rest >> 9) * 0x537);
    const bits = ((mask << 10) | rest) ^ 0x5412;
    const bit = (index) => Boolean((bits >> index) & 1);
    const { side } = this;
    for (let index = 0; index < 15; index += 1) {
      const before = [[8, index], [8, 7], [8, 8], [7, 8], [14 - index, 8]];
      const [x, y] = index < 6 ? before[0] : index < 9 ? before[index - 5] : before[4];
      this.set(x, y, bit(index));
      if (index < 8) this.set(side - 1 - index, 8, bit(index));
      else this.set(8, side - 15 + index, bit(index));
    }
    this.set(8, side - 8, true);
  }

  drawVersion() {
    if (this.version < 7) return;
    let rest = this.version;
    for (let index = 0; index < 12; index += 1) rest = (rest << 1) ^ ((rest >> 11) * 0x1f25);
    const bits = (this.version << 12) | rest;
    for (let index = 0; index < 18; index += 1) {
      const far = this.side - 11 + (index % 3);
      const near = Math.floor(index / 3);
      const isDark = Boolean((bits >> index) & 1);
      this.set(far, near, isDark);
      this.set(near, far, isDark);
    }
  }

  /* Words run up and down in pairs of columns, from the lower right. */
  drawWords(words) {
    let at = 0;
    for (let right = this.side - 1; right >= 1; right -= 2) {
      if (right === 6) right = 5;
      for (let step = 0; step < this.side; step += 1) {
        const isUp = ((right + 1) & 2) === 0;
        const y = isUp ? this.side - 1 - step : step;
        for (const x of [right, right - 1]) {
          if (this.fixed[y][x] || at >= words.length * 8) continue;
          this.dark[y][x] = Boolean((words[at >> 3] >> (7 - (at & 7))) & 1);
          at += 1;
        }
      }
    }
  }

  /* One mask for all: every reader takes any of the eight, and this one leaves no large areas. */
  mask() {
    for (let y = 0; y < this.side; y += 1) {
      for (let x = 0; x < this.side; x += 1) {
        if (!this.fixed[y][x] && (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0) this.dark[y][x] = !this.dark[y][x];
      }
    }
    this.drawFormat(4);
  }
}

/** The modules of a code, row by row; null where the text is too long. @param {string} text */
export function qrModules(text) {
  const bytes = new TextEncoder().encode(text);
  const version = versionFor(bytes.length);
  if (!version) return null;
  const grid = new Grid(version);
  grid.drawWords(dealt(bytes, version));
  grid.mask();
  return grid.dark;
}

/** A code as a drawing; null where the text is too long. @param {string} text */
export function qrDrawing(text) {
  const modules = qrModules(text);
  if (!modules) return null;
  const space = "http://www.w3.org/2000/svg";
  const side = modules.length + 2 * QUIET;
  const drawing = document.createElementNS(space, "svg");
  drawing.setAttribute("viewBox", `0 0 ${side} ${side}`);
  drawing.setAttribute("shape-rendering", "crispEdges");
  const path = document.createElementNS(space, "path");
  const cells = modules.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : "")));
  path.setAttribute("d", cells.join(""));
  drawing.append(path);
  return drawing;
}
