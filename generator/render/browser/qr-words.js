/* The words of a QR code (ISO/IEC 18004), byte mode at level M, with their check words. */

/* By version from 1: check words in a block, and blocks; both for level M. */
const CHECKS = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26];
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16];

/* Powers of two in the field of 256 elements. */
const POWERS = [];
const LOGS = [];
for (let power = 0, value = 1; power < 255; power += 1) {
  POWERS[power] = value;
  LOGS[value] = power;
  value = value < 128 ? value * 2 : (value * 2) ^ 0x11d;
}
const times = (one, other) => (one && other ? POWERS[(LOGS[one] + LOGS[other]) % 255] : 0);

/* Modules that carry words, check words included. */
function modulesFor(version) {
  const marks = version < 2 ? 0 : Math.floor(version / 7) + 2;
  const patterns = version < 2 ? 0 : (25 * marks - 10) * marks - 55;
  return (16 * version + 128) * version + 64 - patterns - (version >= 7 ? 36 : 0);
}

const wordsFor = (version) => Math.floor(modulesFor(version) / 8) - CHECKS[version - 1] * BLOCKS[version - 1];

function dataWords(bytes, version) {
  const bits = [];
  const put = (value, count) => {
    for (let bit = count - 1; bit >= 0; bit -= 1) bits.push((value >> bit) & 1);
  };
  put(4, 4);
  put(bytes.length, version < 10 ? 8 : 16);
  for (const byte of bytes) put(byte, 8);
  const room = wordsFor(version) * 8;
  put(0, Math.min(4, room - bits.length));
  put(0, (8 - (bits.length % 8)) % 8);
  for (let pad = 0xec; bits.length < room; pad ^= 0xec ^ 0x11) put(pad, 8);
  return Array.from({ length: room / 8 }, (_, index) => bits.slice(index * 8, index * 8 + 8).reduce((word, bit) => word * 2 + bit, 0));
}

function divisor(degree) {
  let found = [...Array(degree - 1).fill(0), 1];
  for (let power = 0; power < degree; power += 1) {
    found = found.map((value, index) => times(value, POWERS[power]) ^ (found[index + 1] ?? 0));
  }
  return found;
}

function checkWords(words, by) {
  let rest = Array(by.length).fill(0);
  for (const word of words) {
    const factor = word ^ rest[0];
    rest = [...rest.slice(1), 0].map((value, index) => value ^ times(by[index], factor));
  }
  return rest;
}

/** All words, dealt out block by block as a reader expects them. @param {Uint8Array} bytes @param {number} version */
export function dealt(bytes, version) {
  const words = dataWords(bytes, version);
  const count = BLOCKS[version - 1];
  const short = Math.floor(words.length / count);
  const long = words.length % count;
  const by = divisor(CHECKS[version - 1]);
  let at = 0;
  const blocks = Array.from({ length: count }, (_, index) => {
    const length = short + (index >= count - long ? 1 : 0);
    at += length;
    return words.slice(at - length, at);
  });
  const checks = blocks.map((block) => checkWords(block, by));
  const mixed = (lists, length) => Array.from({ length }, (_, index) => lists.map((list) => list[index])).flat().filter((word) => word !== undefined);
  return [...mixed(blocks, short + 1), ...mixed(checks, by.length)];
}

/** The smallest version that holds so many bytes; undefined where none does. @param {number} bytes */
export function versionFor(bytes) {
  const fits = (version) => wordsFor(version) * 8 >= 4 + (version < 10 ? 8 : 16) + bytes * 8;
  return CHECKS.map((_, index) => index + 1).find(fits);
}
