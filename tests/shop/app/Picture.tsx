const colours = ['#c0582f', '#2f7d5b', '#3b5ea8', '#8a5aa8', '#a8803b', '#2f7f8a', '#a83b5e'];

/** A product picture: the first character of its name on a colour of its own. */
export function Picture({ name }: { name: string }) {
  const sign = [...name.replace(/^【.*】/, '')][0] ?? '货';
  const colour = colours[(sign.codePointAt(0) ?? 0) % colours.length];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 56 56"><rect width="56" height="56" fill="${colour}"/><text x="28" y="38" font-size="28" text-anchor="middle" fill="#fff">${sign}</text></svg>`;
  return (
    <img alt="" width={56} height={56} src={`data:image/svg+xml,${encodeURIComponent(svg)}`} />
  );
}
