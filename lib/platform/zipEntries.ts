/** What a zip file says of one of the files in it. */
export interface ZipEntry {
  name: string;
  /** How many bytes it unpacks to. */
  size: number;
  /** Its text, piece by piece, read when it is asked for; nothing for a way of packing that is not known. */
  texts: () => AsyncIterable<string>;
}

const [stored, deflated] = [0, 8];

/** The files in a zip file, by its directory; none where it has no directory. */
export function zipEntries(bytes: Uint8Array<ArrayBuffer>): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const least = Math.max(0, end - 65_535);
  while (end >= least && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < least) return [];
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  // Each entry of the directory: 46 bytes, a name, extras and a comment.
  while (at + 46 <= bytes.length && view.getUint32(at, true) === 0x02014b50) {
    const [way, packed, size] = [10, 20, 24].map((field) =>
      field === 10 ? view.getUint16(at + field, true) : view.getUint32(at + field, true),
    ) as [number, number, number];
    const [nameSize, extra, comment] = [28, 30, 32].map((field) =>
      view.getUint16(at + field, true),
    ) as [number, number, number];
    const head = view.getUint32(at + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameSize));
    entries.push({ name, size, texts: () => textsIn(bytes, view, { head, packed, way }) });
    at += 46 + nameSize + extra + comment;
  }
  return entries;
}

interface Place {
  head: number;
  packed: number;
  way: number;
}

async function* textsIn(
  bytes: Uint8Array<ArrayBuffer>,
  view: DataView,
  { head, packed, way }: Place,
): AsyncIterable<string> {
  if (way !== stored && way !== deflated) return;
  // A head of 30 bytes, a name and extras of its own stand before what is packed.
  const from = head + 30 + view.getUint16(head + 26, true) + view.getUint16(head + 28, true);
  const body = new Blob([bytes.subarray(from, from + packed)]).stream();
  const unpacked = way === stored ? body : body.pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = unpacked.pipeThrough(new TextDecoderStream()).getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
}
